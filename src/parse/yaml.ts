import { parseEvents, YAMLException } from 'js-yaml';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { FrontMatterEntry, FrontMatterNode, MapNode, ScalarNode, Source } from '../model/source.ts';
import { ownText } from '../words/own-texts.ts';
import { readPlainJson } from './json-plain.ts';
import type { Mistake } from './mistake.ts';
import { placeMistakes } from './mistake.ts';
import { isRunTogether, keyWithoutColon, shifted } from './yaml-blame.ts';
import { findBrokenDuplicates, findDuplicates, mistakeOf } from './yaml-duplicates.ts';
import type { EntryText } from './yaml-entries.ts';
import { asOneLine, splitEntries } from './yaml-entries.ts';
import { explainFailure, explainTabs } from './yaml-failure.ts';
import { readPlainYaml } from './yaml-plain.ts';
import { buildTree } from './yaml-tree.ts';

/** Parses the YAML that stands between two offsets. Every scalar stays text; each node keeps its offsets into the source. Refused, each
 *  with its place: anchors, aliases, tags, merge keys, tabs, duplicate keys, nesting over 20, several documents. After a mistake the
 *  sound top-level entries are still returned, and the broken ones named in `unread`. Undefined for nothing but blanks and comments. */
export function parseYaml(source: Source, start: number, end: number): Outcome<FrontMatterNode | undefined> {
  const mistakes: Mistake[] = [];
  const text = printable(ownText(source.text.slice(start, end)));
  const value =
    readPlainYaml(text, start) ??
    readPlainJson(text, start) ??
    parseWhole(text, start, mistakes) ??
    parseByEntry(text, start, mistakes);
  if (value === 'nothing') return { value: undefined, diagnostics: [] };
  if (text.includes('\t')) explainTabs(text, start, value, mistakes);
  const single = withoutDuplicates(withoutRunTogether(value, text, start, mistakes), mistakes);
  return { value: single, diagnostics: placeMistakes(source, mistakes) };
}

/** js-yaml's own depth counts the scalars within the innermost collection. */
const maxDepth = 21;

/** What YAML forbids and decoding let through, such as half of a surrogate pair, becomes a mark of the same length. */
const printable = (text: string): string => (unprintable.test(text) ? text.replace(unprintableAll, '\ufffd') : text);
const unprintable =
  /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const unprintableAll = new RegExp(unprintable.source, 'g');

function parseWhole(text: string, base: number, mistakes: Mistake[]): FrontMatterNode | 'nothing' | undefined {
  const failure = failureOf(() => parseEvents(text, { maxDepth }));
  if ('reason' in failure) return undefined;
  return buildTree(text, failure.value, base, mistakes) ?? 'nothing';
}

/** Parses each top-level entry for itself, so that one mistake does not hide the others. */
function parseByEntry(text: string, base: number, mistakes: Mistake[]): MapNode {
  const found: Gathered = { entries: [], broken: [], unread: new Set(), allUnread: false, mended: false };
  const before = mistakes.length;
  for (const chunk of splitEntries(text)) {
    gatherEntry(chunk, base, found, mistakes);
    // Nobody writes so many; the rest would only cost time.
    if (mistakes.length - before < 1000) continue;
    found.allUnread = true;
    break;
  }
  const keys = found.entries.map(({ key }) => key);
  for (const pair of findBrokenDuplicates(keys, found.broken)) mistakes.push(mistakeOf(pair));
  if (mistakes.length === before && !found.mended) {
    // Each entry is sound alone: only the whole shows what is wrong.
    explainWhole(text, base, mistakes);
    found.allUnread = true;
  }
  const map: MapNode = { kind: 'map', start: base, end: base + text.trimEnd().length, entries: found.entries };
  if (found.allUnread) return { ...map, unread: 'all' };
  return found.unread.size > 0 ? { ...map, unread: found.unread } : map;
}

interface Gathered {
  readonly entries: FrontMatterEntry[];
  /** Keys of entries that could not be read. */
  readonly broken: ScalarNode[];
  readonly unread: Set<string>;
  allUnread: boolean;
  /** Something was read that js-yaml alone refuses. */
  mended: boolean;
}

