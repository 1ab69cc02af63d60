import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import type { Site } from '../../src/model/site.ts';
import { planSite } from '../../src/plan/site.ts';
import { splitByVisibility } from '../../src/plan/visibility.ts';
import { addressInOutput, type FeedWishes, type OneFeed, planOneFeed } from '../../src/work/one-feed.ts';
import type { UnknownTerm } from '../../src/work/select-articles.ts';
import { anArticle, aSite, at, day, noon } from '../plan/make-article.ts';

const jana = { id: 'jana', name: 'Jana Nováková', slug: 'jana-novakova', bio: 'Writes.' };
const petr = { id: 'petr', name: 'Petr Malý', slug: 'petr-maly' };
const site = aSite({
  authors: new Map([jana, petr].map((author) => [author.id, author])),
  sections: [
    { name: 'Science', slug: 'science', description: 'What was found.' },
    { name: 'Sport', slug: 'sport' },
  ],
});
const articles = [
  anArticle({ slug: 'otter', date: at(noon), categories: ['Science'], tags: ['Otters'], authors: [jana] }),
  anArticle({
    slug: 'vydra',
    date: at(noon - day),
    categories: ['Science'],
    authors: [{ name: 'A. Guest' }],
    lang: 'cs',
  }),
  anArticle({ slug: 'loch', date: at(noon - 2 * day), tags: ['otters', 'Lochs'], authors: [jana], lang: 'en-GB' }),
  anArticle({ slug: 'held', date: at(noon + day), tags: ['Secret plan'], authors: [{ name: 'Deep Throat' }] }),
  anArticle({ slug: 'gone', expires: at(noon - 1), tags: ['Bygone'] }),
];

function plan(wishes: Partial<FeedWishes>, own: Partial<Site> = {}, all: readonly Article[] = articles) {
  const its = { ...site, ...own };
  const { live, held } = splitByVisibility(all, noon);
  const whole = planSite(its, live);
  return { plan: whole, found: planOneFeed({ site: its, plan: whole, held }, { format: 'rss', ...wishes }) };
}

function feedOf(...args: Parameters<typeof plan>): OneFeed['feed'] {
  const { found } = plan(...args);
  if ('unknown' in found) throw new Error(`unknown ${found.unknown}`);
  return found.feed;
}

function unknownOf(wishes: Partial<FeedWishes>): UnknownTerm {
  const { found } = plan(wishes);
  if (!('unknown' in found)) throw new Error('it is known');
  return found;
}

const slugsOf = (...args: Parameters<typeof plan>) =>
  feedOf(...args).documents[0]?.entries.map(({ article }) => article.slug);

describe('the feed of a build:', () => {
  test.each<[string, Partial<FeedWishes>, (feed: OneFeed['feed']) => boolean]>([
    ['of the site', {}, ({ scope }) => scope === 'site'],
    ['of a section', { section: 'Science' }, ({ term }) => term?.name === 'Science'],
    ['of an author', { author: 'jana' }, ({ scope }) => scope === 'authors'],
  ])('%s', (_, wishes, isIt) => {
    const { plan: whole, found } = plan(wishes);
    const { author: _author, ...built } = whole.feeds.find(isIt) ?? { author: undefined };
    expect('feed' in found && { ...found.feed, formats: undefined }).toEqual({ ...built, formats: undefined });
  });

  test('a section of the config that has no article yet is the feed that it will be, empty', () => {
    const before = feedOf({ section: 'Sport' });
    const after = feedOf({ section: 'Sport' }, {}, [anArticle({ categories: ['Sport'] })]);
    expect(before).toMatchObject({
      title: 'The Example – Sport',
      home: '/section/sport/',
      documents: [{ entries: [] }],
    });
    expect({ ...before, documents: [] }).toEqual({ ...after, documents: [], term: before.term });
  });
});

describe('the articles are', () => {
  test.each<[string, Partial<FeedWishes>, string[]]>([
    ['all that are live, newest first', {}, ['otter', 'vydra', 'loch']],
    ['those of a section by name', { section: 'science' }, ['otter', 'vydra']],
    ['those with a tag in any spelling', { tag: 'OTTERS' }, ['otter', 'loch']],
    ['those of an author by id', { author: 'jana' }, ['otter', 'loch']],
    ['those of an author by name, accents or not', { author: 'jana novakova' }, ['otter', 'loch']],
    ['those of an author by slug', { author: 'jana-novakova' }, ['otter', 'loch']],
    ['those of an author who is not in the list', { author: 'A. Guest' }, ['vydra']],
    ['those in a language and its varieties', { lang: 'en' }, ['otter', 'loch']],
    ['those in one variety', { lang: 'en-GB' }, ['loch']],
    ['none in a language that nobody writes', { lang: 'fi' }, []],
    ['those that meet every wish', { section: 'Science', author: 'jana', tag: 'otters', lang: 'en' }, ['otter']],
    ['those since an instant, that one included', { since: noon - day }, ['otter', 'vydra']],
    ['as many as the limit', { limit: 2 }, ['otter', 'vydra']],
    ['none under a tag that only a coming article has', { tag: 'secret plan' }, []],
    ['none under a tag whose articles have expired', { tag: 'Bygone' }, []],
    ['none of an author who has only coming articles', { author: 'Deep Throat' }, []],
    ['none of an author who has written nothing', { author: 'petr' }, []],
  ])('%s', (_, wishes, slugs) => {
    expect(slugsOf(wishes)).toEqual(slugs);
  });

  test('with a limit of 0, and since a time without one, all of them, however few the config wants', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      anArticle({ slug: `a${index}`, date: at(noon - index * day) }),
    );
    expect(slugsOf({}, {}, many)).toHaveLength(20);
    expect(slugsOf({ limit: 0 }, {}, many)).toHaveLength(30);
    expect(slugsOf({ since: noon - 24 * day }, {}, many)).toHaveLength(25);
    expect(slugsOf({ since: noon - 24 * day, limit: 3 }, {}, many)).toHaveLength(3);
  });
});

