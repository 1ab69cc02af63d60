import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LiveArticle } from '../../src/model/article.ts';
import type { ArticlePage, ListPage, Plan } from '../../src/model/plan.ts';
import { makeAddressBook } from '../../src/plan/addresses.ts';
import { planSite } from '../../src/plan/site.ts';
import { aBody, anArticle, aSite, at, day, liveOf, noon, planOf } from './make-article.ts';

const pageOf = (plan: Plan, path: string) =>
  plan.pages.find((page): page is ArticlePage => page.kind === 'article' && page.article.path === path) as ArticlePage;
const listsOf = (plan: Plan, kind: ListPage['kind']) =>
  plan.pages.filter((page): page is ListPage => page.kind === kind);
const numbered = (count: number, own: (n: number) => object = () => ({})) =>
  Array.from({ length: count }, (_, n) =>
    anArticle({ path: `articles/a${n}.md`, date: at(noon - n * day), ...own(n) }),
  );
const pathsOf = (articles: readonly { path: string }[]) => articles.map(({ path }) => path);

test('a site without articles has a home page and a page for missing addresses', () => {
  expect(planOf([]).pages.map(({ output }) => output)).toEqual(['index.html', '404.html']);
});

test('sections, tags, authors, years and months have lists at lasting addresses', () => {
  const site = aSite({ authors: new Map([['jn', { id: 'jn', name: 'Jana Nováková', slug: 'jana-novakova' }]]) });
  const article = anArticle({ categories: ['Business & Economy'], tags: ['X'], authors: [{ id: 'jn', name: 'J' }] });
  const addresses = planOf([article], site).pages.map(({ address }) => address);
  expect(addresses).toEqual([
    ...['/2026/11/22/budget/', '/', '/section/business-economy/', '/tag/x/', '/author/jana-novakova/'],
    ...['/2026/', '/2026/11/', '/404.html'],
  ]);
});

test('the pages of a list lead to each other and hold every article once', () => {
  const pages = listsOf(planOf(numbered(5), aSite({ pageSize: 2 })), 'home');
  expect(pages.map(({ address }) => address)).toEqual(['/', '/page/2/', '/page/3/']);
  expect(pages.map(({ previous, next }) => [previous, next])).toEqual([
    [undefined, '/page/2/'],
    ['/', '/page/3/'],
    ['/page/2/', undefined],
  ]);
  expect(pages.flatMap(({ articles }) => pathsOf(articles))).toEqual(pathsOf(numbered(5)));
  expect(pages.map(({ number, of, total, output }) => `${number}/${of} ${total} ${output}`)).toEqual([
    '1/3 5 index.html',
    '2/3 5 page/2/index.html',
    '3/3 5 page/3/index.html',
  ]);
});

test('a month begins when it begins in the zone of the site', () => {
  const article = anArticle({ date: at(Date.UTC(2026, 9, 31, 23, 30)) });
  const monthIn = (timeZone: string) => listsOf(planOf([article], aSite({ timeZone })), 'month')[0]?.address;
  expect([monthIn('UTC'), monthIn('Europe/Prague')]).toEqual(['/2026/10/', '/2026/11/']);
});

test('a year lists its months, the home page its sections with their newest articles', () => {
  const plan = planOf(numbered(30, (n) => ({ categories: [n % 2 ? 'Odd' : 'Even'] })));
  expect(listsOf(plan, 'year')[0]?.groups.map(({ term }) => term.name)).toEqual(['2026-11', '2026-10']);
  const groups = listsOf(plan, 'home')[0]?.groups ?? [];
  expect(groups.map(({ term, articles }) => [term.name, pathsOf(articles)[0], articles.length])).toEqual([
    ['Even', 'articles/a0.md', 4],
    ['Odd', 'articles/a1.md', 4],
  ]);
});

test('a list changed when the last of what it shows was changed', () => {
  const [first, second] = numbered(2);
  const plan = planOf([{ ...first, updated: at(noon - 1) } as never, second as never], aSite({ pageSize: 1 }));
  expect(listsOf(plan, 'home').map(({ changedAt }) => changedAt)).toEqual([noon, noon - day]);
});

test('neighbours are the next older and newer article in the same language', () => {
  const plan = planOf(numbered(4, (n) => ({ lang: n === 1 ? 'cs' : 'en' })));
  const { newer, older } = pageOf(plan, 'articles/a2.md');
  expect([newer?.path, older?.path]).toEqual(['articles/a0.md', 'articles/a3.md']);
  expect(pageOf(plan, 'articles/a1.md').older).toBeUndefined();
});

test('articles of one moment are ordered by path', () => {
  const articles = ['c', 'a', 'b'].map((name) => anArticle({ path: `articles/${name}.md` }));
  expect(pathsOf(planOf(articles).articles)).toEqual(['articles/a.md', 'articles/b.md', 'articles/c.md']);
});

test('a rare tag relates more than a common one, and either more than nothing', () => {
  const common = numbered(10, () => ({ tags: ['news'] }));
  const rare = [9, 8].map((n) =>
    anArticle({ path: `articles/r${n}.md`, date: at(noon - 400 * day - n), tags: ['news', 'otter'] }),
  );
  const related = pageOf(planOf([...common, ...rare, anArticle({ path: 'articles/z.md' })]), 'articles/r9.md').related;
  expect(pathsOf(related)[0]).toBe('articles/r8.md');
  expect(related).toHaveLength(3);
  expect(pathsOf(related)).not.toContain('articles/z.md');
});

