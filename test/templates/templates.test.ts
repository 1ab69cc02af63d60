import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Eta } from 'eta';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { bareArticle, redirectView, sampleViews } from './sample-views.ts';

const folder = resolve(import.meta.dirname, '../../templates');
const templates = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.eta'));
const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');
const eta = new Eta({ views: folder });
const render = (name: string): string => eta.render(`/${name.split(':')[0]}`, sampleViews[name] ?? redirectView);
const pages = [...Object.keys(sampleViews), 'redirect'];

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Authors write the titles.
    'long-title': 'off',
  },
});

test.each(pages)('the page of %s is valid HTML', async (name) => {
  const report = await validator.validateString(render(name));
  expect(
    report.results.flatMap((result) =>
      result.messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
    ),
  ).toEqual([]);
});

test.each(pages)('the page of %s has one main, one h1, no skipped heading level and no undefined value', (name) => {
  const html = render(name);
  const levels = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  expect(html.match(/<main\b/g)).toHaveLength(1);
  expect(html).not.toMatch(/undefined|\[object/);
});

test.each(pages)('the page of %s runs no script, has no inline style and asks no other host', (name) => {
  const html = render(name).replace(/<script type="application\/ld\+json">[^<]*<\/script>/g, '');
  expect(html).not.toMatch(/<script|<style|<iframe|\sstyle=|\son\w+=|javascript:/i);
  const loaded = [...html.matchAll(/<(?:img|link rel="(?:stylesheet|icon)")[^>]*(?:src|href)="([^"]*)"/g)].map(
    ([, address]) => address,
  );
  expect(loaded.filter((address) => !/^\/(?!\/)/.test(address ?? ''))).toEqual([]);
});

test('only HTML that is safe by its type goes out raw', () => {
  const raw = templates.flatMap((name) => [...textOf(name).matchAll(/<%~\s*(.*?)\s*%>/g)].map(([, code = '']) => code));
  const others = raw.filter((code) => !code.startsWith("include('/partials/"));
  const labels = /^(?:it|site|it\.site)\.words\[[^\]]+\]$/;
  expect([...new Set(others)].filter((code) => !labels.test(code)).sort()).toEqual([
    'article.readingTime',
    'card.readingTime',
    'commentsTitle',
    'data',
    'genre',
    'it.article.html',
    'it.body',
    'it.list.count',
    'list.count',
    'paging.text',
  ]);
  expect(textOf('partials/head.eta')).toContain('for (const data of page.structuredData)');
});

test('text with markup in it is escaped everywhere', () => {
  const all = pages.map(render).join('\n');
  expect(all).toContain('Story 2 &quot;quoted&quot; &lt;b&gt;');
  expect(all).not.toMatch(/<b>|<i>|Two <script>/);
});

test('the title of the comments stands as a heading in the footer of the article, which it ends', () => {
  const html = render('article');
  const footer = html.slice(html.indexOf('<footer class="comments">'), html.indexOf('</article>\n<nav'));
  expect(footer).toMatch(/<h2>1 comment on “Story 2”<\/h2>/);
  expect(render('article:bare')).not.toContain('comments');
});

test('a source in another language says so, to readers and to machines', () => {
  expect(render('article')).toContain(
    'hreflang="cs" lang="cs">Výroční zpráva</a>, Spoj <span class="in-language">(in Czech)</span>',
  );
});

test('header and footer keep the language of the site on a page in another one', () => {
  const html = render('article:Arabic');
  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(html).toContain('<header class="masthead" lang="en" dir="ltr">');
  expect(html).toContain('<footer class="imprint" lang="en" dir="ltr">');
});

test('the front page shows no story twice and leaves none of the list out', () => {
  const addresses = [...render('home').matchAll(/class="u-url p-name" href="([^"]+)"/g)].map(([, address]) => address);
  expect(new Set(addresses).size).toBe(addresses.length);
  const listed = sampleViews.home?.list?.articles.map(({ address }) => address) ?? [];
  expect(addresses).toEqual(expect.arrayContaining(listed));
});

test('consumers of microformats find name, author, times, address and content', () => {
  const html = render('article');
  const wanted = [
    'h-entry',
    'p-name',
    'p-summary',
    'e-content',
    'dt-published',
    'dt-updated',
    'p-author h-card',
    'u-url',
    'p-category',
    'u-featured',
  ];
  expect(wanted.filter((name) => !new RegExp(`class="[^"]*\\b${name}\\b`).test(html))).toEqual([]);
  expect(render('tag')).toMatch(/<div class="h-feed">/);
});

test('only the picture of the lead is fetched first; all others wait', () => {
  for (const name of pages) {
    const pictures = [...render(name).matchAll(/<img[^>]*>/g)].map(String);
    expect(pictures.filter((img) => img.includes('fetchpriority="high"')).length).toBeLessThanOrEqual(1);
    expect(pictures.filter((img) => !/fetchpriority="high"|loading="lazy"/.test(img))).toEqual([]);
  }
});

test('all that the theme adds to an article is at most 8.5 kB with everything in it, and 3 kB around the shortest', () => {
  const sizeOf = (name: string): number => Buffer.byteLength(render(name));
  expect(sizeOf('article')).toBeLessThan(8_500);
  expect(sizeOf('article:bare') - bareArticle.html.length).toBeLessThan(3_000);
});
