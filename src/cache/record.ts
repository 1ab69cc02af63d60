import type { Article } from '../model/article.ts';
import type { Body, BodyRef } from '../model/body.ts';
import { none } from '../words/own-texts.ts';
import type { LineResult } from '../work/article-line.ts';
import type { Asks } from './asks.ts';

/** What is kept of an article: the key of its bytes, what the line asked, and what it gave. */
export interface ArticleRecord {
  readonly bytes: string;
  readonly asks: Asks;
  readonly result: LineResult;
}

/** Writes a record. Where the HTML waits is not part of it, nor what most articles have in common. */
export function printRecord({ bytes, asks, result }: ArticleRecord): string {
  const { path: _, article, sketch, ...facts } = result;
  // A sound article is its own sketch.
  const matter = article === undefined ? sketch : { ...article, body: unless(blankBody, withoutRef(article.body)) };
  if (matter === undefined) return JSON.stringify([bytes, asks, facts]);
  const { path: __, ...rest } = matter;
  return JSON.stringify([bytes, asks, facts, unless(blank, rest)]);
}

/** Reads the record of the article at `path`, whose HTML waits at `ref`, or can be made again. */
export function parseRecord(path: string, text: string, ref: BodyRef = { late: path }): ArticleRecord {
  const [bytes, asks, facts, matter] = JSON.parse(text);
  const known = { path, ...facts, diagnostics: facts.diagnostics.length === 0 ? none : facts.diagnostics };
  if (matter === undefined) return { bytes, asks, result: known };
  if (matter.body === undefined) return { bytes, asks, result: { ...known, sketch: { ...blank, ...matter, path } } };
  const headings: Body['headings'] = matter.body.headings ?? none;
  const body = { ...blankBody, ...matter.body, headings, anchors: matter.body.anchors ?? idsOf({ headings }), ref };
  const article: Article = { ...blank, ...matter, path, body };
  return { bytes, asks, result: { ...known, sketch: article, article } };
}

/** What stands in nearly every article; one for all of them. */
const blank = {
  authors: none,
  tags: none,
  categories: none,
  sources: none,
  corrections: none,
  comments: none,
  aliases: none,
  genre: 'news',
  draft: false,
  layout: 'article',
  fields: Object.freeze({}),
};
const blankBody = { headings: none, links: none, pictures: none, excerpt: '' };

/** The parts of `facts` that are not those of `usual`. */
function unless(usual: { readonly [key: string]: unknown }, facts: object): object {
  const isUsual = (key: string, value: unknown): boolean =>
    Object.hasOwn(usual, key) && (value === usual[key] || (isEmpty(value) && isEmpty(usual[key])));
  return Object.fromEntries(Object.entries(facts).filter(([key, value]) => !isUsual(key, value)));
}

const isEmpty = (value: unknown): boolean => typeof value === 'object' && Object.keys(value ?? {}).length === 0;

/** Most anchors are those of the headings. */
function withoutRef({ ref: _, anchors, ...rest }: Body): object {
  const ids = idsOf(rest);
  const isSame = anchors.length === ids.length && anchors.every((anchor, index) => anchor === ids[index]);
  return isSame ? rest : { ...rest, anchors };
}

const idsOf = ({ headings }: Pick<Body, 'headings'>): readonly string[] =>
  headings.length === 0 ? none : headings.map(({ id }) => id);
