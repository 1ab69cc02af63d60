import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { renderRedirects } from '../../src/feed/redirects.ts';
import { renderRobots } from '../../src/feed/robots.ts';
import { renderSitemaps } from '../../src/feed/sitemap.ts';
import type { OutputFile } from '../../src/model/output.ts';
import type { Page } from '../../src/model/plan.ts';
import { aBody, anArticle, aSite, at, day, noon, planOf } from '../plan/make-article.ts';
import { childrenOf, readXml, textOf } from '../support/xml-tree.ts';

const many = (count: number) =>
  Array.from({ length: count }, (_, n) => anArticle({ path: `articles/${n}.md`, date: at(noon - n * day) }));
const failed = (): never => {
  throw new Error('not there');
};
const locsOf = (file: OutputFile | undefined) =>
  [...String(file?.content).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc);

test('the sitemap lists every page with its last change, in the zone of the site, and no page for missing addresses', () => {
  const site = aSite({ timeZone: 'Europe/Prague' });
  const [file] = [...renderSitemaps(site, planOf([anArticle({ updated: at(noon - 1000) })], site))];
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

test('a change that is dated before the publication is none', () => {
  const [file] = [...renderSitemaps(aSite(), planOf([anArticle({ updated: at(noon - 9 * day) })]))];
  expect(String(file?.content)).toContain('/budget/</loc><lastmod>2026-11-22T12:00:00+00:00</lastmod>');
});

test('more addresses than one file may hold are cut and indexed, none lost', () => {
  const site = aSite();
  const plan = planOf(many(10), site);
  const whole = locsOf([...renderSitemaps(site, plan)][0]);
  for (const limits of [
    { addresses: 4, bytes: 1e6 },
    { addresses: 100, bytes: 800 },
  ]) {
    const files = [...renderSitemaps(site, plan, limits)];
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

test('a file holds 50,000 addresses and not one more', () => {
  const plan = planOf([anArticle()]);
  const [page] = plan.pages;
  const pages = Array.from({ length: 50_001 }, (_, n) => ({ ...page, address: `/${n}/` }) as Page);
  const files = [...renderSitemaps(aSite(), { ...plan, pages })];
  expect(files.map(({ path }) => path)).toEqual(['sitemap-1.xml', 'sitemap-2.xml', 'sitemap.xml']);
  expect(files.map((file) => locsOf(file).length)).toEqual([50_000, 1, 2]);
  expect(locsOf(files[1])).toEqual(['https://example.org/50000/']);
  const fewer = [...renderSitemaps(aSite(), { ...plan, pages: pages.slice(1) })];
  expect(fewer.map(({ path }) => path)).toEqual(['sitemap.xml']);
});

test('a file holds as many bytes as fit into 50 MB', () => {
  const pictures = Array.from({ length: 900 }, (_, n) => ({ src: 'x', address: `/${'ř'.repeat(20)}${n}.png` }));
  const plan = planOf([anArticle({ body: aBody({ pictures }) })]);
  const [page] = plan.pages;
  const pages = Array.from({ length: 350 }, (_, n) => ({ ...page, address: `/${n + 100}/` }) as Page);
  const sizes = [...renderSitemaps(aSite(), { ...plan, pages })].map(({ content }) =>
    Buffer.byteLength(String(content)),
  );
  const each = Buffer.byteLength(
    String([...renderSitemaps(aSite(), { ...plan, pages: pages.slice(0, 1) })][0]?.content),
  );
  expect(sizes.length).toBe(3);
  expect(sizes[0]).toBeLessThanOrEqual(52_428_800);
  expect(sizes[0]).toBeGreaterThan(52_428_800 - each);
});

test('a story in several languages lists all its versions at each of them, and one for every other reader', () => {
  const czech = anArticle({ path: 'articles/rozpocet.md', lang: 'cs', translationOf: 'articles/budget.md' });
  const [file] = [...renderSitemaps(aSite(), planOf([anArticle(), czech, anArticle({ path: 'articles/x.md' })]))];
  const links = childrenOf(readXml(String(file?.content)), 'url').map((url) =>
    childrenOf(url, 'link', 'http://www.w3.org/1999/xhtml').map(({ attributes }) => attributes),
  );
  const link = (hreflang: string, slug: string) => {
    return { rel: 'alternate', hreflang, href: `https://example.org/2026/11/22/${slug}/` };
  };
  const versions = [link('cs', 'rozpocet'), link('en', 'budget'), link('x-default', 'budget')];
  expect(links.slice(0, 4)).toEqual([versions, versions, [], []]);
});

test('an article lists its pictures once, the lead picture first, as absolute URIs', () => {
  const picture = (address: string) => ({ src: 'x', address });
  const image = { picture: picture('/b/assets/lead.jpg'), alt: '' };
  const pictures = ['/b/kůň.png', 'https://cdn.example/a.jpg?b=1&c=2', '/b/assets/lead.jpg'].map(picture);
  const site = aSite({ url: 'https://example.org/b/', base: '/b' });
  const [file] = [...renderSitemaps(site, planOf([anArticle({ image, body: aBody({ pictures }) })], site))];
  const [url] = childrenOf(readXml(String(file?.content)), 'url');
  const space = 'http://www.google.com/schemas/sitemap-image/1.1';
  expect(childrenOf(url ?? failed(), 'image', space).map((each) => textOf(each, 'loc'))).toEqual([
    'https://example.org/b/assets/lead.jpg',
    'https://example.org/b/k%C5%AF%C5%88.png',
    'https://cdn.example/a.jpg?b=1&c=2',
  ]);
});

test('a page lists at most a thousand pictures, and none whose address is longer than 2,048 characters', () => {
  const addresses = [`/${'x'.repeat(2048)}`, ...Array.from({ length: 1001 }, (_, n) => `/${n}.png`)];
  const body = aBody({ pictures: addresses.map((address) => ({ src: 'x', address })) });
  const [file] = [...renderSitemaps(aSite(), planOf([anArticle({ body })]))];
  expect(String(file?.content).match(/<image:loc>/g)).toHaveLength(1000);
  expect(String(file?.content)).not.toContain('xxx');
});

test('a site without articles has a valid sitemap with its home page', () => {
  expect(locsOf([...renderSitemaps(aSite(), planOf([]))][0])).toEqual(['https://example.org/']);
});

test('nothing of a held article is in sitemap or redirects', () => {
  const held = anArticle({ path: 'articles/CANARY.md', draft: true, aliases: ['/CANARY/'] });
  const plan = planOf([held, anArticle({ aliases: ['/x'] })]);
  expect(JSON.stringify([...renderSitemaps(aSite(), plan), renderRedirects(aSite(), plan)])).not.toContain('CANARY');
});

test('robots.txt leads to the sitemap', () => {
  const site = aSite({ url: 'https://příklad.cz/blog/', base: '/blog' });
  expect(renderRobots(site, { news: [] }).content).toBe(
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