test('a plan without related articles is the same but for them', () => {
  const live = liveOf([1, 2, 3].map((number) => anArticle({ path: `articles/${number}.md`, tags: ['budget'] })));
  const whole = planSite(aSite(), live);
  const without = planSite(aSite(), live, { withoutRelated: true });
  expect(whole.pages.some((page) => page.kind === 'article' && page.related.length > 0)).toBe(true);
  const pages = whole.pages.map((page) => (page.kind === 'article' ? { ...page, related: [] } : page));
  expect({ ...without, feeds: [] }).toEqual({ ...whole, pages, feeds: [] });
});

test('neither translations nor articles in other languages are related', () => {
  const same = { tags: ['otter'] };
  const articles = [
    anArticle({ path: 'articles/en.md', ...same }),
    anArticle({ path: 'articles/de.md', lang: 'de', translationOf: 'articles/en.md', ...same }),
    anArticle({ path: 'articles/cs.md', lang: 'cs', ...same }),
  ];
  expect(pageOf(planOf(articles), 'articles/en.md').related).toEqual([]);
});

test('a tag of half the archive does not make related articles quadratic', () => {
  const articles = numbered(20_000, (n) => ({ tags: n % 2 ? ['news'] : ['news', `t${n % 50}`], date: at(noon - n) }));
  let looked = 0;
  const get = (article: LiveArticle, key: string | symbol) => {
    looked++;
    return Reflect.get(article, key);
  };
  const live = liveOf(articles).map((article) => new Proxy(article, { get }));
  planSite(aSite({ pageSize: 1000 }), live);
  expect(looked / articles.length).toBeLessThan(400);
});

test('translations are mutual and carry on, by path and by id, even round a missing original', () => {
  const articles = [
    anArticle({ path: 'articles/cs.md', lang: 'cs', translationOf: 'articles/gone.md' }),
    anArticle({ path: 'articles/de.md', lang: 'de', translationOf: 'articles/gone.md', id: 'd' }),
    anArticle({ path: 'articles/fr.md', lang: 'fr', translationOf: 'd' }),
  ];
  const plan = planOf(articles);
  const found = articles.map(({ path }) => pathsOf(pageOf(plan, path).translations));
  expect(found).toEqual([
    ['articles/de.md', 'articles/fr.md'],
    ['articles/cs.md', 'articles/fr.md'],
    ['articles/cs.md', 'articles/de.md'],
  ]);
});

test('pictures of live articles are published once each, remote and static ones not at all', () => {
  const picture = (name: string) => ({ src: name, address: `/assets/${name}`, file: name, output: `assets/${name}` });
  const body = aBody({ pictures: [picture('b.png'), { src: 'x', address: 'https://example.com/x.png' }] });
  const plan = planOf([
    anArticle({ path: 'articles/1.md', image: { picture: picture('b.png'), alt: '' }, body }),
    anArticle({ path: 'articles/2.md', image: { picture: picture('a.png'), alt: '' } }),
    anArticle({ path: 'articles/3.md', draft: true, image: { picture: picture('secret.png'), alt: '' } }),
  ]);
  expect(plan.pictures.map(({ output }) => output)).toEqual(['assets/a.png', 'assets/b.png']);
});

test('aliases become redirects, each once, and none to itself', () => {
  const aliases = ['/old/', '/old', '/2026/11/22/budget/', '/a.html'];
  expect(planOf([anArticle({ aliases })]).redirects).toEqual([
    { from: '/a.html', output: 'a.html', to: '/2026/11/22/budget/' },
    { from: '/old/', output: 'old/index.html', to: '/2026/11/22/budget/' },
  ]);
});

test('nothing of a held article is in the plan', () => {
  const canary = { title: 'CANARY', tags: ['CANARY'], categories: ['CANARY'], slug: 'CANARY', aliases: ['/CANARY'] };
  const held = [
    anArticle({ ...canary, path: 'articles/CANARY1.md', draft: true }),
    anArticle({ ...canary, path: 'articles/CANARY2.md', embargo: at(noon + 1) }),
    anArticle({ ...canary, path: 'articles/CANARY3.md', date: at(noon + 1) }),
    anArticle({ ...canary, path: 'articles/CANARY4.md', expires: at(noon) }),
  ];
  const plan = planOf([...held, anArticle({ translationOf: 'articles/b.md', tags: ['a'] })]);
  expect(plan.articles).toHaveLength(1);
  expect(JSON.stringify(plan)).not.toContain('CANARY');
});

test('the plan does not depend on the order of files', () => {
  const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 2 });
  const tags = fc.array(fc.constantFrom('x', 'X', 'y', 'c++', 'c'), { maxLength: 3 });
  fc.assert(
    fc.property(names, fc.array(tags, { minLength: 6, maxLength: 6 }), (order, lists) => {
      const articles = order.map((name, n) => anArticle({ path: `articles/${name}.md`, tags: lists[n] ?? [] }));
      expect(planOf([...articles].reverse())).toEqual(planOf(articles));
    }),
    { numRuns: 50 },
  );
});

test('the address book knows live articles only, and the base path of the site', () => {
  const book = makeAddressBook(aSite({ base: '/blog' }), liveOf([anArticle(), anArticle({ path: 'd', draft: true })]));
  expect([book('articles/budget.md'), book('d')]).toEqual(['/blog/2026/11/22/budget/', undefined]);
});
