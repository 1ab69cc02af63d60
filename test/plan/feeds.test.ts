import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import type { Feed, FeedDocument } from '../../src/model/feed.ts';
import type { Site } from '../../src/model/site.ts';
import { newestFirst } from '../../src/plan/order.ts';
import { plainSite } from '../support/plain.ts';
import { anArticle, aSite, at, day, liveOf, noon, planOf } from './make-article.ts';

const withFeeds = (own: Partial<Site['feeds']>): Site => aSite({ feeds: { ...plainSite.feeds, ...own } });
const on = (instant: number, n: number, own: Partial<Article> = {}): Article =>
  anArticle({ path: `articles/${n}.md`, address: `/${n}/`, date: at(instant), ...own });
const firstOf = (articles: readonly Article[], site?: Site): Feed => planOf(articles, site).feeds[0] as Feed;
const pathsOf = ({ entries }: FeedDocument): string[] => entries.map(({ article }) => article.path);
const namesOf = (feed: Feed): string[] => feed.documents.map(({ addresses }) => addresses.rss);

/** Articles of the 400 days before noon, by day; two may share one. */
const days = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 60 });
const articlesOn = (numbers: readonly number[]): Article[] => numbers.map((n, index) => on(noon - n * day, index));

test('feeds are planned for the site, its sections and its authors; for tags and in other formats when asked for', () => {
  const jana = { id: 'jana', name: 'Jana', slug: 'jana' };
  const site = withFeeds({ sections: ['atom'], tags: ['json', 'rss'] });
  const article = anArticle({ categories: ['World'], tags: ['Otter'], authors: [{ id: 'jana', name: 'Jana' }] });
  const { feeds } = planOf([article], { ...site, authors: new Map([['jana', jana]]) });
  expect(feeds.map(({ scope, title, home, formats }) => ({ scope, title, home, formats }))).toEqual([
    { scope: 'site', title: 'The Example', home: '/', formats: ['rss', 'atom', 'json'] },
    { scope: 'sections', title: 'The Example – World', home: '/section/world/', formats: ['atom'] },
    { scope: 'tags', title: 'The Example – Topic: Otter', home: '/tag/otter/', formats: ['json', 'rss'] },
    { scope: 'authors', title: 'The Example – Jana', home: '/author/jana/', formats: ['rss'] },
  ]);
  expect(new Set(feeds.map(({ id }) => id)).size).toBe(4);
  expect(feeds[1]?.documents[0]?.addresses.atom).toBe('/section/world/feed.atom');
});

test('an article stands once in the feed of an author who is named twice in it', () => {
  const jana = { id: 'jana', name: 'Jana', slug: 'jana' };
  const article = anArticle({
    authors: [
      { id: 'jana', name: 'Jana' },
      { id: 'jana', name: 'Jana', role: 'pictures' },
    ],
  });
  const { feeds } = planOf([article], aSite({ authors: new Map([['jana', jana]]) }));
  expect(feeds.find(({ scope }) => scope === 'authors')?.documents[0]?.entries).toHaveLength(1);
});

test('a config can do without any feed', () => {
  expect(planOf([anArticle()], withFeeds({ site: [], sections: [], authors: [] })).feeds).toEqual([]);
});

test('the id of a feed stays when the paper moves', () => {
  const moved = aSite({ url: 'https://example.net/en/', base: '/en' });
  expect(firstOf([anArticle()], moved).id).toBe(firstOf([anArticle()]).id);
});

test('what is too much for a feed stands in archives by month, split where a month is long, and nothing is lost', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 9 }), (numbers, limit) => {
      const feed = firstOf(articlesOn(numbers), withFeeds({ limit }));
      const [first, ...archives] = feed.documents as [FeedDocument, ...FeedDocument[]];
      for (const each of feed.documents) expect(each.entries.length).toBeLessThanOrEqual(limit);
      for (const each of feed.documents) {
        const dates = each.entries.map(({ article }) => article.date.at);
        expect(dates).toEqual([...dates].sort((a, b) => b - a));
      }
      expect(first.entries.length).toBe(Math.min(limit, numbers.length));
      const archived = archives.flatMap(pathsOf);
      expect(new Set(archived).size).toBe(archived.length);
      expect(new Set([...pathsOf(first), ...archived]).size).toBe(numbers.length);
      expect(new Set(namesOf(feed)).size).toBe(feed.documents.length);
      for (const { addresses, entries } of archives) {
        const month = addresses.rss.slice('/feed/'.length, '/feed/2026-10'.length);
        for (const { article } of entries) expect(new Date(article.date.at).toISOString().slice(0, 7)).toBe(month);
      }
    }),
  );
});

