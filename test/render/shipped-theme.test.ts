import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadTheme } from '../../src/render/theme.ts';
import { aBody, anArticle, aSite, render } from './a-site.ts';

const repository = resolve(import.meta.dirname, '../..');
const loaded = loadTheme('/nowhere', resolve(repository, 'templates'));
const theme = loaded.value;

test('the shipped theme renders every kind of page and reads no name that it is never given', () => {
  const author = {
    id: 'jana',
    name: 'Jana Nováková',
    slug: 'jana',
    url: 'https://jana.example',
    fediverse: '@j@x.example',
  };
  const common = { categories: ['World'], tags: ['hops'], authors: [{ id: 'jana', name: author.name }] };
  const czech = anArticle({ slug: 'rozpocet', lang: 'cs', translationOf: 'articles/budget.md', ...common });
  const whole = anArticle({
    ...common,
    summary: 'A summary.',
    aliases: ['/old/'],
    layout: 'longread',
    genre: 'opinion',
    dateline: { text: 'Prague' },
    sources: [{ title: 'Zpráva', lang: 'cs', url: 'https://example.org/z', publisher: 'P' }],
    comments: [{ author: 'Ann', text: 'One\n\nTwo' }],
    image: { picture: { src: 'x.jpg', address: '/assets/x.jpg', width: 9, height: 9 }, alt: 'X', caption: 'C' },
    body: aBody({ headings: [1, 2, 3, 4].map((n) => ({ id: `h${n}`, level: 2, text: `H${n}` })) }),
  });
  const site = aSite({
    authors: new Map([['jana', author]]),
    pageSize: 1,
    description: 'D',
    links: [{ text: 'About', url: '/about/' }],
  });
  const { text, diagnostics } = render({ articles: [whole, czech], site, theme, strict: true });
  expect([...loaded.diagnostics, ...diagnostics]).toEqual([]);
  expect(Object.keys(text)).toEqual(
    expect.arrayContaining([
      'index.html',
      'page/2/index.html',
      'section/world/index.html',
      'author/jana/index.html',
      '404.html',
      'old/index.html',
    ]),
  );
  expect(text['2026/11/22/budget/index.html']).toContain('1 comment on “The budget”');
  expect(Object.values(text).filter((page) => />undefined|"undefined"|\[object Object\]/.test(page))).toEqual([]);
});
