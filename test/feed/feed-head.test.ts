import { expect, test } from 'vitest';
import { makeFeedHead } from '../../src/feed/feed-head.ts';
import type { Feed } from '../../src/model/feed.ts';
import { anArticle, aSite, at, day, noon, planOf } from '../plan/make-article.ts';
import { plainSite } from '../support/plain.ts';

const site = aSite({ feeds: { ...plainSite.feeds, limit: 2, hubs: ['https://hub.example/'] } });
const articles = Array.from({ length: 12 }, (_, n) =>
  anArticle({ path: `articles/${n}.md`, date: at(noon - n * 30 * day) }),
);
const feed = planOf(articles, site).feeds[0] as Feed;
const headOf = makeFeedHead({ site, bodies: { get: () => '' }, addressOf: () => undefined });

test('archives name their neighbours, and the newest of them no newer one: what readers subscribe to is no archive', () => {
  const heads = feed.documents.map((_, number) => headOf('rss', feed, number));
  expect(heads.length).toBeGreaterThan(3);
  for (const [number, { self, older, newer, current }] of heads.entries()) {
    expect(older).toBe(heads[number + 1]?.self);
    expect(newer).toBe(number > 1 ? heads[number - 1]?.self : undefined);
    expect(current).toBe(number > 0 ? heads[0]?.self : undefined);
    expect(self).toMatch(/^https:/);
  }
});

test('a document that nobody knows the address of names no hub: who subscribes there names the address', () => {
  expect(headOf('rss', feed, 0).hubs).toEqual(['https://hub.example/']);
  expect(headOf('rss', { ...feed, place: {} }, 0)).toMatchObject({ hubs: [] });
});