test('a name that nobody knows is told with those that there are, none of them of a held article', () => {
  expect(unknownOf({ tag: 'Secret' })).toEqual({
    ...{ unknown: 'tag', wanted: 'Secret' },
    ...{ known: ['Lochs', 'Otters'], handles: ['lochs', 'otters'] },
  });
  expect(unknownOf({ section: 'Scinece' }).known).toEqual(['Science', 'Science', 'Sport']);
  expect(unknownOf({ author: 'Deep' }).known).toEqual(['Jana Nováková', 'Petr Malý', 'A. Guest']);
});

describe('the address of the feed is', () => {
  test.each<[string, Partial<FeedWishes>, OneFeed['feed']['place']]>([
    ['that of a build, where one has the feed', {}, undefined],
    ['that of a build, however many articles there are', { limit: 3, content: 'summary' }, undefined],
    ['not known for a format that the config does not publish', { section: 'Science', format: 'atom' }, {}],
    ['not known for a kind of feed that it does not publish', { tag: 'otters' }, {}],
    ['not known for a mixture', { section: 'Science', author: 'jana' }, {}],
    ['not known for a language', { lang: 'cs' }, {}],
    ['not known for a time', { since: noon }, {}],
    ['the one given', { lang: 'cs', self: 'https://f.example/cs.xml' }, { self: 'https://f.example/cs.xml' }],
    ['where the file stands in the output', { lang: 'cs', place: '/cs.xml' }, { self: 'https://example.org/cs.xml' }],
    [
      'the one given before all others',
      { place: '/x.xml', self: 'https://f.example/y' },
      { self: 'https://f.example/y' },
    ],
  ])('%s', (_, wishes, place) => {
    expect(feedOf(wishes).place).toEqual(place);
  });

  test('with the base path of the site', () => {
    const own = { url: 'https://example.org/paper/', base: '/paper' };
    expect(feedOf({ tag: 'otters', place: '/t.xml' }, own).place).toEqual({ self: 'https://example.org/paper/t.xml' });
  });
});

test('archives stand behind a feed only as long as it is the one that a build has', () => {
  const many = Array.from({ length: 60 }, (_, index) => anArticle({ slug: `a${index}`, date: at(noon - index * day) }));
  const documents = (wishes: Partial<FeedWishes>) => feedOf(wishes, {}, many).documents.length;
  expect(documents({})).toBeGreaterThan(1);
  expect(documents({ content: 'summary' })).toBe(documents({}));
  for (const other of [{ limit: 10 }, { limit: 0 }, { since: noon - 50 * day, limit: 20 }, { lang: 'en' }]) {
    expect(documents(other)).toBe(1);
  }
});

test('feeds of different articles have different identities, and a window in time keeps that of its feed', () => {
  const wishes = [
    {},
    { section: 'Science' },
    { tag: 'otters' },
    { author: 'jana' },
    { lang: 'cs' },
    { author: 'A. Guest' },
  ];
  const mixed = [
    { section: 'Science', lang: 'cs' },
    { section: 'Science', tag: 'otters' },
  ];
  const ids = [...wishes, ...mixed].map((each) => feedOf(each).id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(feedOf({ since: noon }).id).toBe(feedOf({}).id);
  expect(feedOf({ section: 'SCIENCE' }).id).toBe(feedOf({ section: 'science' }).id);
});

test('a feed in one language says so', () => {
  expect(feedOf({ lang: 'cs' })).toMatchObject({ language: 'cs', title: 'The Example – cs', home: '/' });
});

test('only a file within the output folder has an address, with its signs encoded', () => {
  const address = (file: string) => addressInOutput(join('/site', file), '/site/public');
  expect(address('public/a/é #1?.xml')).toBe('/a/%C3%A9%20%231%3F.xml');
  expect(['feed.xml', 'public2/feed.xml', '../public/feed.xml'].map(address)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
