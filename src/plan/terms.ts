import { createHash } from 'node:crypto';
import type { SectionInfo } from '../model/site.ts';
import { compareText } from '../words/compare-text.ts';
import { isReservedName, slugOf } from '../words/slug.ts';

/** One section or tag, with all the ways in which it is written. */
export interface WrittenTerm {
  /** As shown: the config's spelling, else the commonest one. */
  readonly name: string;
  readonly slug: string;
  readonly description?: string;
  /** Articles that carry it. */
  readonly count: number;
  /** How often each spelling is used, commonest first. */
  readonly spellings: readonly { readonly text: string; readonly count: number }[];
}

/** The terms of one taxonomy, ordered by name, those that the config lists first and in its order. */
export interface Taxonomy {
  readonly terms: readonly WrittenTerm[];
  /** Finds the term that a spelling belongs to. */
  readonly find: (spelling: string) => WrittenTerm | undefined;
}

/** Gathers the terms of all articles (`lists`: one list for each). Spellings that differ only in case, accents or the spaces and
 *  hyphens between words are one term; every term has a slug of its own, which depends on no other term unless they collide. */
export function gatherTerms(
  lists: Iterable<readonly string[]>,
  language: string,
  known: readonly SectionInfo[] = [],
): Taxonomy {
  const keyOf = makeKeyOf(known);
  const gathered = new Map<string, Gathered>();
  for (const list of lists) gatherList(list, keyOf, gathered);
  const infoOf = new Map(known.map((info) => [foldTerm(info.name), info]));
  const listed = known.map((info) => foldTerm(info.name)).filter((key) => gathered.has(key));
  const free = [...gathered.keys()].filter((key) => !infoOf.has(key)).sort(compareText);
  const taken = new Set(known.map((info) => info.slug));
  const termOf = new Map<string, WrittenTerm>();
  for (const key of [...listed, ...free]) {
    const { count, spellings } = gathered.get(key) as Gathered;
    const term = makeTerm(key, count, spellings, infoOf.get(key), language, taken);
    termOf.set(key, term);
  }
  return { terms: [...termOf.values()], find: (spelling) => termOf.get(keyOf(spelling)) };
}

/** Tells which term a spelling means: equal for spellings that differ only in case, accents or the gaps between words. */
export function foldTerm(spelling: string): string {
  return (
    spelling
      .normalize('NFKD')
      // Marks of Latin and Greek are accents; in other scripts they make another letter or another word.
      .replace(/([\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036f]+/gu, '$1')
      .toUpperCase()
      .toLowerCase()
      .normalize('NFC')
      .replace(/(?<=[\p{L}\p{N}])[\s_\-\u2010\u2011]+(?=[\p{L}\p{N}])/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim()
  );
}

/** The slug that a name asks for, with the signs spelled that tell names apart: `c++` → `c-plus-plus`, `.net` → `dot-net`. */
export function slugOfTerm(name: string, language: string): string {
  const spelled = name
    .normalize('NFC')
    .replace(/([\p{L}\p{N}])(\++)/gu, (_, letter: string, signs: string) => letter + ' plus '.repeat(signs.length))
    .replace(/(?<=[\p{L}\p{N}])#/gu, ' sharp ')
    .replace(/(?<![\p{L}\p{N}])\.(?=[\p{L}\p{N}])/gu, ' dot ');
  return slugOf(spelled, language);
}

interface Gathered {
  count: number;
  readonly spellings: Map<string, number>;
}

/** A category may also be written as the slug of a section in the config. */
function makeKeyOf(known: readonly SectionInfo[]): (spelling: string) => string {
  const keyOfSlug = new Map(known.map((info) => [info.slug, foldTerm(info.name)]));
  const memo = new Map<string, string>();
  return (spelling) => {
    const found = memo.get(spelling);
    if (found !== undefined) return found;
    const key = keyOfSlug.get(spelling) ?? foldTerm(spelling);
    memo.set(spelling, key);
    return key;
  };
}

function gatherList(
  list: readonly string[],
  keyOf: (spelling: string) => string,
  gathered: Map<string, Gathered>,
): void {
  const seen = new Set<string>();
  for (const spelling of list) {
    const key = keyOf(spelling);
    const entry = gathered.get(key) ?? { count: 0, spellings: new Map<string, number>() };
    gathered.set(key, entry);
    entry.spellings.set(spelling, (entry.spellings.get(spelling) ?? 0) + 1);
    if (!seen.has(key)) entry.count++;
    seen.add(key);
  }
}

function makeTerm(
  key: string,
  count: number,
  used: ReadonlyMap<string, number>,
  info: SectionInfo | undefined,
  language: string,
  taken: Set<string>,
): WrittenTerm {
  const spellings = [...used]
    .map(([text, times]) => ({ text, count: times }))
    .sort((a, b) => b.count - a.count || compareText(a.text, b.text));
  if (info !== undefined) return { ...info, count, spellings };
  const name = spellings[0]?.text ?? key;
  const wanted = slugOfTerm(name, language);
  const slug = freeSlug(wanted, key, taken);
  taken.add(slug);
  return { name, slug, count, spellings };
}

/** Tags are hostile content: even the slug with a digest may be asked for by another one. */
function freeSlug(wanted: string, key: string, taken: ReadonlySet<string>): string {
  // No folder can be called `con` or `aux` on Windows.
  if (wanted !== '' && !isReservedName(wanted) && !taken.has(wanted)) return wanted;
  const digest = createHash('sha256').update(key).digest('hex');
  let length = 8;
  let slug = '';
  do slug = `${wanted || 'term'}-${digest.slice(0, length++)}`;
  while (taken.has(slug));
  return slug;
}
