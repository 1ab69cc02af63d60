import { expect, test } from 'vitest';
import { placeOfFile } from '../../src/diagnostics/place.ts';
import { linkMark } from '../../src/model/body.ts';
import { makeDesk } from '../../src/render/desk.ts';
import type { ArticleView, CardView, ListView, SiteView } from '../../src/render/view.ts';
import { numbersAround } from '../../src/render/views/paging-view.ts';
import { aBody, anArticle, aSite, type Given, render } from './a-site.ts';

const budget = '2026/11/22/budget/index.html';
function seen<T>(what: string, path: string, given: Given): T {
  const dump = `<%~ JSON.stringify(${what}) %>`;
  const names = ['article', 'home', 'section', 'year', 'month', 'author'];
  const templates = Object.fromEntries(names.map((name) => [`${name}.eta`, dump]));
  return JSON.parse(render({ ...given, templates: { ...templates, ...given.templates } }).text[path] ?? '{}');
}
const article = (given: Given): ArticleView => seen('it.article', budget, given);
const list = (path: string, given: Given): ListView => seen('it.list', path, given);

test('numbered paging shows the ends and the neighbourhood, and a gap only where it hides more than one page', () => {
  const shown = (number: number, of: number) =>
    numbersAround(number, of)
      .map((at) => (at.gap ? '…' : at.number))
      .join(' ');
  expect(shown(1, 2)).toBe('1 2');
  expect(shown(1, 10)).toBe('1 2 3 … 10');
  expect(shown(5, 10)).toBe('1 2 3 4 5 6 7 … 10');
  expect(shown(6, 10)).toBe('1 … 4 5 6 7 8 9 10');
  expect(shown(10, 10)).toBe('1 … 8 9 10');
  expect(shown(50, 100)).toBe('1 … 48 49 50 51 52 … 100');
});

test('every number of a paging is there once, in order, with the current one', () => {
  for (let of = 1; of < 15; of++) {
    for (let number = 1; number <= of; number++) {
      const shown = numbersAround(number, of)
        .filter(({ gap }) => !gap)
        .map((at) => at.number);
      expect(shown).toEqual([...new Set(shown)].sort((a, b) => a - b));
      expect(shown).toEqual(expect.arrayContaining([1, number, of]));
    }
  }
});

test('a page of a list leads to all others by number, with the base path', () => {
  const articles = ['a', 'b', 'c'].map((slug) => anArticle({ slug }));
  const site = aSite({ pageSize: 1, base: '/n', url: 'https://example.org/n/' });
  expect(list('page/2/index.html', { articles, site }).paging).toEqual({
    number: 2,
    of: 3,
    text: 'Page 2 of 3',
    previous: '/n/',
    next: '/n/page/3/',
    pages: [
      { number: 1, address: '/n/', current: false },
      { number: 2, address: '/n/page/2/', current: true },
      { number: 3, address: '/n/page/3/', current: false },
    ],
  });
});

test('months are headings in words, but a section that is called like a month keeps its name', () => {
  const articles = [anArticle({ categories: ['2026-11'] })];
  expect(list('2026/11/index.html', { articles }).title).toBe('November 2026');
  expect(list('2026/index.html', { articles }).groups[0]?.title).toBe('November 2026');
  expect(list('section/2026-11/index.html', { articles }).title).toBe('2026-11');
});

test('a link to another article becomes its address, with the anchor behind it', () => {
  const links = [{ path: 'articles/b.md', place: placeOfFile('articles/budget.md') }];
  const html = `<a href="${linkMark(0)}#costs">b</a> <a href="${linkMark(0)}">b</a>`;
  const articles = [anArticle({ body: aBody({ links }) }), anArticle({ slug: 'b', address: '/b&c/' })];
  const site = aSite({ base: '/n', url: 'https://example.org/n/' });
  expect(article({ articles, html, site }).html).toBe('<a href="/n/b&amp;c/#costs">b</a> <a href="/n/b&amp;c/">b</a>');
});

test('a source in another language says which, one in a variety of the same language does not', () => {
  const sources = [
    { title: 'A', lang: 'cs' },
    { title: 'B', lang: 'en-US' },
    { title: 'C', url: 'javascript:alert(1)' },
  ];
  expect(article({ articles: [anArticle({ sources })] }).sources).toEqual([
    { title: 'A', lang: 'cs', langNote: 'in Czech' },
    { title: 'B' },
    { title: 'C' },
  ]);
});

