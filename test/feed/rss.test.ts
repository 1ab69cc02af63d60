import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { makeEntries } from '../../src/feed/entry.ts';
import { feedLinks } from '../../src/feed/feed-files.ts';
import { makeFeedRenderer } from '../../src/feed/render-feed.ts';
import { cleanXml } from '../../src/feed/xml.ts';
import type { Article } from '../../src/model/article.ts';
import { linkMark } from '../../src/model/body.ts';
import type { Feed } from '../../src/model/feed.ts';
import type { ArticlePage } from '../../src/model/plan.ts';
import type { Site } from '../../src/model/site.ts';
import { makeAddressBook } from '../../src/plan/addresses.ts';
import { aBody, aLink, anArticle, aSite, at, day, liveOf, noon, planOf } from '../plan/make-article.ts';
import { plainSite } from '../support/plain.ts';

const ref = { store: 0, at: 0, length: 0 };
const feedOf = (articles: readonly Article[], html = '<p>Text.</p>', site: Site = aSite()): string => {
  const withBodies = articles.map((article) => ({ ...article, body: { ...article.body, ref } }));
  const addressOf = makeAddressBook(site, liveOf(withBodies));
  const { feeds } = planOf(withBodies, site);
  const render = makeFeedRenderer({ site, bodies: { get: () => html }, addressOf });
  return [...render('rss', feeds[0] as Feed)].join('');
};
const itemOf = (article: Article, html?: string, site?: Site) => parseRssFeed(feedOf([article], html, site)).items?.[0];

test('an article that nobody signed is by its publisher, in every format, so that no reader has to guess', () => {
  const article = anArticle({ authors: [] });
  const site = aSite({ publisher: { name: 'Otter & Sons', url: 'https://otter.example', policies: {} } });
  expect(itemOf(article, undefined, site)?.dc?.creators).toEqual(['Otter & Sons']);
  const body = { ...article.body, ref };
  const { feeds } = planOf([{ ...article, body }], site);
  const render = makeFeedRenderer({ site, bodies: { get: () => '' }, addressOf: () => undefined });
  const publisher = { name: 'Otter & Sons', url: 'https://otter.example/' };
  const atom = parseAtomFeed([...render('atom', feeds[0] as Feed)].join(''));
  expect(atom.entries?.[0]?.authors).toEqual([{ name: publisher.name, uri: publisher.url }]);
  expect(JSON.parse([...render('json', feeds[0] as Feed)].join('')).items[0].authors).toEqual([publisher]);
});

test('a feed reader finds everything of an article', () => {
  const article = anArticle({
    title: 'Budget & <b>cuts</b>',
    summary: 'What AT&T <pays>',
    authors: [{ name: 'Jana Nováková' }, { name: 'Ö. & Sons' }],
    categories: ['Business & Economy'],
    tags: ['Otter'],
    comments: [{ author: 'R', text: 'Good.' }],
    updated: at(noon - 1000),
    image: {
      picture: { src: 'a.jpg', address: '/assets/a.1.jpg', type: 'image/jpg', width: 800, height: 600, bytes: 9 },
      alt: 'An otter',
      credit: 'O. Photographer',
    },
  });
  const feed = parseRssFeed(feedOf([article]));
  expect(feed).toMatchObject({
    title: 'The Example',
    link: 'https://example.org/',
    description: 'The Example',
    language: 'en',
    lastBuildDate: 'Mon, 23 Nov 2026 11:59:59 GMT',
    atom: { links: [{ rel: 'self', type: 'application/rss+xml', href: 'https://example.org/feed.xml' }] },
  });
  expect(feed.items?.[0]).toMatchObject({
    title: 'Budget & <b>cuts</b>',
    link: 'https://example.org/2026/11/22/budget/',
    guid: { value: article.id, isPermaLink: false },
    pubDate: 'Sun, 22 Nov 2026 12:00:00 GMT',
    dc: { creators: ['Jana Nováková', 'Ö. & Sons'] },
    description: 'What AT&amp;T &lt;pays&gt;',
    content: { encoded: '<p>Text.</p>' },
    categories: [
      { name: 'Business & Economy', domain: 'https://example.org/section/' },
      { name: 'Otter', domain: 'https://example.org/tag/' },
    ],
    comments: 'https://example.org/2026/11/22/budget/#comments',
    slash: { comments: 1 },
    media: {
      contents: [
        {
          url: 'https://example.org/assets/a.1.jpg',
          type: 'image/jpeg',
          width: 800,
          height: 600,
          description: { value: 'An otter', type: 'plain' },
          credits: [{ value: 'O. Photographer', role: 'photographer', scheme: 'urn:ebu' }],
        },
      ],
    },
  });
});

