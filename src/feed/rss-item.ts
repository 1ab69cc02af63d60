import { escapeHtml } from './absolute-urls.ts';
import type { Entry, EntryComments } from './entry.ts';
import type { FeedHead } from './feed-head.ts';
import { mediaContent } from './media.ts';
import { cdata, xmlAddress, xmlAttribute, xmlText } from './xml.ts';

/** Writes one article as an RSS item: the summary in `description` before the full text in `content:encoded`; an article without a summary
 *  has its full text in `description`. */
export function rssItem(entry: Entry, { language }: FeedHead): string {
  const lines = [
    `<title>${xmlText(entry.title)}</title>`,
    `<link>${xmlAddress(entry.address)}</link>`,
    `<guid isPermaLink="${entry.id === entry.address}">${xmlText(entry.id)}</guid>`,
    `<pubDate>${rssDate(entry.published)}</pubDate>`,
    ...(entry.updated > entry.published
      ? [`<atom:updated>${new Date(entry.updated).toISOString()}</atom:updated>`]
      : []),
    ...entry.authors.map(({ name }) => `<dc:creator>${xmlText(name)}</dc:creator>`),
    ...(entry.language === language ? [] : [`<dc:language>${xmlText(entry.language)}</dc:language>`]),
    ...entry.categories.map(
      ({ name, scheme }) => `<category domain="${xmlAttribute(scheme)}">${xmlText(name)}</category>`,
    ),
    ...texts(entry),
    ...(entry.picture === undefined ? [] : [mediaContent(entry.picture)]),
    ...(entry.comments === undefined ? [] : comments(entry.comments)),
  ];
  return `<item>\n${lines.join('\n')}\n</item>\n`;
}

/** A time in the only form that every feed reader understands: `Fri, 20 Nov 2026 08:00:00 GMT`. */
export const rssDate = (at: number): string => new Date(at).toUTCString();

function texts({ summary, html }: Entry): string[] {
  // A description is HTML: text in it is escaped as HTML first.
  const description = summary === undefined ? html : escapeHtml(summary);
  return [
    ...(description === undefined ? [] : [`<description>${cdata(description)}</description>`]),
    ...(summary === undefined || html === undefined ? [] : [`<content:encoded>${cdata(html)}</content:encoded>`]),
  ];
}

function comments({ address, count }: EntryComments): string[] {
  return [`<comments>${xmlAddress(address)}</comments>`, `<slash:comments>${count}</slash:comments>`];
}
