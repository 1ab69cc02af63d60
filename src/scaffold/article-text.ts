import { addEntry, changeValue } from '../edit/entries.ts';
import { applySplices, type Splice } from '../edit/splice.ts';
import { yamlEntry } from '../edit/yaml-entry.ts';
import { frontMatterKeys } from '../model/front-matter-keys.ts';
import type { JsonValue } from '../model/json.ts';
import type { FrontMatterEntry, RawArticle } from '../model/source.ts';

/** Front matter of a new article by its keys: values that are written as YAML. */
export interface Matter {
  readonly [key: string]: JsonValue;
}

/** What a kind of article says of itself: the first line of its front matter, when that is a comment. */
export function descriptionOf({ source }: RawArticle): string | undefined {
  return firstRemark.exec(source.text)?.[1]?.trim();
}

const firstRemark = /^---\n#[ \t]*([^\n]*)\n/;

/** Writes an article by its kind. Every key of `matter` takes the place that the kind has for it, or the one where the documentation has it;
 *  a place that stays empty becomes a comment. Whatever else the kind holds stays as it is; `body` takes the place of its text. */
export function articleText(kind: RawArticle, matter: Matter, body?: string): string {
  const { source, frontMatter, bodyStart } = kind;
  const { entries } = frontMatter;
  const there = new Map(entries.map((entry) => [entry.key.text, entry]));
  const splices: Splice[] = [];
  for (const [key, value] of Object.entries(matter)) {
    const entry = there.get(key);
    splices.push(
      entry === undefined ? addEntry(kind, yamlEntry(key, value), keysBefore(key)) : changeValue(kind, entry, value),
    );
  }
  for (const entry of entries)
    if (isPlace(entry) && !Object.hasOwn(matter, entry.key.text)) splices.push(hidden(entry));
  const remark = firstRemark.exec(source.text);
  if (remark !== null) splices.push({ start: '---\n'.length, end: remark[0].length, text: '' });
  const text = applySplices(source.text, inOrder(splices));
  const bodyAt = text.length - (source.text.length - bodyStart);
  return withBody(text.slice(0, bodyAt), body ?? text.slice(bodyAt));
}

/** Whether a kind gives a field its value, so that no answer is needed. */
export const gives = ({ frontMatter }: RawArticle, key: string): boolean =>
  frontMatter.entries.some((entry) => entry.key.text === key && !isPlace(entry));

/** Whether a kind leaves a key to be filled. */
const isPlace = ({ value }: FrontMatterEntry): boolean =>
  value.kind === 'scalar' && value.plain && /^(?:~|null)?$/i.test(value.text);

const hidden = ({ key }: FrontMatterEntry): Splice => ({ start: key.start, end: key.start, text: '# ' });

/** Keys that stand above `key` in the documentation; a site's own come last. */
function keysBefore(key: string): ReadonlySet<string> {
  const index = order.indexOf(key);
  return new Set(index === -1 ? order : order.slice(0, index));
}

/** What decides when an article is seen stands together. */
const order: readonly string[] = [
  ...['title', 'date', 'draft', 'embargo', 'expires'],
  ...frontMatterKeys.filter((key) => !['title', 'date', 'draft', 'embargo', 'expires'].includes(key)),
];

/** Of entries that are added at one place the documentation's first comes first. */
function inOrder(splices: readonly Splice[]): readonly Splice[] {
  const rank = ({ text }: Splice) => {
    const index = order.indexOf(/^[\w]+/.exec(text)?.[0] ?? '');
    return index === -1 ? order.length : index;
  };
  return [...splices].sort((a, b) => a.start - b.start || a.end - b.end || rank(a) - rank(b));
}

function withBody(head: string, body: string): string {
  const text = body.replace(/^\n+/, '').trimEnd();
  return text === '' ? `${head.trimEnd()}\n` : `${head.trimEnd()}\n\n${text}\n`;
}
