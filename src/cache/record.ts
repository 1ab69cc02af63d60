import type { Article } from '../model/article.ts';
import type { Body, BodyRef } from '../model/body.ts';
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
  return JSON.stringify(matter === undefined ? [bytes, asks, facts] : [bytes, asks, facts, matter]);
}

/** Reads the record of the article at `path`, whose HTML waits at `ref`, or can be made again. */
export function parseRecord(path: string, text: string, ref: BodyRef = { late: path }): ArticleRecord {
  const [bytes, asks, facts, matter] = JSON.parse(text);
  if (matter === undefined) return { bytes, asks, result: { path, ...facts } };
  if (matter.body === undefined) return { bytes, asks, result: { path, ...facts, sketch: matter } };
  const body = { ...matter.body, anchors: matter.body.anchors ?? idsOf(matter.body), ref };
  const article: Article = { ...matter, body };
  return { bytes, asks, result: { path, ...facts, sketch: article, article } };
}

/** Most anchors are those of the headings. */
function withoutRef({ ref: _, anchors, ...rest }: Body): object {
  const ids = idsOf(rest);
  const isSame = anchors.length === ids.length && anchors.every((anchor, index) => anchor === ids[index]);
  return isSame ? rest : { ...rest, anchors };
}

const idsOf = ({ headings }: Pick<Body, 'headings'>): string[] => headings.map(({ id }) => id);
