import type { JsonValue } from '../model/json.ts';
import type { FrontMatterEntry, FrontMatterNode, RawArticle } from '../model/source.ts';
import type { Splice } from './splice.ts';
import { yamlAfterColon } from './yaml-entry.ts';
import { type Quotes, yamlText } from './yaml-text.ts';

/** Why front matter cannot be changed line by line, in words; undefined when it can. */
export function obstacleTo({ source: { text }, frontMatter }: RawArticle): string | undefined {
  if (frontMatter.unread !== undefined) return 'parts of it cannot be read';
  if (text[frontMatter.start] === '{') return 'it is written in braces, not with a key on each line';
  const indents = new Set(frontMatter.entries.map(({ key }) => text.slice(lineStart(text, key.start), key.start)));
  if ([...indents].some((indent) => indent.trim() !== '')) return 'a key of it does not stand at the start of its line';
  return undefined;
}

/** Gives the entry of the field `name` another value. A text keeps the quotes it had; a comment behind it stays. */
export function changeValue(
  { source: { text } }: RawArticle,
  { key, value: old }: FrontMatterEntry,
  value: JsonValue,
  name: string = key.text,
): Splice {
  if (old.kind === 'scalar' && old.end > old.start && typeof value !== 'object' && isInline(text, key.end, old.start)) {
    const quotes = typeof value === 'string' && !old.plain ? quotesOf(text, old.start) : undefined;
    const written =
      quotes === undefined ? yamlAfterColon(name, value).slice(1) : yamlText(String(value), 'block', quotes);
    return { start: old.start, end: old.end, text: written };
  }
  const colon = text.indexOf(':', key.end) + 1;
  return { start: colon, end: Math.max(colon, old.end), text: yamlAfterColon(name, value, indentOf(text, key.start)) };
}

/** Removes the lines of an entry. A comment behind its value becomes a line of its own. */
export function dropEntry({ source: { text } }: RawArticle, entry: FrontMatterEntry): Splice {
  const { key, value } = entry;
  const start = lineStart(text, key.start);
  const last = Math.max(key.end, value.end);
  const end = Math.min(text.length, lineEnd(text, last) + 1);
  const behind = /(?:^|\s)(#.*)$/.exec(text.slice(last, end).trimEnd())?.[1];
  const indent = indentOf(text, key.start);
  // An indented remark below would become part of a block of text above, if nothing stood between them.
  const isFence = /^(?:[ \t]*\n)*[ ]+#/.test(text.slice(end, end + 400));
  const left = behind ?? (isFence ? `# ${text.slice(key.start, last).replace(/\n[\s\S]*/, '')}` : undefined);
  return { start, end, text: left === undefined ? '' : `${indent}${left}\n` };
}

/** Adds an entry below the last one of `after` that is there, else as the first. `written` ends with a line end. */
export function addEntry(
  { source: { text }, frontMatter }: RawArticle,
  written: string,
  after: ReadonlySet<string>,
): Splice {
  const above = frontMatter.entries.findLast(({ key }) => after.has(key.text));
  const first = frontMatter.entries[0];
  const indent = first === undefined ? '' : indentOf(text, first.key.start);
  const at = above === undefined ? '---\n'.length : Math.min(text.length, endOfLines(text, above) + 1);
  return { start: at, end: at, text: indent === '' ? written : written.replace(/^(?=.)/gm, indent) };
}

/** Adds a text to the list of an entry, in the form the list has. */
export function addItem(raw: RawArticle, entry: FrontMatterEntry, item: string): Splice {
  const { text } = raw.source;
  const { value } = entry;
  const last = value.kind === 'list' ? value.items.at(-1) : undefined;
  if (value.kind !== 'list' || last === undefined) return changeValue(raw, entry, [item]);
  if (text[value.start] === '[') return { start: last.end, end: last.end, text: `, ${yamlText(item, 'flow')}` };
  const at = Math.min(text.length, lineEnd(text, last.end) + 1);
  const first = value.items[0] ?? last;
  const before = text.slice(lineStart(text, first.start), first.start);
  return { start: at, end: at, text: `${before}${yamlText(item)}\n` };
}

/** Removes one item of the list of an entry; with its last item the entry goes as well. */
export function dropItem(raw: RawArticle, entry: FrontMatterEntry, item: FrontMatterNode): Splice {
  const { text } = raw.source;
  const { value } = entry;
  if (value.kind !== 'list' || value.items.length < 2) return dropEntry(raw, entry);
  if (text[value.start] !== '[') {
    return { start: lineStart(text, item.start), end: Math.min(text.length, lineEnd(text, item.end) + 1), text: '' };
  }
  const index = value.items.indexOf(item);
  const next = value.items[index + 1];
  const previous = value.items[index - 1];
  if (next !== undefined) return { start: item.start, end: next.start, text: '' };
  return { start: previous?.end ?? item.start, end: item.end, text: '' };
}

/** Whether the value begins on the line of its key, and is no block with `|` or `>`. */
const isInline = (text: string, keyEnd: number, start: number): boolean =>
  /^[ \t]*:[ \t]*$/.test(text.slice(keyEnd, start));

function quotesOf(text: string, at: number): Quotes {
  const first = text[at];
  return first === '"' || first === "'" ? first : undefined;
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

const endOfLines = (text: string, { key, value }: FrontMatterEntry): number =>
  lineEnd(text, Math.max(key.end, value.end));

const indentOf = (text: string, at: number): string => /^ */.exec(text.slice(lineStart(text, at), at))?.[0] ?? '';
