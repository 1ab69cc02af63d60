import { labelsFor } from '../labels/labels.ts';
import type { Genre, LiveArticle } from '../model/article.ts';
import type { OutputFile } from '../model/output.ts';
import type { ArticlePage, Plan, Term } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import { changedAt } from '../time/changed-at.ts';
import { isoAt } from '../time/zone.ts';
import { absoluteAddress } from './absolute-address.ts';
import { articleHtml } from './article-html.ts';
import type { FeedInput } from './feed-input.ts';
import { htmlAsText } from './html-as-text.ts';
import { idAsUri } from './id-as-uri.ts';
import { ninjsAssociations } from './ninjs-associations.ts';
import { ninjsPeople } from './ninjs-people.ts';
import { cleanXml } from './xml.ts';

/**
 * Writes each article as IPTC ninjs 3.1 beside its page, one at a time: `<address>ninjs.json`. The head of the page does not announce it: ninjs has
 * no media type of its own, and feed readers take an alternate of type `application/json` for a JSON Feed.
 */
export function* renderNinjs({ pages }: Pick<Plan, 'pages'>, input: FeedInput): Generator<OutputFile> {
  if (!input.site.feeds.ninjs) return;
  for (const page of pages) {
    if (page.kind !== 'article') continue;
    yield { path: ninjsPath(page.address), role: 'feed', content: { pieces: pieces(page, input) } };
  }
}

/** Written when it is gone through: a document that stands already needs no text. */
function pieces(page: ArticlePage, input: FeedInput): Iterable<string> {
  return {
    *[Symbol.iterator]() {
      const clean = (_: string, each: unknown): unknown => (typeof each === 'string' ? cleanXml(each) : each);
      yield `${JSON.stringify(ninjs(page, input), clean)}\n`;
    },
  };
}

/** Path in the output of an article's ninjs document. Addresses of articles end in a slash. */
export const ninjsPath = (address: string): string => `${address.slice(1)}ninjs.json`;

/** The document of one article; values that are not known are undefined. */
function ninjs(page: ArticlePage, input: FeedInput): object {
  const { site } = input;
  const { article } = page;
  const time = (at: number): string => isoAt(at, site.timeZone);
  const isFull = site.feeds.content === 'full';
  const uri = idAsUri(article.id);
  return {
    standard: { name: 'ninjs', version: '3.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#' },
    uri,
    altIds: uri === article.id ? undefined : [{ role: 'id', value: article.id }],
    type: 'text',
    profile: article.image === undefined ? 'text-only' : 'text-photo',
    representationType: isFull ? 'full' : 'partial',
    firstCreated: time(article.date.at),
    versionCreated: time(changedAt(article)),
    expires: article.expires && time(article.expires.at),
    // What may not be used is not published at all.
    pubStatus: 'usable',
    language: article.lang,
    title: article.title,
    slugline: article.slug,
    headlines: [{ role: 'main', contentType: 'text/plain', value: article.title }],
    descriptions: article.summary && [{ role: 'summary', contentType: 'text/plain', value: article.summary }],
    by: bylineOf(site, article),
    located: article.dateline?.text,
    genres: [{ name: article.genre, literal: article.genre, uri: genreUri[article.genre] }],
    subjects: many([
      ...page.sections.map((term) => subject(site, term, 'section')),
      ...page.tags.map((term) => subject(site, term, 'tag')),
    ]),
    ...ninjsPeople(site, page),
    bodies: isFull ? bodies(page, input) : undefined,
    renditions: [
      { name: 'web', title: article.title, contentType: 'text/html', href: absoluteAddress(site, page.address) },
    ],
    associations: many(ninjsAssociations(site, page)),
  };
}

/** `Jana Nováková, Tomáš Říha and Eoin Ó Briain`, in the language of the article. */
function bylineOf(site: Site, { authors, lang }: LiveArticle): string | undefined {
  const names = authors.map(({ name }) => name);
  const last = names.pop();
  if (last === undefined || names.length === 0) return last;
  return `${names.join(', ')} ${labelsFor(lang, site.labels).and} ${last}`;
}

/** IPTC's own words for genres; a brief is reporting like any other. */
const genreUri: { readonly [genre in Genre]: string } = {
  news: 'http://cv.iptc.org/newscodes/genre/Current',
  analysis: 'http://cv.iptc.org/newscodes/genre/Analysis',
  opinion: 'http://cv.iptc.org/newscodes/genre/Opinion',
  review: 'http://cv.iptc.org/newscodes/genre/Review',
  background: 'http://cv.iptc.org/newscodes/genre/Background',
  interview: 'http://cv.iptc.org/newscodes/genre/Interview',
  brief: 'http://cv.iptc.org/newscodes/genre/Current',
};

function subject(site: Site, { name, slug, address }: Term, rel: 'section' | 'tag'): object {
  return { name, rel, literal: slug, uri: absoluteAddress(site, address) };
}

/** The text with markup and without, each counted as it is read: characters of the plain text, captions left out. */
function bodies({ article, address }: ArticlePage, input: FeedInput): object[] {
  const html = cleanXml(articleHtml(article, input, absoluteAddress(input.site, address)));
  const text = htmlAsText(html);
  const counts = { charCount: [...text].length, wordCount: article.body.words };
  return [
    { role: 'main', contentType: 'text/html', ...counts, value: html },
    { role: 'plain', contentType: 'text/plain', ...counts, value: text },
  ];
}

const many = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);
