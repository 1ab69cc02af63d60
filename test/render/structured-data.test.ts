import { describe, expect, test } from 'vitest';
import type { Article, Genre } from '../../src/model/article.ts';
import { genres } from '../../src/model/article.ts';
import type { Site } from '../../src/model/site.ts';
import { anArticle, aSite, render } from './a-site.ts';

type Node = { [key: string]: unknown };
function data(articles: readonly Article[], path: string, site: Site = aSite()): Node[] {
  const dump = '[<%~ it.page.structuredData.join(",") %>]';
  const templates = Object.fromEntries(
    ['article', 'home', 'author', 'section', 'tag', 'month'].map((name) => [`${name}.eta`, dump]),
  );
  return JSON.parse(render({ articles, site, templates }).text[path] ?? '[]');
}
const ofArticle = (own: Partial<Article> = {}, site?: Site, others: Article[] = []): Node =>
  data([anArticle(own), ...others], '2026/11/22/budget/index.html', site)[0] ?? {};

test('each genre has its type in schema.org', () => {
  const types = Object.fromEntries(genres.map((genre: Genre) => [genre, ofArticle({ genre })['@type']]));
  expect(types).toEqual({
    news: 'NewsArticle',
    analysis: 'AnalysisNewsArticle',
    opinion: 'OpinionNewsArticle',
    review: 'ReviewNewsArticle',
    background: 'BackgroundNewsArticle',
    interview: 'NewsArticle',
    brief: 'NewsArticle',
  });
});

test('an article says all that is known of it, and nothing that is not', () => {
  const jana = { id: 'jana', name: 'Jana N.', slug: 'jana', url: 'https://jana.example' };
  const publisher = { name: 'The Press', logo: '/logo.png', policies: { ethicsPolicy: '/ethics/' } };
  const site = aSite({ authors: new Map([['jana', jana]]), publisher, url: 'https://example.org/b/', base: '/b' });
  const picture = { src: 'a.jpg', address: '/b/assets/a.jpg', width: 1200, height: 630 };
  const whole = ofArticle(
    {
      summary: 'S',
      updated: { at: Date.UTC(2026, 10, 23, 9), precision: 'time' },
      authors: [{ id: 'jana', name: 'Jana N.' }, { name: 'A guest' }],
      categories: ['World'],
      tags: ['hops'],
      dateline: { text: 'Prague, Czech Republic' },
      image: { picture, alt: 'A', caption: 'C', credit: 'D' },
      audio: { file: { src: 'a.mp3', address: '/b/assets/a.mp3', type: 'audio/mpeg' }, title: 'Read by Jana' },
      sources: [{ title: 'T', url: 'https://x.example/', publisher: 'P', lang: 'cs' }],
      corrections: [{ text: 'It is 40.', date: { at: Date.UTC(2026, 10, 23), precision: 'day' } }],
      comments: [{ author: 'Ann', text: 'Well.', date: { at: Date.UTC(2026, 10, 23), precision: 'day' } }],
    },
    site,
  );
  const here = 'https://example.org/b/2026/11/22/budget/';
  expect(whole).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': here,
    url: here,
    mainEntityOfPage: here,
    headline: 'The budget',
    description: 'S',
    image: [
      {
        '@type': 'ImageObject',
        url: 'https://example.org/b/assets/a.jpg',
        width: 1200,
        height: 630,
        caption: 'C',
        creditText: 'D',
      },
    ],
    audio: {
      '@type': 'AudioObject',
      contentUrl: 'https://example.org/b/assets/a.mp3',
      encodingFormat: 'audio/mpeg',
      name: 'Read by Jana',
    },
    datePublished: '2026-11-22T13:00:00+01:00',
    dateModified: '2026-11-23T10:00:00+01:00',
    author: [
      {
        '@type': 'Person',
        '@id': 'https://example.org/b/author/jana/#person',
        name: 'Jana N.',
        url: 'https://example.org/b/author/jana/',
        sameAs: ['https://jana.example'],
      },
      { '@type': 'Person', name: 'A guest' },
    ],
    publisher: {
      '@type': 'NewsMediaOrganization',
      '@id': 'https://example.org/b/#publisher',
      name: 'The Press',
      url: 'https://example.org/b/',
      logo: { '@type': 'ImageObject', url: 'https://example.org/b/logo.png' },
      ethicsPolicy: 'https://example.org/b/ethics/',
    },
    dateline: 'Prague, Czech Republic',
    inLanguage: 'en',
    articleSection: ['World'],
    keywords: ['hops'],
    wordCount: 100,
    isAccessibleForFree: true,
    correction: [{ '@type': 'CorrectionComment', text: 'It is 40.', datePublished: '2026-11-23T01:00:00+01:00' }],
    citation: [
      {
        '@type': 'CreativeWork',
        name: 'T',
        url: 'https://x.example/',
        publisher: { '@type': 'Organization', name: 'P' },
        inLanguage: 'cs',
      },
    ],
    commentCount: 1,
    comment: [
      {
        '@type': 'Comment',
        author: { '@type': 'Person', name: 'Ann' },
        datePublished: '2026-11-23T01:00:00+01:00',
        text: 'Well.',
      },
    ],
  });
  expect(Object.keys(ofArticle())).not.toContain('citation');
});

