import { escapeHtml } from './absolute-urls.ts';
import type { Entry, EntryAudio, EntryCategory, EntryComments } from './entry.ts';
import type { FeedHead } from './feed-head.ts';
import { mediaContent } from './media.ts';
import { cdata, insideCdata, xmlAddress, xmlAttribute, xmlText } from './xml.ts';

/** Writes one article as an RSS item, in pieces: the summary in `description` before the full text in `content:encoded`; an article without
 *  a summary has its full text in `description`. */
export function rssItem(
  entry: Entry,
  { language }: FeedHead,
  categoryOf: (category: EntryCategory) => string,
): string[] {
  const { id, title, address, published, authors, categories, summary, html, picture, audio, comments } = entry;
  let head = `<item>\n<title>${xmlText(title)}</title>\n<link>${xmlAddress(address)}</link>\n`;
  head += `<guid isPermaLink="${id === address}">${xmlText(id)}</guid>\n<pubDate>${rssDate(published)}</pubDate>\n`;
  for (const { name } of authors) head += `<dc:creator>${xmlText(name)}</dc:creator>\n`;
  if (entry.language !== language) head += `<dc:language>${xmlText(entry.language)}</dc:language>\n`;
  for (const category of categories) head += categoryOf(category);
  // A description is HTML: text in it is escaped as HTML first.
  if (summary !== undefined) head += `<description>${cdata(escapeHtml(summary))}</description>\n`;
  let tail = picture === undefined ? '' : `${mediaContent(picture)}\n`;
  if (audio !== undefined) tail += enclosure(audio);
  if (comments !== undefined) tail += commentLines(comments);
  tail += '</item>\n';
  if (html === undefined) return [head, tail];
  const name = summary === undefined ? 'description' : 'content:encoded';
  // The text goes by itself: joined to others it would be copied, and it is nearly all of a feed.
  return [`${head}<${name}><![CDATA[`, insideCdata(html), `]]></${name}>\n${tail}`];
}

/** Makes what writes a category; it remembers what it wrote. */
export function makeCategoryLines(): (category: EntryCategory) => string {
  const lines = new Map<EntryCategory, string>();
  return (category) => {
    const { name, scheme } = category;
    const line = lines.get(category) ?? `<category domain="${xmlAttribute(scheme)}">${xmlText(name)}</category>\n`;
    lines.set(category, line);
    return line;
  };
}

/** A time in the only form that every feed reader understands: `Fri, 20 Nov 2026 08:00:00 GMT`. */
export const rssDate = (at: number): string => new Date(at).toUTCString();

const enclosure = ({ address, type, bytes }: EntryAudio): string =>
  `<enclosure url="${xmlAttribute(address)}" length="${bytes}" type="${xmlAttribute(type)}"/>\n`;

const commentLines = ({ address, count }: EntryComments): string =>
  `<comments>${xmlAddress(address)}</comments>\n<slash:comments>${count}</slash:comments>\n`;
