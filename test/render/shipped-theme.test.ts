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

test.each([
  ['has a picture', [true, false, true, true, true, true, true, true], 4],
  ['has none, and the next story one', [false, true, true, true, true, true, true, true], 1],
  ['has none, and the next story none', [false, false, true, true, true, true, true, true], 2],
  ['is all there is', [false], 0],
])('when the lead %s, as many stories stand beside it as make the front page even', (_, pictured, beside) => {
  const articles = pictured.map((hasPicture, number) =>
    anArticle({
      slug: `story-${number}`,
      date: { at: Date.UTC(2026, 10, 20) - number * 86_400_000, precision: 'time' },
      ...(hasPicture && { image: { picture: { src: `${number}.jpg`, address: `/assets/${number}.jpg` }, alt: 'X' } }),
    }),
  );
  const { text } = render({ articles, site: aSite({ pageSize: 20 }), theme });
  const page = text['index.html'] ?? '';
  const [lead = '', column = '', under = ''] = page.split(/<div class="(?:column|under)">/);
  const storiesIn = (html: string): number => (html.split('<section')[0] ?? '').split('<article').length - 1;
  expect(storiesIn(lead)).toBe(1);
  expect(storiesIn(column)).toBe(beside);
  expect(storiesIn(under)).toBe(beside === 0 ? 0 : 2);
});
