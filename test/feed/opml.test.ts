import { expect, test } from 'vitest';
import { renderOpml } from '../../src/feed/opml.ts';
import type { FeedFormat } from '../../src/model/feed.ts';
import { anArticle, aSite, planOf } from '../plan/make-article.ts';
import { plainSite } from '../support/plain.ts';
import { childrenOf, readXml } from '../support/xml-tree.ts';

const siteWith = (site: readonly FeedFormat[]) =>
  aSite({ feeds: { ...plainSite.feeds, site, sections: [], tags: [], authors: [] } });
const filesFor = (formats: readonly FeedFormat[]) => {
  const site = siteWith(formats);
  return renderOpml(site, planOf([anArticle()], site).feeds);
};

test.each<[FeedFormat[], string, string | undefined]>([
  [['rss', 'atom', 'json'], 'feed.xml', 'RSS2'],
  [['atom', 'rss'], 'feed.xml', 'RSS2'],
  [['atom', 'json'], 'feed.atom', undefined],
])('of a feed in %s it lists the one that most readers know: %s', (formats, file, version) => {
  const [body] = childrenOf(readXml(String(filesFor(formats)[0]?.content)), 'body');
  expect(body?.children.map(({ attributes }) => attributes)).toMatchObject([
    { type: 'rss', xmlUrl: `https://example.org/${file}`, htmlUrl: 'https://example.org/' },
  ]);
  expect(body?.children[0]?.attributes.version).toBe(version);
});

test('there is no list where no reader of lists could use it', () => {
  expect(filesFor(['json'])).toEqual([]);
  expect(filesFor([])).toEqual([]);
});
