import { expect, test } from 'vitest';
import { nameUuid } from '../../src/words/name-uuid.ts';
import { plainSite } from '../support/plain.ts';
import { aContext, aSite, checkWhole } from './check.ts';

const first = 'title: Budget passes\ndate: 2026-11-23';
const idOf = (yaml: string, { site = aSite(), path = 'articles/2026/budget.md' } = {}): string | undefined =>
  checkWhole(yaml, aContext({ site }), path).value?.id;
const published = idOf(first);

test('the id of an article without one never changes from one version of newsctl to the next', () => {
  expect(published).toBe('urn:uuid:d57122be-cce7-5a13-92af-f049311cef33');
  expect(nameUuid('a')).toBe('urn:uuid:b0d43716-fc02-5d8e-b64f-60f84f2d7792');
});

test.each([
  ['another title', 'title: Budget fails\ndate: 2026-11-23'],
  ['another slug, with an alias', `${first}\nslug: vote\naliases: [/2026/11/23/budget/]`],
  ['another date', 'title: Budget passes\ndate: 2026-11-24 10:00+01:00'],
  ['a correction', `${first}\nupdated: 2026-11-25`],
  ['another section and language', `${first}\ncategories: [World]\nlang: cs`],
])('an article with %s keeps its id', (_, yaml) => {
  expect(idOf(yaml)).toBe(published);
});

test('a paper that moves to another host, path or zone keeps the ids of its articles', () => {
  const site = aSite({
    url: 'https://news.example.net/cs/',
    base: '/cs',
    timeZone: 'Asia/Tokyo',
    permalink: '/:slug/',
  });
  expect(idOf(first, { site })).toBe(published);
});

test('a paper that changes its title keeps the ids once it says what it was called', () => {
  const renamed = (identity: string) => aSite({ title: 'The Torch', feeds: { ...plainSite.feeds, identity } });
  expect(idOf(first, { site: renamed(aSite().feeds.identity) })).toBe(published);
  expect(idOf(first, { site: renamed('The Torch') })).not.toBe(published);
});

test('an article that becomes a folder, to have its pictures beside it, keeps its id', () => {
  expect(idOf(first, { path: 'articles/2026/budget/index.md' })).toBe(published);
});

test('an article with an id keeps it wherever its file goes', () => {
  expect(idOf(`${first}\nid: ${published}`, { path: 'articles/old/vote.md' })).toBe(published);
});

test('two articles have two ids, however alike they are', () => {
  expect(idOf(first, { path: 'articles/2025/budget.md' })).not.toBe(published);
  expect(idOf(first, { path: 'articles/2026/budget/2.md' })).not.toBe(published);
});

test('accents in the name of a file are the same in every form of Unicode', () => {
  expect(idOf(first, { path: 'articles/caf\u00e9.md' })).toBe(idOf(first, { path: 'articles/cafe\u0301.md' }));
});