test('a change that is dated before the publication is none', () => {
  const plan = planOf([anArticle({ updated: at(noon - 2 * day) })]);
  const entryOf = makeEntries({
    site: aSite(),
    bodies: { get: () => '' },
    addressOf: () => undefined,
  });
  expect(entryOf(plan.pages[0] as ArticlePage)).toMatchObject({ published: noon - day, updated: noon - day });
  expect(feedOf([anArticle({ updated: at(noon - 2 * day) })])).toContain(
    '<lastBuildDate>Sun, 22 Nov 2026 12:00:00 GMT',
  );
});

test('an article without a summary has its text in the description, once', () => {
  const item = itemOf(anArticle());
  expect([item?.description, item?.content?.encoded]).toEqual(['<p>Text.</p>', undefined]);
});

test('a feed of summaries holds no text', () => {
  const feed = feedOf([anArticle()], '<p>Text.</p>', aSite({ feeds: { ...plainSite.feeds, content: 'summary' } }));
  expect(feed).not.toContain('Text.');
  expect(parseRssFeed(feed).items?.[0]?.description).toBe('Excerpt.');
});

test('links, sources and the language of an article in another language are readable in the feed', () => {
  const article = anArticle({
    lang: 'cs',
    sources: [
      { title: 'Zpráva & <x>', url: 'https://čtk.example/č?a=1&b', publisher: 'ČTK' },
      { title: 'Report', lang: 'en' },
      { title: 'Bad', url: 'javascript:alert(1)' },
    ],
    body: aBody({ links: [aLink('articles/budget.md')] }),
  });
  const site = aSite({ url: 'https://example.org/blog/', base: '/blog' });
  const text = itemOf(article, `<p><a href="${linkMark(0)}">a</a> <a href="#fn">1</a></p>`, site)?.description;
  expect(text).toContain('<div lang="cs"><p><a href="https://example.org/blog/2026/11/22/budget/">a</a>');
  expect(text).toContain('<a href="https://example.org/blog/2026/11/22/budget/#fn">1</a>');
  expect(text).toContain('<a href="https://xn--tk-dma.example/%C4%8D?a=1&amp;b">Zpráva &amp; &lt;x&gt;</a>, ČTK</li>');
  expect(text).toMatch(/<li>Report \([^)]+\)<\/li><li>Bad<\/li>/);
});

test('the language of an item is said where it is not wholly that of the feed', () => {
  expect(feedOf([anArticle({ lang: 'en' })])).not.toContain('<dc:language>');
  expect(feedOf([anArticle({ lang: 'en-GB' })])).toContain('<dc:language>en-GB</dc:language>');
});

test('a text in another direction than the site says so, on a site that runs from right to left as well', () => {
  const arabic = aSite({ language: 'ar' });
  expect(feedOf([anArticle({ lang: 'ar' })], undefined, arabic)).not.toContain('dir=');
  expect(feedOf([anArticle({ lang: 'en' })], undefined, arabic)).toContain('<div lang="en" dir="ltr">');
  expect(feedOf([anArticle({ lang: 'he' })])).toContain('<div lang="he" dir="rtl">');
  expect(feedOf([anArticle({ lang: 'he' })], undefined, arabic)).toContain('<div lang="he">');
});

