import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadTheme } from '../../src/render/theme.ts';
import { brokenStructuredData } from '../support/structured-data-rules.ts';
import { anArticle, aSite, render } from './a-site.ts';

const theme = loadTheme('/nowhere', resolve(import.meta.dirname, '../../templates')).value;
const jana = {
  id: 'jana',
  name: 'Jana N.',
  slug: 'jana',
  url: 'https://jana.example/',
  email: 'j@example.org',
  role: 'Editor',
};
const site = aSite({
  authors: new Map([['jana', jana]]),
  publisher: { name: 'The Press', logo: '/logo.png', policies: { ethicsPolicy: '/ethics/' } },
});
const picture = { src: 'a.jpg', address: '/assets/a.jpg', width: 1200, height: 630 };
const whole = anArticle({
  title: 'A & <b>',
  genre: 'analysis',
  updated: { at: Date.UTC(2026, 10, 23, 9), precision: 'time' },
  authors: [{ id: 'jana', name: 'Jana N.' }, { name: 'A guest' }],
  categories: ['World'],
  tags: ['hops'],
  dateline: { text: 'Prague' },
  image: { picture, alt: 'A', caption: 'C', credit: 'D' },
  sources: [{ title: 'T', url: 'https://x.example/', publisher: 'P', lang: 'cs' }],
  corrections: [{ date: { at: Date.UTC(2026, 10, 23), precision: 'day' }, text: 'It is 40.' }],
  comments: [{ author: 'Ann', text: 'Well.' }],
});
const czech = anArticle({ slug: 'rozpocet', lang: 'cs', translationOf: 'articles/budget.md', title: 'Rozpočet' });
const pages = Object.entries(render({ articles: [whole, czech], site, theme, html: '<p>Prague – Text.</p>' }).text);
const article = pages.find(([path]) => path.endsWith('/budget/index.html'))?.[1] ?? '';
const author = pages.find(([path]) => path === 'author/jana/index.html')?.[1] ?? '';

test('the data of every kind of page breaks no rule', () => {
  const withData = pages.filter(([, html]) => html.includes('ld+json'));
  expect(withData.length).toBeGreaterThan(7);
  expect(withData.flatMap(([path, html]) => brokenStructuredData(html).map((broken) => `${path} ${broken}`))).toEqual(
    [],
  );
});

test.each([
  ['L1', '"headline":', '"heading":'],
  ['L1', '"author":[', '"writer":['],
  ['L1', '"datePublished":"2026', '"published":"2026'],
  ['L2', '"@type":"AnalysisNewsArticle"', '"@type":"AnalyticArticle"'],
  ['L3', '"url":"https://example.org/assets/a.jpg"', '"url":"/assets/a.jpg"'],
  ['L3', '"width":1200', '"width":"1200px"'],
  ['L4', '{"@type":"Person","name":"A guest"}', '"A guest"'],
  ['L4', '"name":"A guest"', '"name":"By A guest"'],
  ['L4', '"name":"A guest"', '"name":""'],
  ['L4', '{"@type":"Person","@id"', '{"@type":"NewsArticle","@id"'],
  ['L5', /("datePublished":"[^"+]*)\+01:00/, '$1'],
  ['L5', /"dateModified":"2026-11-23/, '"dateModified":"2026-11-21'],
  ['L5', /<time class="dt-published"[^>]*>/, '<time>'],
  ['G6', /"article:published_time" content="2026-11-22/, '"article:published_time" content="2026-11-21'],
  ['L6', '"mainEntityOfPage":"https://example.org/', '"mainEntityOfPage":"https://other.example/'],
  ['L6', '"inLanguage":"en"', '"inLanguage":"English"'],
  ['L6', '"wordCount":100', '"wordCount":"100 words"'],
  ['L6', '"ethicsPolicy":', '"ethicsPolicies":'],
  ['L6', '"publisher":{"@type":"NewsMediaOrganization"', '"publisher":{"@type":"Person"'],
  ['L7', '"isAccessibleForFree":true', '"isAccessibleForFree":"true"'],
  ['L9', '"dateline":"Prague"', '"dateLine":"Prague"'],
  ['L11', '"citation":[', '"citation":[],"citations":['],
  ['L12', '\\u003cb\\u003e', '<b>'],
  ['breadcrumbs', '"position":2', '"position":3'],
  ['context', 'https://schema.org"', 'schema.org"'],
  ['G6', '"name":"A guest"', '"name":"A stranger"'],
  ['G6', '"@id":"https://example.org/2026', '"@id":"https://example.org/2025'],
  ['G6', /"description":"[^"]*"/, '"description":"Other"'],
  ['G6', '"url":"https://example.org/assets/a.jpg"', '"url":"https://example.org/assets/b.jpg"'],
  ['G6', '"width":1200', '"width":1201'],
  ['G6', '"creditText":"D"', '"creditText":"Nobody"'],
  ['G6', '"keywords":["hops"]', '"keywords":["malt"]'],
  ['G6', '"articleSection":["World"]', '"articleSection":["Home"]'],
  ['G6', '"inLanguage":"en"', '"inLanguage":"cs"'],
  ['G6', '"commentCount":1', '"commentCount":2'],
  ['G6', '"text":"Well."', '"text":"Bad."'],
  ['G6', '"text":"It is 40."', '"text":"It is 41."'],
  ['G6', '"url":"https://x.example/"', '"url":"https://y.example/"'],
  ['headline', 'A \\u0026 \\u003cb\\u003e', 'The Example: A'],
])('one defect is noticed (%s): %s → %s', (_, what, instead) => {
  const mutant = article.replace(what, instead);
  expect(mutant).not.toBe(article);
  expect(brokenStructuredData(mutant)).not.toEqual([]);
});

test.each([
  ['"mainEntity":{', '"about":{'],
  ['"jobTitle":"Editor"', '"jobTitle":["Editor",""]'],
  ['"sameAs":["https://jana.example/"]', '"sameAs":["jana.example"]'],
  ['"@type":"ProfilePage"', '"@type":"AuthorPage"'],
])('one defect of an author page is noticed: %s → %s', (what, instead) => {
  const mutant = author.replace(what, instead);
  expect(mutant).not.toBe(author);
  expect(brokenStructuredData(mutant)).not.toEqual([]);
});
