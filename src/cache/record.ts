import type { Article, ArticleMatter } from '../model/article.ts';
import type { Body, BodyRef } from '../model/body.ts';
import type { Writable } from '../model/writable.ts';
import { none, withSharedEmpties } from '../words/own-texts.ts';
import type { LineResult } from '../work/article-line.ts';
import type { Asks } from './asks.ts';

/** What is kept of an article: the key of its bytes, what the line asked, and what it gave. */
export interface ArticleRecord {
  readonly bytes: string;
  readonly asks: Asks;
  readonly result: LineResult;
}

/** Writes a record. Where the HTML waits is not part of it. */
export function printRecord({ bytes, asks, result }: ArticleRecord): string {
  const { path: _, article, sketch, ...facts } = result;
  // A sound article is its own sketch.
  const matter = article === undefined ? sketch : { ...article, body: withoutRef(article.body) };
  if (matter === undefined) return JSON.stringify([bytes, asks, facts]);
  return JSON.stringify([bytes, asks, facts, { ...matter, path: '' }]);
}

/** Reads the record of the article at `path`, whose HTML waits at `ref`, or can be made again. What it gives is what JSON gave, completed in its
 *  place: a copy would take twice the memory. */
export function parseRecord(path: string, text: string, ref: BodyRef = { late: path }): ArticleRecord {
  const [bytes, asks, facts, matter] = withSharedEmpties(JSON.parse(text)) as Parsed;
  const known = { path, ...facts };
  if (matter === undefined) return { bytes, asks, result: known };
  matter.path = path;
  if (matter.body === undefined) return { bytes, asks, result: { sketch: matter, ...known } };
  const { body } = matter;
  body.ref = ref;
  body.anchors ??= idsOf(body);
  const article = matter as Article;
  return { bytes, asks, result: { sketch: article, article, ...known } };
}

type Parsed = [
  bytes: string,
  asks: Asks,
  facts: Omit<LineResult, 'path' | 'article' | 'sketch'>,
  matter?: Writable<ArticleMatter> & { body?: Writable<Omit<Body, 'anchors'>> & { anchors: Body['anchors'] | null } },
];

/** Most anchors are those of the headings. */
function withoutRef({ ref: _, anchors, ...rest }: Body): object {
  const ids = idsOf(rest);
  const isSame = anchors.length === ids.length && anchors.every((anchor, index) => anchor === ids[index]);
  return { anchors: isSame ? null : anchors, ref: null, ...rest };
}

const idsOf = ({ headings }: Pick<Body, 'headings'>): readonly string[] =>
  headings.length === 0 ? none : headings.map(({ id }) => id);