test('a correction says when it was made, in the language of the article', () => {
  const corrections = [
    { date: { at: Date.UTC(2026, 10, 23, 8, 30), precision: 'time' as const }, text: 'One.\n\nTwo.' },
  ];
  expect(article({ articles: [anArticle({ corrections })] }).corrections).toEqual([
    { date: { iso: '2026-11-23T09:30:00+01:00', text: '23 November 2026, 09:30' }, paragraphs: ['One.', 'Two.'] },
  ]);
});

test('comments are paragraphs under a title with the right plural, in the language of the article', () => {
  const comments = [{ author: 'Ann', text: 'One.\n\n \nTwo\nlines.\n', url: 'https://x.example/' }];
  expect(article({ articles: [anArticle({ comments })] })).toMatchObject({
    commentsTitle: '1 comment on “The budget”',
    comments: [{ author: 'Ann', url: 'https://x.example/', paragraphs: ['One.', 'Two\nlines.'] }],
  });
  const czech = anArticle({ lang: 'cs', comments: [...comments, ...comments] });
  expect(article({ articles: [czech] }).commentsTitle).toContain('2 komentáře');
});

test('an author has a page on the site, or else the address of the config, or none', () => {
  const authors = new Map([['jana', { id: 'jana', name: 'Jana', slug: 'jana', role: 'Editor' }]]);
  const byline = [
    { id: 'jana', name: 'Jana' },
    { name: 'A guest', role: 'Reader' },
  ];
  expect(article({ articles: [anArticle({ authors: byline })], site: aSite({ authors }) }).authors).toEqual([
    { name: 'Jana', role: 'Editor', address: '/author/jana/' },
    { name: 'A guest', role: 'Reader' },
  ]);
});

test('a card in another language than its page says so, dates are in the language of the page', () => {
  const hebrew = anArticle({ lang: 'he', genre: 'opinion', date: { at: Date.UTC(2026, 10, 1), precision: 'day' } });
  const [card] = list('index.html', { articles: [hebrew] }).articles as readonly CardView[];
  expect(card).toMatchObject({
    lang: 'he',
    dir: 'rtl',
    genre: 'opinion',
    published: { iso: '2026-11-01T01:00:00+01:00', text: '1 November 2026' },
    readingTime: '1 min read',
  });
  expect(article({ articles: [hebrew] }).lang).toBeUndefined();
});

test('a card shows the beginning of the text where there is no summary, the article itself does not', () => {
  const articles = [anArticle({ body: aBody({ excerpt: 'It began.' }) })];
  expect(list('index.html', { articles }).articles[0]?.summary).toBe('It began.');
  expect(article({ articles }).summary).toBeUndefined();
});

test('headings of level 2 and 3 make the contents', () => {
  const headings = [1, 2, 3, 4].map((level) => ({ id: `h${level}`, level, text: `H${level}` }));
  expect(article({ articles: [anArticle({ body: aBody({ headings }) })] }).toc).toEqual([
    { text: 'H2', address: '#h2', level: 2 },
    { text: 'H3', address: '#h3', level: 3 },
  ]);
});

test('the navigation marks the page being shown, years come newest first', () => {
  const old = anArticle({
    slug: 'old',
    address: '/2024/01/01/old/',
    date: { at: Date.UTC(2024, 0, 1), precision: 'time' },
  });
  const articles = [anArticle({ categories: ['World'] }), old];
  const site = (path: string): SiteView => seen('it.site', path, { articles });
  expect(site('section/world/index.html').sections).toEqual([
    { text: 'World', address: '/section/world/', current: true },
  ]);
  expect(site(budget).sections).toEqual([{ text: 'World', address: '/section/world/' }]);
  expect(site(budget).years.map(({ text }) => text)).toEqual(['2026', '2024']);
});

test('the stylesheet and every other asset have addresses with the base path', () => {
  const templates = { 'assets/style.css': 'a{}', 'assets/img/logo.svg': '<svg/>' };
  const given = { site: aSite({ base: '/n', url: 'https://example.org/n/' }), templates };
  const view: SiteView = seen('it.site', budget, given);
  expect(view.stylesheet).toMatch(/^\/n\/assets\/style\.[0-9a-f]{8}\.css$/);
  expect(view.assets['img/logo.svg']).toMatch(/^\/n\/assets\/img\/logo\.[0-9a-f]{8}\.svg$/);
});

test('labels of a language are made once', () => {
  const plan = { pages: [], redirects: [], feeds: [], sections: [], tags: [], articles: [], news: [], pictures: [] };
  const desk = makeDesk(aSite(), plan);
  expect(desk.tongue('cs')).toBe(desk.tongue('cs'));
  expect(desk.tongue('cs').labels.home).toBe('Titulní strana');
});