function gatherEntry(chunk: EntryText, base: number, found: Gathered, mistakes: Mistake[]): void {
  const from = base + chunk.start;
  const parsed = parseEntry(chunk.text, from, mistakes);
  if ('reason' in parsed) {
    if (chunk.key === undefined) found.allUnread = true;
    else {
      found.unread.add(chunk.key);
      const end = from + chunk.key.length;
      found.broken.push({ kind: 'scalar', start: from, end, text: chunk.key, plain: true });
    }
    const hidden = explainFailure({ ...chunk, base: from, reason: parsed.reason, position: parsed.position }, mistakes);
    if (hidden !== undefined) found.unread.add(hidden);
    return;
  }
  found.entries.push(...parsed.value.entries);
  found.mended ||= parsed.mended;
  const { unread } = parsed.value;
  if (unread === 'all') found.allUnread = true;
  else for (const key of unread ?? []) found.unread.add(key);
}

function explainWhole(text: string, base: number, mistakes: Mistake[]): void {
  const whole = failureOf(() => parseEvents(text, { maxDepth }));
  if (!('reason' in whole)) return;
  explainFailure({ start: 0, text, base, reason: whole.reason, position: whole.position }, mistakes);
}

function parseEntry(text: string, base: number, mistakes: Mistake[]): { value: MapNode; mended: boolean } | Failure {
  const parsed = failureOf(() => parseEvents(text, { maxDepth }));
  if ('reason' in parsed) {
    // `]` at the start of a line is against YAML 1.2, harmless, and found in every archive.
    const oneLine = asOneLine(text);
    if (oneLine !== undefined) {
      const again = failureOf(() => parseEvents(oneLine, { maxDepth }));
      return 'reason' in again ? again : mapOrFailure(buildTree(oneLine, again.value, base, mistakes), true);
    }
    return parsed;
  }
  return mapOrFailure(buildTree(text, parsed.value, base, mistakes), false);
}

/** A text alone is sound YAML, but no entry. */
const mapOrFailure = (
  value: FrontMatterNode | undefined,
  mended: boolean,
): { value: MapNode; mended: boolean } | Failure =>
  value?.kind === 'map' ? { value, mended } : { reason: 'no key', position: 0 };

interface Failure {
  readonly reason: string;
  /** Offset in the text that was parsed. */
  readonly position: number;
}

function failureOf<T>(parse: () => T): { readonly value: T } | Failure {
  try {
    return { value: parse() };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { reason: error.reason, position: (error.mark as { position?: number } | undefined)?.position ?? 0 };
  }
}

/** Takes out entries whose key holds the value, too: `title "Budget: passed"` is sound YAML that nobody means. */
function withoutRunTogether(node: FrontMatterNode, text: string, base: number, mistakes: Mistake[]): FrontMatterNode {
  if (node.kind !== 'map') return node;
  const isWrong = ({ key }: FrontMatterEntry) => key.plain && isRunTogether(key.text);
  const wrong = node.entries.filter(isWrong);
  if (wrong.length === 0) return node;
  const hidden = wrong.map(({ key }) => {
    const blamed = keyWithoutColon(text, key.start - base);
    mistakes.push(shifted(blamed, base));
    return blamed.hides ?? key.text;
  });
  const unread = node.unread === 'all' ? node.unread : new Set([...(node.unread ?? []), ...hidden]);
  return { ...node, entries: node.entries.filter((entry) => !isWrong(entry)), unread };
}

function withoutDuplicates(node: FrontMatterNode, mistakes: Mistake[]): FrontMatterNode {
  const pairs = findDuplicates(node);
  if (pairs.length === 0) return node;
  for (const pair of pairs) mistakes.push(mistakeOf(pair));
  const second = new Set(pairs.map((pair) => pair.second));
  return node.kind === 'map' ? { ...node, entries: node.entries.filter(({ key }) => !second.has(key)) } : node;
}
