import type { OutputFile } from '../model/output.ts';
import type { ArticlePage, Plan } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import { absoluteAddress } from './absolute-address.ts';
import type { FeedInput } from './feed-input.ts';
import { rssDate, rssItem } from './rss-item.ts';
import { xmlAddress, xmlAttribute, xmlText } from './xml.ts';

/** Writes `feed.xml`: the newest articles as RSS 2.0 with the Advisory Board's profile, by default in full text. */
export function renderRss(input: FeedInput): OutputFile {
  const { site, plan } = input;
  const pages = newestPages(plan, site.feed.limit);
  const head = channelHead(site, pages);
  const items = pages.map((page) => rssItem(page, input));
  const content = `${opening}<channel>\n${[...head, ...items].join('\n')}\n</channel>\n</rss>\n`;
  return { path: 'feed.xml', role: 'feed', content };
}

/** The feeds of a site, for autodiscovery: root-relative addresses with the base path. */
export function feedLinks(site: Site): { title: string; address: string; type: string }[] {
  return [{ title: site.title, address: `${site.base}/feed.xml`, type: 'application/rss+xml' }];
}

/** The URI of Media RSS ends in a slash. */
const opening = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" \
xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
`;

/** Article pages stand first in a plan, newest first. */
function newestPages(plan: Plan, limit: number): ArticlePage[] {
  const found: ArticlePage[] = [];
  for (const page of plan.pages) {
    if (page.kind !== 'article' || found.length === limit) break;
    found.push(page);
  }
  return found;
}

function channelHead(site: Site, pages: readonly ArticlePage[]): string[] {
  const self = xmlAttribute(absoluteAddress(site, '/feed.xml'));
  const changes = pages.map(({ article: { date, updated } }) => Math.max(date.at, updated?.at ?? date.at));
  return [
    `<title>${xmlText(site.title)}</title>`,
    `<link>${xmlAddress(absoluteAddress(site, '/'))}</link>`,
    `<description>${xmlText(site.description ?? site.title)}</description>`,
    `<language>${xmlText(site.language)}</language>`,
    ...(changes.length === 0 ? [] : [`<lastBuildDate>${rssDate(Math.max(...changes))}</lastBuildDate>`]),
    '<docs>https://www.rssboard.org/rss-specification</docs>',
    '<generator>newsctl</generator>',
    '<ttl>30</ttl>',
    `<atom:link rel="self" type="application/rss+xml" href="${self}"/>`,
  ];
}
