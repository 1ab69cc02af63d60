import { expect, test } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import type { Site } from '../../src/model/site.ts';
import type { PageView } from '../../src/render/view.ts';
import { anArticle, aSite, render } from './a-site.ts';

/** The head of a page, as templates see it. */
function head(articles: readonly Article[], path: string, site: Site = aSite()): PageView {
  const dump = '<%~ JSON.stringify(it.page) %>';
  const names = ['article', 'home', 'section', 'author', 'not-found', 'redirect', 'month'];
  const templates = Object.fromEntries(names.map((name) => [`${name}.eta`, dump]));
  return JSON.parse(render({ articles, site, templates }).text[path] ?? '{}');
}
const article = '2026/11/22/budget/index.html';
const metas = ({ properties, names }: PageView): string[] =>
  [...properties, ...names].map((m) => `${m.name}=${m.content}`);

test('a canonical address is absolute and has the base path', () => {
  const site = aSite({ url: 'https://example.org/blog/', base: '/blog' });
  expect(head([anArticle()], article, site).canonical).toBe('https://example.org/blog/2026/11/22/budget/');
});

test('every version of a story lists itself and the others, and the site language is for everybody else', () => {
  const czech = anArticle({ slug: 'rozpocet', lang: 'cs', translationOf: 'articles/budget.md' });
  const alternates = [
    { language: 'cs', address: 'https://example.org/2026/11/22/rozpocet/' },
    { language: 'en', address: 'https://example.org/2026/11/22/budget/' },
    { language: 'x-default', address: 'https://example.org/2026/11/22/budget/' },
  ];
  const pages = [article, '2026/11/22/rozpocet/index.html'].map((path) => head([anArticle(), czech], path));
  expect(pages.map((page) => page.alternates)).toEqual([alternates, alternates]);
  expect(pages.map((page) => page.language)).toEqual(['en', 'cs']);
});

test('Open Graph names the languages of the other versions, and none twice', () => {
  const version = (slug: string, lang: string) => anArticle({ slug, lang, translationOf: 'articles/budget.md' });
  const all = [anArticle({ lang: 'en' }), version('rozpocet', 'cs'), version('dollars', 'en-US')];
  const locales = metas(head(all, article)).filter((meta) => meta.startsWith('og:locale'));
  expect(locales).toEqual(['og:locale=en_US', 'og:locale:alternate=cs_CZ']);
});

test('an article that expires tells search engines when, and a missing page is not to be indexed', () => {
  const expires = { at: Date.UTC(2027, 0, 1), precision: 'time' } as const;
  expect(head([anArticle({ expires })], article).robots).toBe(
    'max-image-preview:large, unavailable_after: 2027-01-01T01:00:00+01:00',
  );
  expect(head([], '404.html')).toMatchObject({ robots: 'noindex', alternates: [] });
  expect(head([], '404.html').canonical).toBeUndefined();
});

test('Open Graph holds absolute addresses, times with their zone, and each author, section and tag', () => {
  const jana = { id: 'jana', name: 'Jana', slug: 'jana', fediverse: '@jana@example.social' };
  const picture = { src: 'a.jpg', address: '/assets/a.jpg', width: 1200, height: 630, type: 'image/jpeg' };
  const whole = anArticle({
    summary: 'S',
    lang: 'en-GB',
    authors: [{ id: 'jana', name: 'Jana' }, { name: 'A guest' }],
    categories: ['World', 'Culture'],
    tags: ['a', 'b'],
    image: { picture, alt: 'A hall' },
    updated: { at: Date.UTC(2026, 10, 23, 9), precision: 'time' },
    expires: { at: Date.UTC(2027, 0, 1), precision: 'time' },
  });
  expect(metas(head([whole], article, aSite({ authors: new Map([['jana', jana]]) })))).toEqual([
    'og:type=article',
    'og:title=The budget',
    'og:url=https://example.org/2026/11/22/budget/',
    'og:site_name=The Example',
    'og:description=S',
    'og:locale=en_GB',
    'og:image=https://example.org/assets/a.jpg',
    'og:image:alt=A hall',
    'og:image:width=1200',
    'og:image:height=630',
    'og:image:type=image/jpeg',
    'article:published_time=2026-11-22T13:00:00+01:00',
    'article:modified_time=2026-11-23T10:00:00+01:00',
    'article:expiration_time=2027-01-01T01:00:00+01:00',
    'article:author=https://example.org/author/jana/',
    'article:section=World',
    'article:tag=a',
    'article:tag=b',
    'twitter:card=summary_large_image',
    'twitter:image:alt=A hall',
    'fediverse:creator=@jana@example.social',
  ]);
});

test('a language without a territory has the one where it is at home; one without any says nothing', () => {
  const localeOf = (lang: string) =>
    metas(head([anArticle({ lang })], article)).filter((meta) => meta.startsWith('og:locale'));
  expect(['cs', 'de-AT', 'zh-Hant', 'en'].flatMap(localeOf)).toEqual([
    'og:locale=cs_CZ',
    'og:locale=de_AT',
    'og:locale=zh_TW',
    'og:locale=en_US',
  ]);
  expect(['eo', 'es-419'].flatMap(localeOf)).toEqual([]);
});

test('a page without a picture of its own shows the logo, unless that is a drawing', () => {
  const shown = (logo: string, path = article) => {
    const site = aSite({ publisher: { name: 'The Press', logo, policies: {} } });
    return metas(head([anArticle()], path, site)).filter((meta) => meta.includes('image'));
  };
  const logo = ['og:image=https://example.org/logo.png', 'og:image:alt=The Press'];
  expect([shown('/logo.png'), shown('/logo.png', 'index.html')]).toEqual([logo, logo]);
  expect(shown('/logo.svg')).toEqual([]);
});

test('a drawing in SVG is no preview picture', () => {
  const image = { picture: { src: 'a.svg', address: '/assets/a.svg' }, alt: 'A' };
  const shown = metas(head([anArticle({ image })], article));
  expect(shown.filter((meta) => meta.includes('image'))).toEqual([]);
  expect(shown).toContain('twitter:card=summary');
});

test('the description is the summary, else the beginning of the text, else the headline: never nothing', () => {
  const body = { ...anArticle().body, excerpt: 'It began.' };
  const described = (own: Partial<Article>) => head([anArticle(own)], article).description;
  expect([described({ summary: 'S', body }), described({ body }), described({})]).toEqual([
    'S',
    'It began.',
    'The budget',
  ]);
});

test('the pages of a list have titles and descriptions of their own and lead to each other', () => {
  const articles = ['a', 'b', 'c'].map((slug) => anArticle({ slug, categories: ['World'] }));
  const site = aSite({ pageSize: 1, description: 'News', base: '/b', url: 'https://example.org/b/' });
  expect(head(articles, 'section/world/page/2/index.html', site)).toMatchObject({
    title: 'World – Page 2 of 3 – The Example',
    description: 'World – News – Page 2 of 3',
    canonical: 'https://example.org/b/section/world/page/2/',
    previous: '/b/section/world/',
    next: '/b/section/world/page/3/',
  });
  expect(head(articles, 'index.html', site)).toMatchObject({ title: 'The Example', description: 'News' });
});

test('an address that is not ASCII is percent-encoded wherever it must be a URI', () => {
  const page = head([anArticle({ address: '/2026/11/22/kůň/', slug: 'kun' })], '2026/11/22/kůň/index.html');
  expect(page.canonical).toBe('https://example.org/2026/11/22/k%C5%AF%C5%88/');
});
