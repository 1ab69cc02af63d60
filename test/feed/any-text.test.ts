import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { expect, test } from 'vitest';
import { makeFeedRenderer } from '../../src/feed/render-feed.ts';
import { cleanXml } from '../../src/feed/xml.ts';
import type { Article } from '../../src/model/article.ts';
import type { Feed, FeedFormat } from '../../src/model/feed.ts';
import type { Site } from '../../src/model/site.ts';
import { makeAddressBook } from '../../src/plan/addresses.ts';
import { aBody, anArticle, aSite, at, liveOf, noon, planOf } from '../plan/make-article.ts';
import { disagreements } from '../support/feed-rules/agreement.ts';
import { treeOf } from '../support/feed-rules/tree.ts';
import { badCharacters } from '../support/feed-rules/values.ts';
import { plainSite } from '../support/plain.ts';

/** Any text, and what breaks feeds: ends of CDATA, markup, entities, characters that XML does not have. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)), minLength: 1 }),
  fc
    .array(
      fc.constantFrom(
        ...[']]>', '<![CDATA[', '&', '<', '>', '"', "'", '&lt;', '&#8;', '&nbsp;', '<b>', '</title>', '<!--', '-->'],
        ...['\u0000', '\u0008', '\u001f', '\u0085', '\u0092', '\ud800', '\udfff', '\ufffe', '\ufffd', '\r', '\n', '\t'],
        ...['😀', '\u2028', '\u202e', 'ř', ' ', 'x', '%s', '$x', '\\', '{{', '<?xml?>'],
      ),
      { minLength: 1 },
    )
    .map((all) => all.join('')),
);

/** What a reader can show: white space is one space, and what XML does not have is not there. A text with a type is an object to some parsers. */
function shown(text: unknown): string {
  const value = typeof text === 'object' && text !== null && 'value' in text ? text.value : text;
  return cleanXml(String(value ?? ''))
    .replace(/\s+/g, ' ')
    .trim();
}

interface Texts {
  readonly title: string;
  readonly summary: string;
  readonly author: string;
  readonly tag: string;
  readonly section: string;
  readonly id: string;
  readonly html: string;
  readonly site: string;
}

/** An article without a title or an id is refused long before. */
const someText = anyText.filter((text) => shown(text) !== '');

const texts: fc.Arbitrary<Texts> = fc.record({
  title: someText,
  summary: anyText,
  author: anyText,
  tag: anyText,
  section: anyText,
  id: someText,
  html: anyText,
  site: anyText,
});

function feedOf({ title, summary, author, tag, section, id, html, site: name }: Texts): (format: FeedFormat) => string {
  const site: Site = aSite({ title: name, description: summary, feeds: { ...plainSite.feeds, sections: [] } });
  const article: Article = anArticle({
    ...{ title, summary, id, tags: [tag], categories: [section], authors: [{ name: author }, { name: title }] },
    image: {
      picture: { src: '', address: '/a b.png', type: 'image/png' },
      alt: summary,
      caption: title,
      credit: author,
    },
    sources: [{ title: tag, publisher: author }],
    comments: [{ author, text: summary, date: at(noon) }],
    body: aBody({ ref: { store: 0, at: 0, length: 0 }, excerpt: summary }),
  });
  const { feeds } = planOf([article], site);
  const addressOf = makeAddressBook(site, liveOf([article]));
  const render = makeFeedRenderer({ site, bodies: { get: () => html }, addressOf });
  return (format) => [...render(format, feeds[0] as Feed)].join('');
}

test('a section and a tag of one name are two categories, and one tag in JSON', () => {
  const site = aSite({ feeds: { ...plainSite.feeds, sections: [] } });
  const { feeds } = planOf([anArticle({ categories: ['Sport'], tags: ['Sport', 'Rowing'] })], site);
  const render = makeFeedRenderer({ site, bodies: { get: () => '' }, addressOf: () => undefined });
  const text = (format: FeedFormat): string => [...render(format, feeds[0] as Feed)].join('');
  expect(JSON.parse(text('json')).items[0].tags).toEqual(['Sport', 'Rowing']);
  expect(parseRssFeed(text('rss')).items?.[0]?.categories).toEqual([
    { name: 'Sport', domain: 'https://example.org/section/' },
    { name: 'Sport', domain: 'https://example.org/tag/' },
    { name: 'Rowing', domain: 'https://example.org/tag/' },
  ]);
});

test('whatever stands in any field, all formats are well-formed and say the same', () => {
  fc.assert(
    fc.property(texts, (all) => {
      // A term without a readable character never leaves the front matter.
      fc.pre([all.tag, all.section].every((term) => cleanXml(term).trim() !== ''));
      const feed = feedOf(all);
      const [rss, atom, json] = [feed('rss'), feed('atom'), feed('json')];
      expect(treeOf(rss).name).toBe('rss');
      expect(treeOf(atom).name).toBe('atom:feed');
      for (const text of [rss, atom, JSON.stringify(JSON.parse(json))]) expect(badCharacters(text)).toEqual([]);
      expect(disagreements(new Map(Object.entries({ 'feed.xml': rss, 'feed.atom': atom, 'feed.json': json })))).toEqual(
        [],
      );
    }),
    { numRuns: 300 },
  );
});

test('an independent parser reads the same texts out of each format', () => {
  fc.assert(
    fc.property(texts, (all) => {
      const feed = feedOf(all);
      const rss = parseRssFeed(feed('rss'));
      const atom = parseAtomFeed(feed('atom'));
      const json = parseJsonFeed(feed('json'));
      const [item, entry, object] = [rss.items?.[0], atom.entries?.[0], json.items?.[0]];
      const name = shown(all.site);
      expect([rss.title, atom.title, json.title].map(shown)).toEqual([name, name, name]);
      const title = shown(all.title);
      expect([item?.title, entry?.title, object?.title].map(shown)).toEqual([title, title, title]);
      expect([item?.guid?.value, object?.id].map(shown)).toEqual([shown(all.id), shown(all.id)]);
      expect([entry?.summary, object?.summary].map(shown)).toEqual([shown(all.summary), shown(all.summary)]);
      const author = shown(all.author);
      if (author !== '') {
        const authors = [item?.dc?.creators?.[0], entry?.authors?.[0]?.name, object?.authors?.[0]?.name];
        expect(authors.map(shown)).toEqual([author, author, author]);
      }
    }),
    { numRuns: 300 },
  );
});

test('so do two others', async () => {
  const parser = new XMLParser({
    ...{ ignoreAttributes: false, parseTagValue: false, parseAttributeValue: false, htmlEntities: true },
    processEntities: { enabled: true, maxTotalExpansions: 1e5 },
  });
  await fc.assert(
    fc.asyncProperty(texts, async (all) => {
      const feed = feedOf(all);
      const { items } = await new RssParser().parseString(feed('rss'));
      expect(shown(items[0]?.title)).toBe(shown(all.title));
      expect(shown(items[0]?.guid)).toBe(shown(all.id));
      const entry = (parser.parse(feed('atom')) as { feed: { entry: { category: { '@_label': string }[] } } }).feed
        .entry;
      expect(entry.category.map((each) => shown(each['@_label']))).toEqual([shown(all.section), shown(all.tag)]);
    }),
    { numRuns: 200 },
  );
});
