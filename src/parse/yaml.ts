import { parseEvents, YAMLException } from 'js-yaml';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { placeAt } from '../diagnostics/place.ts';
import type { FrontMatterEntry, FrontMatterNode, MapNode, Source } from '../model/source.ts';
import type { Mistake } from './mistake.ts';
import { placeMistakes } from './mistake.ts';
import { findDuplicates } from './yaml-duplicates.ts';
import { asOneLine, splitEntries } from './yaml-entries.ts';
import { explainFailure, explainTabs } from './yaml-failure.ts';
import { buildTree } from './yaml-tree.ts';

/** Parses the YAML that stands between two offsets. Every scalar stays text; each node keeps its offsets into the source. Refused, each
 *  with its place: anchors, aliases, tags, merge keys, tabs, duplicate keys, nesting over 20, several documents. After a mistake the
 *  sound top-level entries are still returned, and the broken ones named in `unread`. Undefined for nothing but blanks and comments. */
export function parseYaml(source: Source, start: number, end: number): Outcome<FrontMatterNode | undefined> {
  const mistakes: Mistake[] = [];
  const text = printable(source.text.slice(start, end));
  const value = parseWhole(text, start, mistakes) ?? parseByEntry(text, start, mistakes);
  if (value === 'nothing') return { value: undefined, diagnostics: [] };
  if (text.includes('\t')) explainTabs(text, start, value, mistakes);
  const single = withoutDuplicates(source, value, mistakes);
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
  const entries: FrontMatterEntry[] = [];
  const unread = new Set<string>();
  let allUnread = false;
  let mended = false;
  const before = mistakes.length;
  for (const chunk of splitEntries(text)) {
    const from = base + chunk.start;
    const found = parseEntry(chunk.text, from, mistakes);
    if ('reason' in found) {
      if (chunk.key === undefined) allUnread = true;
      else unread.add(chunk.key);
      explainFailure({ ...chunk, base: from, reason: found.reason, position: found.position }, mistakes);
    } else {
      entries.push(...found.value.entries);
      mended ||= found.mended;
      if (found.value.unread === 'all') allUnread = true;
      else for (const key of found.value.unread ?? []) unread.add(key);
    }
  }
  if (mistakes.length === before && !mended) {
    // Each entry is sound alone: the first one is indented, or something else only the whole shows.
    const whole = failureOf(() => parseEvents(text, { maxDepth }));
    if ('reason' in whole)
      explainFailure({ start: 0, text, base, reason: whole.reason, position: whole.position }, mistakes);
    allUnread = true;
  }
  const end = base + text.trimEnd().length;
  const map: MapNode = { kind: 'map', start: base, end, entries };
  if (allUnread) return { ...map, unread: 'all' };
  return unread.size > 0 ? { ...map, unread } : map;
}

function parseEntry(text: string, base: number, mistakes: Mistake[]): { value: MapNode; mended: boolean } | Failure {
  const parsed = failureOf(() => parseEvents(text, { maxDepth }));
  if ('reason' in parsed) {
    // `]` at the start of a line is against YAML 1.2, harmless, and found in every archive.
    const oneLine = asOneLine(text);
    if (oneLine !== undefined) {
      const again = failureOf(() => parseEvents(oneLine, { maxDepth }));
      if (!('reason' in again)) return mapOrFailure(buildTree(oneLine, again.value, base, mistakes), true);
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

function withoutDuplicates(source: Source, node: FrontMatterNode, mistakes: Mistake[]): FrontMatterNode {
  const pairs = findDuplicates(node);
  if (pairs.length === 0) return node;
  for (const { first, second } of pairs) {
    const { start, end, text } = second;
    const lineOfFirst = () => placeAt(source, first.start).line;
    mistakes.push({ start, end, diagnose: (place) => diagnose('duplicate-key', place, text, lineOfFirst()) });
  }
  const second = new Set(pairs.map((pair) => pair.second));
  return node.kind === 'map' ? { ...node, entries: node.entries.filter(({ key }) => !second.has(key)) } : node;
}
