import type { LiveArticle } from '../model/article.ts';
import type { Term } from '../model/plan.ts';

/** The terms of an article: sections weigh half of what tags weigh. */
export interface TermsOf {
  readonly tagsOf: (article: LiveArticle) => readonly Term[];
  readonly sectionsOf: (article: LiveArticle) => readonly Term[];
}

const most = 3;
/** Of each term only this many articles on either side in time are looked at: a tag of half the archive must not make it quadratic. */
const reach = 8;
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
  const { keys, placesOf } = indexTerms(articles, terms);
  const seen = new Uint32Array(placesOf.length);
  // One array for all articles: a map for each would take longer than everything else in a plan.
  const scores = new Float64Array(articles.length);
  const dates = Float64Array.from(articles, ({ date }) => date.at);
  for (const [position, article] of articles.entries()) {
    const touched: number[] = [];
    for (const { key, weight } of keys[position] ?? []) {
      const places = placesOf[key] ?? [];
      // Articles come in the order of the index, so the own place of each in a list is a running count.
      const at = seen[key] ?? 0;
      seen[key] = at + 1;
      const worth = weight * Math.log(1 + articles.length / places.length);
      for (let near = Math.max(0, at - reach); near <= Math.min(places.length - 1, at + reach); near++) {
        const other = places[near] as number;
        if (scores[other] === 0) touched.push(other);
        scores[other] = (scores[other] ?? 0) + worth;
      }
    }
    yield best(articles, dates, position, touched, scores, unrelated(article));
    for (const other of touched) scores[other] = 0;
  }
}

interface Key {
  /** Number of a term in one language, so that a list never has to be searched past articles in another one. */
  readonly key: number;
  readonly weight: number;
}

/** Gives the keys of each article, and for each key the positions of its articles. */
function indexTerms(articles: readonly LiveArticle[], { tagsOf, sectionsOf }: TermsOf) {
  const numbers = new Map<string, number>();
  const placesOf: number[][] = [];
  const keys = articles.map((article, position): Key[] => {
    const tags = tagsOf(article).map((term) => ({ term, weight: 1 }));
    const sections = sectionsOf(article).map((term) => ({ term, weight: 0.5 }));
    return [...tags, ...sections].slice(0, termsAtMost).map(({ term, weight }) => {
      const name = `${article.lang} ${term.address}`;
      const key = numbers.get(name) ?? numbers.size;
      numbers.set(name, key);
      placesOf[key] ??= [];
      placesOf[key].push(position);
      return { key, weight };
    });
  });
  return { keys, placesOf };
}

interface Candidate {
  readonly article: LiveArticle;
  readonly position: number;
  readonly score: number;
}

function best(
  articles: readonly LiveArticle[],
  dates: Float64Array,
  own: number,
  touched: readonly number[],
  scores: Float64Array,
  unrelated: readonly LiveArticle[],
): LiveArticle[] {
  const found: Candidate[] = [];
  const date = dates[own] ?? 0;
  for (const position of touched) {
    const days = Math.abs((dates[position] ?? 0) - date) / day;
    // From double for the same day towards single for long ago: time decides among equals, terms decide among unequals.
    const score = (scores[position] ?? 0) * (1 + 30 / (30 + days));
    const last = found[most - 1];
    // Nearly all candidates end here, so nothing is made for them.
    if (position === own || (last !== undefined && !isBetter(score, position, last))) continue;
    const article = articles[position];
    if (article !== undefined && !unrelated.includes(article)) insert(found, { article, position, score });
  }
  return found.map(({ article }) => article);
}

function insert(found: Candidate[], candidate: Candidate): void {
  const at = found.findIndex((each) => isBetter(candidate.score, candidate.position, each));
  found.splice(at === -1 ? found.length : at, 0, candidate);
  if (found.length > most) found.pop();
}

/** Of equals the newer one is better. */
const isBetter = (score: number, position: number, than: Candidate): boolean =>
  score > than.score || (score === than.score && position < than.position);