test('what nobody signed, the paper answers for', () => {
  expect(ofArticle().author).toEqual([
    {
      '@type': 'NewsMediaOrganization',
      '@id': 'https://example.org/#publisher',
      name: 'The Example',
      url: 'https://example.org/',
    },
  ]);
});

test('the publisher has one address, whether it answers for an article or publishes it', () => {
  const publisher = { name: 'The Press', url: 'https://press.example/', policies: {} };
  const { author, publisher: node } = ofArticle({}, aSite({ publisher })) as { author: Node[]; publisher: Node };
  expect(author).toEqual([node]);
  expect(node).toMatchObject({ name: 'The Press', url: 'https://press.example/' });
});

test('an article was never modified before it was published', () => {
  const { datePublished, dateModified } = ofArticle({ updated: { at: 0, precision: 'time' } });
  expect(dateModified).toBe(datePublished);
});

test('a translation names its original, and the original its translations', () => {
  const czech = anArticle({ slug: 'rozpocet', title: 'Rozpočet', lang: 'cs', translationOf: 'articles/budget.md' });
  expect(ofArticle({}, aSite(), [czech]).workTranslation).toMatchObject([{ headline: 'Rozpočet', inLanguage: 'cs' }]);
  const [translation] = data([anArticle(), czech], '2026/11/22/rozpocet/index.html');
  expect(translation?.translationOfWork).toMatchObject({ '@id': 'https://example.org/2026/11/22/budget/' });
});

test('the path from the home page leads over the first section', () => {
  const [, crumbs] = data([anArticle({ categories: ['World', 'Culture'] })], '2026/11/22/budget/index.html');
  expect(crumbs).toMatchObject({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { position: 1, name: 'The Example', item: 'https://example.org/' },
      { position: 2, name: 'World', item: 'https://example.org/section/world/' },
      { position: 3, name: 'The budget' },
    ],
  });
});

describe('lists in the words of schema.org', () => {
  const jana = {
    ...{ id: 'jana', name: 'Jana', slug: 'jana', bio: 'Writes.', role: 'Editor', fediverse: '@j@x.example' },
    ...{ email: 'jana@example.org', url: 'https://jana.example/' },
  };
  const articles = [anArticle({ authors: [{ id: 'jana', name: 'Jana' }], tags: ['hops'] })];
  const publisher = { name: 'The Press', policies: { masthead: '/who/' } };
  const site = aSite({ description: 'News of hops.', publisher, authors: new Map([['jana', jana]]) });
  const of = (path: string) => data(articles, path, site);
  const press = { '@type': 'NewsMediaOrganization', '@id': 'https://example.org/#publisher', name: 'The Press' };
  const here = {
    '@type': 'WebSite',
    '@id': 'https://example.org/#website',
    name: 'The Example',
    url: 'https://example.org/',
  };
  const changed = '2026-11-22T13:00:00+01:00';

  test('home is a WebSite with the organisation behind it', () => {
    expect(of('index.html')).toEqual([
      {
        '@context': 'https://schema.org',
        ...here,
        description: 'News of hops.',
        inLanguage: 'en',
        publisher: press,
      },
      {
        '@context': 'https://schema.org',
        ...press,
        url: 'https://example.org/',
        masthead: 'https://example.org/who/',
      },
    ]);
  });

  test('an author has a ProfilePage of the person that articles name', () => {
    const url = 'https://example.org/author/jana/';
    expect(of('author/jana/index.html')[0]).toEqual({
      '@context': 'https://schema.org',
      '@type': 'ProfilePage',
      '@id': url,
      url,
      inLanguage: 'en',
      isPartOf: here,
      dateModified: changed,
      mainEntity: {
        '@type': 'Person',
        '@id': `${url}#person`,
        name: 'Jana',
        url,
        jobTitle: 'Editor',
        description: 'Writes.',
        email: 'jana@example.org',
        worksFor: press,
        sameAs: ['https://jana.example/', 'https://x.example/@j'],
      },
    });
  });

  test('any other list is a CollectionPage, and so are further pages of home', () => {
    const url = 'https://example.org/tag/hops/';
    expect(of('tag/hops/index.html')[0]).toEqual({
      '@context': 'https://schema.org',
      '@type': 'CollectionPage',
      '@id': url,
      url,
      name: 'hops',
      description: expect.stringContaining('hops'),
      inLanguage: 'en',
      isPartOf: here,
      dateModified: changed,
    });
    const many = [1, 2].map((n) => anArticle({ path: `articles/${n}.md` }));
    const further = data(many, 'page/2/index.html', aSite({ pageSize: 1 }));
    expect(further.map((node) => node['@type'])).toEqual(['CollectionPage']);
  });

  test('the path to a list leads over its year', () => {
    expect(of('2026/11/index.html')[1]?.itemListElement).toMatchObject([
      { position: 1, name: 'The Example', item: 'https://example.org/' },
      { position: 2, name: '2026', item: 'https://example.org/2026/' },
      { position: 3, name: 'November 2026', item: 'https://example.org/2026/11/' },
    ]);
  });
});

test('an address that is none is left out of the data', () => {
  const { citation } = ofArticle({ sources: [{ title: 'T', url: 'javascript:alert(1)' }] });
  expect(citation).toEqual([{ '@type': 'CreativeWork', name: 'T' }]);
});