test('an archive keeps its address and its articles, whatever is published later', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 9 }), (numbers, limit) => {
      const site = withFeeds({ limit });
      // Of one moment, the path decides which is listed as the newer one.
      const articles = [...liveOf(articlesOn(numbers))].sort(newestFirst).reverse();
      let before = new Map<string, string[]>();
      for (let count = 0; count <= articles.length; count++) {
        const [, ...archives] = firstOf(articles.slice(0, count), site).documents;
        const now = new Map(archives.map((each) => [each.addresses.rss, pathsOf(each)]));
        for (const [name, paths] of before) expect(now.get(name)?.toSorted()).toEqual(paths.toSorted());
        before = now;
      }
    }),
    { numRuns: 60 },
  );
});

test('the same when embargoes end: an article stands in the archive of the month in which it appeared', () => {
  const appeared = ({ date, embargo }: Article) => Math.max(date.at, embargo?.at ?? 0);
  fc.assert(
    fc.property(
      days,
      fc.array(fc.nat(90), { maxLength: 60 }),
      fc.integer({ min: 1, max: 9 }),
      (numbers, waits, limit) => {
        const site = withFeeds({ limit });
        const articles = numbers.map((n, index) => {
          const ends = Math.min(-1, (waits[index] ?? 0) - n);
          return on(noon - n * day, index, waits[index] === undefined ? {} : { embargo: at(noon + ends * day) });
        });
        const inTurn = [...liveOf(articles)].sort((a, b) => appeared(b) - appeared(a) || newestFirst(a, b)).reverse();
        let before = new Map<string, string[]>();
        for (let count = 0; count <= inTurn.length; count++) {
          const [first, ...archives] = firstOf(inTurn.slice(0, count), site).documents as [
            FeedDocument,
            ...FeedDocument[],
          ];
          const now = new Map(archives.map((each) => [each.addresses.rss, pathsOf(each)]));
          for (const [name, paths] of before) expect(now.get(name)?.toSorted()).toEqual(paths.toSorted());
          expect(new Set([...pathsOf(first), ...archives.flatMap(pathsOf)]).size).toBe(count);
          expect(first.entries.length).toBe(Math.min(limit, count));
          before = now;
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('archives follow each other from newest to oldest; the month that goes on is archived only where it is full', () => {
  const of = (month: string, count: number, from: number) =>
    Array.from({ length: count }, (_, n) =>
      on(Date.parse(`2026-${month}-${String(n + 1).padStart(2, '0')}`), from + n),
    );
  const articles = [...of('09', 7, 0), ...of('11', 5, 10)];
  const feed = firstOf(articles, withFeeds({ limit: 4 }));
  expect(namesOf(feed)).toEqual([
    '/feed.xml',
    '/feed/2026-11.xml',
    '/feed/2026-09-3.xml',
    '/feed/2026-09-2.xml',
    '/feed/2026-09.xml',
  ]);
  expect(feed.documents.map(pathsOf).map((paths) => paths.map((path) => path.replace(/\D/g, '')).join(' '))).toEqual([
    '14 13 12 11',
    '12 11 10',
    '6',
    '5 4 3',
    '2 1 0',
  ]);
});

test('a corrected article comes back to the document that readers subscribe to, and stays in its archive', () => {
  const old = on(noon - 300 * day, 99, { updated: at(noon - day) });
  const articles = [...articlesOn([40, 50, 60, 70, 80]), old];
  const [first, ...archives] = firstOf(articles, withFeeds({ limit: 3 })).documents as [
    FeedDocument,
    ...FeedDocument[],
  ];
  expect(pathsOf(first)).toEqual(['articles/0.md', 'articles/1.md', 'articles/99.md']);
  expect(archives.flatMap(pathsOf)).toContain('articles/99.md');
});

test('an article whose embargo has ended comes with what is new, however old its date', () => {
  const kept = on(noon - 300 * day, 99, { embargo: at(noon - day) });
  const feed = firstOf([...articlesOn([40, 50, 60, 70, 80]), kept], withFeeds({ limit: 3, archives: [] }));
  expect(pathsOf(feed.documents[0] as FeedDocument)).toContain('articles/99.md');
});

test('without archives a feed is one document; sections have archives when the config says so', () => {
  const articles = articlesOn([10, 50, 90, 130]).map((article) => ({ ...article, categories: ['World'] }));
  expect(firstOf(articles, withFeeds({ limit: 2, archives: [] })).documents).toHaveLength(1);
  const section = planOf(articles, withFeeds({ limit: 2, archives: ['sections'] })).feeds[1] as Feed;
  expect(namesOf(section)).toEqual([
    '/section/world/feed.xml',
    '/section/world/feed/2026-11.xml',
    '/section/world/feed/2026-10.xml',
    '/section/world/feed/2026-08.xml',
    '/section/world/feed/2026-07.xml',
  ]);
});
