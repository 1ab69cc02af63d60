import type { Comment, LeadImage } from '../model/article.ts';
import type { ArticlePage, Term } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import { absoluteAddress, absoluteRooted } from './absolute-address.ts';
import { escapeHtml } from './absolute-urls.ts';
import { articleHtml } from './article-html.ts';
import type { FeedInput } from './feed-input.ts';
import { cdata, xmlAddress, xmlAttribute, xmlText } from './xml.ts';

/** Writes one article as an RSS item: the summary in `description` before the full text in `content:encoded`; an article without a summary
 *  has its full text in `description`. */
export function rssItem(page: ArticlePage, input: FeedInput): string {
  const { site } = input;
  const { article } = page;
  const address = absoluteAddress(site, page.address);
  const lines = [
    `<title>${xmlText(article.title)}</title>`,
    `<link>${xmlAddress(address)}</link>`,
    `<guid isPermaLink="${article.id === address}">${xmlText(article.id)}</guid>`,
    `<pubDate>${rssDate(article.date.at)}</pubDate>`,
    ...article.authors.map(({ name }) => `<dc:creator>${xmlText(name)}</dc:creator>`),
    ...[...page.sections, ...page.tags].map((term) => category(site, term)),
    ...texts(page, input, address),
    ...(article.image === undefined ? [] : media(site, article.image)),
    ...(article.comments.length === 0 ? [] : comments(address, article.comments)),
  ];
  return `<item>\n${lines.join('\n')}\n</item>`;
}

/** A time in the only form that every feed reader understands: `Fri, 20 Nov 2026 08:00:00 GMT`. */
export const rssDate = (at: number): string => new Date(at).toUTCString();

function category(site: Site, { address, name }: Term): string {
  // A domain is the taxonomy: the list of sections or the list of tags, without the term itself.
  const taxonomy = address.slice(0, address.indexOf('/', 1) + 1);
  return `<category domain="${xmlAttribute(absoluteAddress(site, taxonomy))}">${xmlText(name)}</category>`;
}

function texts(page: ArticlePage, input: FeedInput, address: string): string[] {
  const { article } = page;
  if (input.site.feed.content === 'summary') return [description(article.summary ?? article.body.excerpt)];
  const full = cdata(articleHtml(article, input, address));
  if (article.summary === undefined) return [`<description>${full}</description>`];
  return [description(article.summary), `<content:encoded>${full}</content:encoded>`];
}

/** A description is HTML: text in it is escaped as HTML first. */
const description = (text: string): string => `<description>${cdata(escapeHtml(text))}</description>`;

function media(site: Site, { picture, alt, caption, credit }: LeadImage): string[] {
  const { address, bytes, width, height } = picture;
  const type = picture.type === 'image/jpg' ? 'image/jpeg' : picture.type;
  const facts: [string, string | number | undefined][] = [
    ['url', absoluteRooted(site, address)],
    ['type', type],
    ['medium', 'image'],
    ['fileSize', bytes],
    ['width', width],
    ['height', height],
  ];
  const attributes = facts.map(([name, value]) =>
    value === undefined ? '' : ` ${name}="${xmlAttribute(String(value))}"`,
  );
  return [
    `<media:content${attributes.join('')}>`,
    ...(caption === undefined ? [] : [`<media:title type="plain">${xmlText(caption)}</media:title>`]),
    ...(alt === '' ? [] : [`<media:description type="plain">${xmlText(alt)}</media:description>`]),
    ...(credit === undefined
      ? []
      : [`<media:credit role="photographer" scheme="urn:ebu">${xmlText(credit)}</media:credit>`]),
    '</media:content>',
  ];
}

function comments(address: string, list: readonly Comment[]): string[] {
  return [
    `<comments>${xmlAddress(`${address}#comments`)}</comments>`,
    `<slash:comments>${list.length}</slash:comments>`,
  ];
}
