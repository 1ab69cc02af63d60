import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copySample, runBin, scratchFolder } from './support/bin.ts';
import { brokenNinjsRules } from './support/ninjs-rules.ts';
import type { PublishedSite } from './support/published-site.ts';
import { filesBelow } from './support/site-run.ts';
import { brokenSitemapRules } from './support/sitemap-rules.ts';
import { disagreeingNodes } from './support/structured-data-agreement.ts';
import { brokenStructuredData } from './support/structured-data-rules.ts';

const scratch = scratchFolder();
const now = '2026-11-23T12:00:00Z';
let site: PublishedSite;

beforeAll(async () => {
  copySample(scratch.path);
  const { exit, err } = await runBin(['build', '--now', now], scratch.path);
  if (exit !== 0) throw new Error(err);
  const files = [...filesBelow(join(scratch.path, 'public'))];
  site = { files: new Map(files.map(([path, bytes]) => [path, bytes.toString()])), now: Date.parse(now) };
});
afterAll(() => scratch.remove());

test('the sitemaps of the sample newspaper break no rule', () => {
  expect(brokenSitemapRules(site)).toEqual([]);
  const sitemap = site.files.get('sitemap.xml') ?? '';
  for (const part of ['<lastmod>', '<image:loc>', 'hreflang="cs"', 'hreflang="x-default"']) {
    expect(sitemap).toContain(part);
  }
  expect(site.files.get('sitemap-news.xml')).toContain('<news:name>The Lamplighter</news:name>');
});

test('every article of the sample newspaper is ninjs 3.1 that the schema takes', () => {
  const documents = [...site.files].filter(([path]) => path.endsWith('/ninjs.json'));
  expect(documents.length).toBeGreaterThan(20);
  expect(documents.flatMap(([path, text]) => brokenNinjsRules(text).map((broken) => `${path} ${broken}`))).toEqual([]);
});

test('the structured data of every page of the sample newspaper breaks no rule', () => {
  const pages = [...site.files].filter(([path, text]) => path.endsWith('.html') && text.includes('ld+json'));
  expect(pages.length).toBeGreaterThan(100);
  expect(disagreeingNodes(pages.map(([, html]) => html))).toEqual([]);
  expect(pages.flatMap(([path, html]) => brokenStructuredData(html).map((broken) => `${path} ${broken}`))).toEqual([]);
});
