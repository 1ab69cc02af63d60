import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { renderRedirects } from '../../src/feed/redirects.ts';
import { renderRobots } from '../../src/feed/robots.ts';
import { renderSitemaps } from '../../src/feed/sitemap.ts';
import type { OutputFile } from '../../src/model/output.ts';
import { anArticle, aSite, at, day, noon, planOf } from '../plan/make-article.ts';

const many = (count: number) =>
  Array.from({ length: count }, (_, n) => anArticle({ path: `articles/${n}.md`, date: at(noon - n * day) }));
const locsOf = (file: OutputFile | undefined) =>
  [...String(file?.content).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc);

test('the sitemap lists every page with its last change, in the zone of the site, and no page for missing addresses', () => {
  const site = aSite({ timeZone: 'Europe/Prague' });
  const [file] = renderSitemaps(site, planOf([anArticle({ updated: at(noon - 1000) })], site));
  expect(file?.path).toBe('sitemap.xml');
  const { urlset } = new XMLParser().parse(String(file?.content)) as { urlset: { url: unknown } };
  const lastmod = '2026-11-23T12:59:59+01:00';
  expect(urlset.url).toEqual([
    { loc: 'https://example.org/2026/11/22/budget/', lastmod },
    { loc: 'https://example.org/', lastmod },
    { loc: 'https://example.org/2026/', lastmod },
    { loc: 'https://example.org/2026/11/', lastmod },
  ]);
});

test('more addresses than one file may hold are cut and indexed, none lost', () => {
  const site = aSite();
  const plan = planOf(many(10), site);
  const whole = locsOf(renderSitemaps(site, plan)[0]);
  for (const limits of [
    { addresses: 4, bytes: 1e6 },
    { addresses: 100, bytes: 600 },
  ]) {
    const files = renderSitemaps(site, plan, limits);
    const [index, parts] = [files.at(-1), files.slice(0, -1)];
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.flatMap(locsOf)).toEqual(whole);
    expect(locsOf(index)).toEqual(parts.map(({ path }) => `https://example.org/${path}`));
    expect(String(index?.content)).toMatch(
      /^<\?xml[^>]+>\n<sitemapindex .*\n<sitemap>.*<lastmod>2026-11-23T12:00:00\+00:00/,
    );
    for (const part of parts) {
      expect(Buffer.byteLength(String(part.content))).toBeLessThanOrEqual(limits.bytes);
      expect(locsOf(part).length).toBeLessThanOrEqual(limits.addresses);
    }
  }
});

test('a site without articles has a valid sitemap with its home page', () => {
  expect(locsOf(renderSitemaps(aSite(), planOf([]))[0])).toEqual(['https://example.org/']);
});

test('nothing of a held article is in sitemap or redirects', () => {
  const held = anArticle({ path: 'articles/CANARY.md', draft: true, aliases: ['/CANARY/'] });
  const plan = planOf([held, anArticle({ aliases: ['/x'] })]);
  expect(JSON.stringify([renderSitemaps(aSite(), plan), renderRedirects(aSite(), plan)])).not.toContain('CANARY');
});

test('robots.txt leads to the sitemap', () => {
  const site = aSite({ url: 'https://příklad.cz/blog/', base: '/blog' });
  expect(renderRobots(site).content).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://xn--pklad-zsa96e.cz/blog/sitemap.xml\n',
  );
});

test('each old address is one line of redirects in which nothing has another meaning', () => {
  const aliases = [
    '/old post/',
    '/a:b/*',
    '/caf\u00e9',
    '/caf%C3%A9/2',
    '/100%',
    '//evil.example/',
    '/?p=1#x',
    '/a\nb',
  ];
  const site = aSite({ base: '/blog' });
  const [file] = renderRedirects(site, planOf([anArticle({ aliases })], site));
  const lines = String(file?.content).trimEnd().split('\n');
  expect(lines).toHaveLength(aliases.length);
  for (const line of lines) expect(line).toMatch(/^\/blog\/[A-Za-z0-9%/._-]* \/blog\/2026\/11\/22\/budget\/ 301$/);
  expect(lines.map((line) => line.split(' ')[0])).toContain('/blog/caf%C3%A9/2');
});

test('a site without old addresses has no file of redirects', () => {
  expect(renderRedirects(aSite(), planOf([anArticle()]))).toEqual([]);
});