test('the last comment is the newest one, in whatever order they stand', () => {
  const comments = [2, 1, 3].map((hours) => ({ author: 'A', text: 'T', date: at(noon - hours * 3_600_000) }));
  const { feeds } = planOf([anArticle({ comments })]);
  const render = makeFeedRenderer({ site: aSite(), bodies: { get: () => '' }, addressOf: () => undefined });
  const atom = [...render('atom', feeds[0] as Feed)].join('');
  expect(atom).toMatch(/thr:count="3" thr:updated="2026-11-23T11:00:00/);
});

test('corrections are readable in the feed, in the language of the article, and move no date', () => {
  const made = (day: number, text: string) => ({
    date: { at: Date.UTC(2026, 11, day), precision: 'day' as const },
    text,
  });
  const one = itemOf(anArticle({ lang: 'cs', corrections: [made(2, 'Je to 40 < 41.\n\nPardon.')] }), '<p>a</p>');
  expect(one?.description).toContain(
    '<p>a</p><p>Oprava</p><ul><li><p><time datetime="2026-12-02T00:00:00+00:00">2. prosince 2026</time></p>' +
      '<p>Je to 40 &lt; 41.</p><p>Pardon.</p></li></ul>',
  );
  expect(one?.pubDate).toBe(itemOf(anArticle({ lang: 'cs' }), '<p>a</p>')?.pubDate);
  const two = itemOf(anArticle({ corrections: [made(3, 'Two.'), made(2, 'One.')] }), '<p>a</p>')?.description;
  expect(two).toMatch(/<p>Corrections<\/p><ul><li>.*3 December 2026.*Two\.<\/p><\/li><li>.*One\./);
});

test('the feed holds the newest articles, no more than the limit', () => {
  const articles = Array.from({ length: 30 }, (_, n) =>
    anArticle({ path: `articles/${n}.md`, date: at(noon - n * day) }),
  );
  const items = parseRssFeed(feedOf(articles)).items ?? [];
  expect(items.map(({ link }) => link?.split('/').at(-2))).toEqual(Array.from({ length: 20 }, (_, n) => String(n)));
});

test('a feed without articles is valid and has no date', () => {
  const feed = feedOf([]);
  expect(XMLValidator.validate(feed)).toBe(true);
  expect(feed).not.toContain('lastBuildDate');
});

test('nothing of a held article is in the feed', () => {
  const held = anArticle({ path: 'articles/h.md', title: 'CANARY', embargo: at(noon + 1), tags: ['CANARY'] });
  expect(feedOf([held, anArticle()])).not.toContain('CANARY');
});

test('whatever stands in any field, the feed is well-formed and says the same', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc
      .array(fc.constantFrom(']]>', '&', '<', '>', '"', '\u0000', '\ud800', '\u0085', '<b>', '&lt;', 'x'))
      .map((all) => all.join('')),
  );
  const parser = new XMLParser({
    parseTagValue: false,
    processEntities: { enabled: true, maxTotalExpansions: 1e5 },
    htmlEntities: true,
  });
  fc.assert(
    fc.property(text, text, text, (title, other, html) => {
      const article = anArticle({
        title,
        id: other,
        ...{ summary: other, tags: [other], categories: [title], authors: [{ name: other }], lang: 'de' },
        ...{ sources: [{ title: other, publisher: title }] },
        image: { picture: { src: '', address: '/a b.png', type: other }, alt: other, caption: title, credit: other },
      });
      const feed = feedOf([article], html, aSite({ title: `x${other}` }));
      expect(XMLValidator.validate(feed)).toBe(true);
      const squeeze = (value: unknown) =>
        String(value ?? '')
          .replace(/\s+/g, ' ')
          .trim();
      const item = (parser.parse(feed) as { rss: { channel: { item: Record<string, unknown> } } }).rss.channel.item;
      if (!/[&<]/.test(title)) expect(squeeze(item.title)).toBe(squeeze(cleanXml(title)));
      expect(squeeze(parseRssFeed(feed).items?.[0]?.title)).toBe(squeeze(cleanXml(title)));
    }),
    { numRuns: 200 },
  );
});

test('pages can announce a feed in each of its formats, under titles that differ', () => {
  const site = aSite({ base: '/blog' });
  expect(feedLinks(site, planOf([anArticle()], site).feeds[0] as Feed)).toEqual([
    { title: 'The Example (RSS)', address: '/blog/feed.xml', type: 'application/rss+xml' },
    { title: 'The Example (Atom)', address: '/blog/feed.atom', type: 'application/atom+xml' },
    { title: 'The Example (JSON)', address: '/blog/feed.json', type: 'application/feed+json' },
  ]);
});
