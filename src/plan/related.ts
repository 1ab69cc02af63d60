import type { LiveArticle } from '../model/article.ts';
import type { Term } from '../model/plan.ts';

/** The terms of an article: sections weigh half of what tags weigh. */
export interface TermsOf {
  readonly tagsOf: (article: LiveArticle) => readonly Term[];
  readonly sectionsOf: (article: LiveArticle) => readonly Term[];
}

const most = 3;
/** Of each term only this many articles on either side in time are looked at: a tag of half the archive must not make it quadratic. */
const reach = 12;
/** Of each article only so many terms. */
const termsAtMost = 16;
const day = 86_400_000;

/** Finds for each article, in the order of `articles` (newest first), the at most three most related ones in its language: those that
 *  share tags (rare ones weigh more) and sections with it and are close to it in time. `unrelated` tells which never to offer. */
export function* relatedOf(
  articles: readonly LiveArticle[],
  terms: TermsOf,
  unrelated: (article: LiveArticle) => readonly LiveArticle[],
): Generator<readonly LiveArticle[]> {
  const index = indexTerms(articles, terms);
  const seen = new Map<string, number>();
  for (const [position, article] of articles.entries()) {
    const scores = new Map<number, number>();
    for (const { key, weight } of keysOf(article, terms)) {
      const places = index.get(key) ?? [];
      // Articles come in the order of the index, so each key's own place in its list is a running count.
      const at = seen.get(key) ?? 0;
      seen.set(key, at + 1);
      const worth = weight * Math.log(1 + articles.length / places.length);
      for (let near = Math.max(0, at - reach); near <= Math.min(places.length - 1, at + reach); near++) {
        const other = places[near] as number;
        if (other !== position) scores.set(other, (scores.get(other) ?? 0) + worth);
      }
    }
    yield best(articles, article, scores, new Set(unrelated(article)));
  }
}

function indexTerms(articles: readonly LiveArticle[], terms: TermsOf): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [position, article] of articles.entries()) {
    for (const { key } of keysOf(article, terms)) {
      const places = index.get(key);
      if (places === undefined) index.set(key, [position]);
      else places.push(position);
    }
  }
  return index;
}

/** Keys hold the language, so that a list never has to be searched past articles in another one. */
function keysOf(article: LiveArticle, { tagsOf, sectionsOf }: TermsOf): { key: string; weight: number }[] {
  const tags = tagsOf(article).map((term) => ({ key: `${article.lang} ${term.address}`, weight: 1 }));
  const sections = sectionsOf(article).map((term) => ({ key: `${article.lang} ${term.address}`, weight: 0.5 }));
  return [...tags, ...sections].slice(0, termsAtMost);
}

function best(
  articles: readonly LiveArticle[],
  article: LiveArticle,
  scores: ReadonlyMap<number, number>,
  unrelated: ReadonlySet<LiveArticle>,
): LiveArticle[] {
  const found: { position: number; score: number }[] = [];
  for (const [position, shared] of scores) {
    const other = articles[position] as LiveArticle;
    if (unrelated.has(other)) continue;
    const days = Math.abs(other.date.at - article.date.at) / day;
    // From double for the same day towards single for long ago: time decides among equals, terms decide among unequals.
    found.push({ position, score: shared * (1 + 30 / (30 + days)) });
  }
  found.sort((a, b) => b.score - a.score || a.position - b.position);
  return found.slice(0, most).map(({ position }) => articles[position] as LiveArticle);
}
