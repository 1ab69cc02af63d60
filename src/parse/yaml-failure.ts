import { diagnose } from '../diagnostics/diagnostic.ts';
import type { FrontMatterNode } from '../model/source.ts';
import type { Mistake } from './mistake.ts';
import { type Blame, badEscape, shifted } from './yaml-blame.ts';
import type { EntryText } from './yaml-entries.ts';
import { blameOutline } from './yaml-outline.ts';

/** An entry that could not be parsed, with what js-yaml said. */
export interface FailedEntry extends EntryText {
  /** Offset of the entry in the source. */
  readonly base: number;
  readonly reason: string;
  /** Offset in the entry at which js-yaml gave up: often behind the mistake. */
  readonly position: number;
}

/** Says in our words why an entry is not YAML, at the place where the author went wrong rather than where the parser gave up. Returns a
 *  key that cannot be read because of it, besides that of the entry. */
export function explainFailure(entry: FailedEntry, mistakes: Mistake[]): string | undefined {
  const mistake: Blame =
    directive(entry) ??
    tabIn(entry) ??
    tooDeep(entry) ??
    missingSpace(entry) ??
    noKey(entry) ??
    escapeIn(entry) ??
    outline(entry) ??
    general(entry);
  mistakes.push(mistake);
  return mistake.hides;
}

/** Reports tabs that indent a line where js-yaml lets them pass: other readers do not. Tabs within texts are none of that. */
export function explainTabs(text: string, base: number, root: FrontMatterNode, mistakes: Mistake[]): void {
  if (mistakes.length > 0) return;
  const scalars = spansOf(root);
  let next = 0;
  for (const match of text.matchAll(/^ *(?=\t+[^\s])/gm)) {
    const at = base + match.index + match[0].length;
    while ((scalars[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    if ((scalars[next]?.start ?? Number.POSITIVE_INFINITY) >= at) mistakes.push(tabAt(at));
  }
}

function directive({ text, base, reason }: FailedEntry): Mistake | undefined {
  if (!/directive/i.test(reason)) return undefined;
  const start = base + Math.max(0, text.search(/^%/m));
  return { start, end: start + 1, diagnose: (place) => diagnose('yaml-directive', place) };
}

const tabAt = (start: number): Mistake => ({ start, end: start + 1, diagnose: (place) => diagnose('yaml-tab', place) });

function tabIn({ text, base, reason }: FailedEntry): Mistake | undefined {
  const found = /^ *\t(?=[ \t]*[^\s])/m.exec(text);
  if (found === null || (/quoted scalar|escape|flow/.test(reason) && !/tab/.test(reason))) return undefined;
  return tabAt(base + found.index + found[0].length - 1);
}

/** The values that are texts, in the order of the source. */
function spansOf(node: FrontMatterNode): readonly { start: number; end: number }[] {
  if (node.kind === 'scalar') return [node];
  return node.kind === 'list' ? node.items.flatMap(spansOf) : node.entries.flatMap(({ value }) => spansOf(value));
}

function tooDeep({ base, reason, position }: FailedEntry): Mistake | undefined {
  if (!reason.startsWith('nesting exceeded')) return undefined;
  const start = base + position;
  return { start, end: start + 1, diagnose: (place) => diagnose('too-deep', place) };
}

function missingSpace({ text, base }: FailedEntry): Mistake | undefined {
  const found = /^([^\s:]+):(?=[^\s:])/.exec(text);
  if (found === null) return undefined;
  const key = found[1] ?? '';
  const start = base + key.length;
  return { start, end: start + 1, diagnose: (place) => diagnose('missing-space', place, key) };
}

/** What stands before the first key: text, or a first line that is indented. */
function noKey({ text, base, key }: FailedEntry): Mistake | undefined {
  if (key !== undefined) return undefined;
  const line = /^(?![ \t]*(?:#|$)|---|%)([ \t]*)([^\n]*)/m.exec(text);
  if (line === null) return undefined;
  const start = base + line.index + (line[1] ?? '').length;
  const end = start + (line[2] ?? '').trimEnd().length;
  const indented = (line[1] ?? '') !== '' && /^[\w.-]+:/.test(line[2] ?? '');
  if (indented) {
    const name = /^[^:]+/.exec(line[2] ?? '')?.[0] ?? '';
    return { start, end: start + name.length, diagnose: (place) => diagnose('wrong-indentation', place, name) };
  }
  return { start, end, diagnose: (place) => diagnose('missing-key', place) };
}

function escapeIn({ text, base, reason, position }: FailedEntry): Mistake | undefined {
  if (!/escape|hexadecimal/.test(reason)) return undefined;
  const back = text.lastIndexOf('\\', position);
  return back === -1 ? undefined : shifted(badEscape(text, back), base);
}

/** Nothing behind the line on which the parser gave up is to blame. */
function outline({ text, base, position }: FailedEntry): Blame | undefined {
  const found = blameOutline(text);
  const end = text.indexOf('\n', position);
  return found !== undefined && (end === -1 || found.start <= end) ? shifted(found, base) : undefined;
}

function general({ text, base, reason, position }: FailedEntry): Mistake {
  const at = Math.min(position, Math.max(0, text.trimEnd().length - 1));
  const found = inOurWords.find(([pattern]) => pattern.test(reason))?.[1] ?? 'this is not valid YAML';
  return { start: base + at, end: base + at + 1, diagnose: (place) => diagnose('yaml-syntax', place, found) };
}

const inOurWords: readonly (readonly [RegExp, string])[] = [
  [/sequence entry/, 'this item of a list is not indented like the others'],
  [/mapping entry|deficient indentation/, 'this line is not indented like its neighbours'],
  [/flow collection|comma/, 'a comma or a closing bracket is missing'],
  [/single quoted|double quoted/, 'a quote is opened and never closed'],
  [/escape|hexadecimal/, 'a backslash in double quotes is followed by something that has no meaning there'],
  [/':' after a mapping key|implicit key/, 'a colon is missing after the key'],
  [/whitespace character is expected/, 'a space is missing after the colon'],
  [
    /chomping|indentation width|line break is expected/,
    'only the text on the following lines may come after `|` or `>`',
  ],
  [/tag/, 'a word that begins with `!` has a meaning of its own in YAML'],
  [/anchor|alias/, 'a word that begins with `&` or `*` has a meaning of its own in YAML'],
  [/directive/i, 'a line that begins with `%` has a meaning of its own in YAML'],
  [/document/, 'this does not belong to the entry before it'],
];
