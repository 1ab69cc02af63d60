import type { Entry } from './entry.ts';
import type { FeedHead } from './feed-head.ts';
import type { FeedInput } from './feed-input.ts';
import { makeCategoryLines, rssDate, rssItem } from './rss-item.ts';
import { xmlAddress, xmlAttribute, xmlText } from './xml.ts';

/** Makes the writer of RSS 2.0 with the profile of the RSS Advisory Board. */
export function makeRss(_input: FeedInput): (head: FeedHead, entries: Iterable<Entry>) => Iterable<string> {
  const categoryOf = makeCategoryLines();
  return function* (head, entries) {
    yield `${opening}<channel>\n${channelHead(head).join('\n')}\n`;
    for (const entry of entries) yield* rssItem(entry, head, categoryOf);
    yield '</channel>\n</rss>\n';
  };
}

/** The URI of Media RSS ends in a slash. */
const opening = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:fh="http://purl.org/syndication/history/1.0" \
xmlns:media="http://search.yahoo.com/mrss/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
`;

function channelHead(head: FeedHead): string[] {
  return [
    `<title>${xmlText(head.title)}</title>`,
    `<link>${xmlAddress(head.home)}</link>`,
    `<description>${xmlText(head.description)}</description>`,
    `<language>${xmlText(head.language)}</language>`,
    ...(head.published === undefined ? [] : [`<pubDate>${rssDate(head.published)}</pubDate>`]),
    ...(head.updated === undefined ? [] : [`<lastBuildDate>${rssDate(head.updated)}</lastBuildDate>`]),
    '<docs>https://www.rssboard.org/rss-specification</docs>',
    // No version: an update of newsctl would change every archive.
    '<generator>newsctl</generator>',
    '<ttl>30</ttl>',
    ...linksOf(head).map(([rel, address]) => atomLink(rel, address)),
    ...(head.current === undefined ? [] : ['<fh:archive/>']),
  ];
}

/** What a feed is linked with, by RFC 5005 and WebSub; the self link first. */
export function linksOf({ self, hubs, current, older, newer }: FeedHead): [rel: string, address: string][] {
  return [
    ...(self === undefined ? [] : [['self', self] as [string, string]]),
    ...hubs.map((hub): [string, string] => ['hub', hub]),
    ...(current === undefined ? [] : [['current', current] as [string, string]]),
    ...(older === undefined ? [] : [['prev-archive', older] as [string, string]]),
    ...(newer === undefined ? [] : [['next-archive', newer] as [string, string]]),
  ];
}

function atomLink(rel: string, address: string): string {
  const type = rel === 'hub' ? '' : ' type="application/rss+xml"';
  return `<atom:link rel="${rel}"${type} href="${xmlAttribute(address)}"/>`;
}
