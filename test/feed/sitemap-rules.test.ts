import { expect, test } from 'vitest';
import { renderNewsSitemap } from '../../src/feed/news-sitemap.ts';
import { renderRobots } from '../../src/feed/robots.ts';
import { renderSitemaps } from '../../src/feed/sitemap.ts';
import { planSite } from '../../src/plan/site.ts';
import { splitByVisibility } from '../../src/plan/visibility.ts';
import { aBody, anArticle, aSite, at, day, noon } from '../plan/make-article.ts';
import { brokenSitemapRules } from '../support/sitemap-rules.ts';

/** Sitemaps of a small site with pages that say what a crawler compares. */
function published(addresses = 50_000): Map<string, string> {
  const site = aSite();
  const picture = { src: 'a.jpg', address: '/assets/a.jpg' };
  const articles = [
    anArticle({ date: at(noon - 1000), body: aBody({ pictures: [picture] }) }),
    anArticle({ path: 'articles/rozpocet.md', lang: 'cs', translationOf: 'articles/budget.md', title: 'A "B"' }),
    anArticle({ path: 'articles/old.md', date: at(noon - 9 * day), updated: at(noon - 8 * day) }),
  ];
  const { live, news } = splitByVisibility(articles, noon, { news: true });
  const plan = planSite(site, live, { news });
  const files = [
    ...renderSitemaps(site, plan, { addresses, bytes: 1e6 }),
    ...renderNewsSitemap(site, plan),
    renderRobots(site, plan),
  ];
  const iso = (instant: number) => `${new Date(instant).toISOString().slice(0, 19)}+00:00`;
  const pages = plan.pages.map((page): [string, string] => {
    if (page.kind === 'not-found') return [page.output, '<meta name="robots" content="noindex">'];
    const canonical = `<link rel="canonical" href="https://example.org${page.address}">`;
    if (page.kind !== 'article') return [page.output, canonical];
    const { title, date, updated = date } = page.article;
    const data = { headline: title, datePublished: iso(date.at), dateModified: iso(updated.at) };
    return [page.output, `${canonical}<script>${JSON.stringify(data)}</script>`];
  });
  return new Map([
    ...files.map(({ path, content }): [string, string] => [path, String(content)]),
    ...pages,
    ['assets/a.jpg', ''],
  ]);
}

const broken = (files: ReadonlyMap<string, string>) => brokenSitemapRules({ files, now: noon });

test('a sound site breaks no rule, with one sitemap or with an index', () => {
  expect(broken(published())).toEqual([]);
  const cut = published(3);
  expect([...cut.keys()].filter((path) => /^sitemap-\d/.test(path)).length).toBeGreaterThan(1);
  expect(broken(cut)).toEqual([]);
});

type Mutant = readonly [rule: string, file: string, what: string | RegExp, instead: string];
const mutants: readonly Mutant[] = [
  ['S1', 'sitemap.xml', /<url>.*<\/url>\n/g, ''],
  ['S2', 'sitemap.xml', /(<loc>.*?<\/loc>)(<lastmod>.*?<\/lastmod>)/, '$2$1'],
  ['S2', 'sitemap.xml', '</lastmod>', '</lastmod><priority>0.5</priority>'],
  ['S2', 'sitemap.xml', '<loc>https://example.org/<', '<loc>/<'],
  ['S2', 'sitemap.xml', '<loc>https://example.org/<', '<loc>https://other.example/<'],
  ['S3', 'sitemap.xml', /(<lastmod>[^+]*)\+00:00/, '$1'],
  ['S3', 'sitemap.xml', '2026-11-23T11:59:59', '2026-11-23T12:00:01'],
  ['S3', 'sitemap.xml', '2026-11-15T12:00:00', '2026-11-14T12:00:00'],
  ['S4', 'sitemap.xml', /(<url>.*<\/url>\n)/, '$1$1'],
  ['S4', 'sitemap.xml', '/budget/</loc>', '/budget/#top</loc>'],
  ['S4', 'sitemap.xml', '/old/</loc>', '/gone/</loc>'],
  ['S4', 'sitemap.xml', /<url><loc>https:\/\/example.org\/<.*\n/, ''],
  ['S4', 'robots.txt', /Sitemap:.*\n/, ''],
  ['S4', 'robots.txt', /.*news.*\n/, ''],
  ['S4', '2026/11/22/old/index.html', 'canonical" href="', 'canonical" href="https://example.org/x'],
  ['S4', '2026/index.html', '<link', '<meta name="robots" content="max-image-preview:large, noindex"><link'],
  ['I1', 'sitemap.xml', '</image:loc>', '</image:loc><image:caption>A</image:caption>'],
  ['I1', 'sitemap.xml', '<image:loc>https://example.org', '<image:loc>'],
  ['I1', 'sitemap.xml', 'assets/a.jpg', 'assets/b.jpg'],
  ['I1', 'sitemap.xml', /(<image:image>.*<\/image:image>)/, '$1'.repeat(1001)],
  ['H1', 'sitemap.xml', /<xhtml:link [^>]*hreflang="cs"[^>]*>/, ''],
  ['H1', 'sitemap.xml', 'hreflang="cs"', 'hreflang="cs_CZ"'],
  ['H1', 'sitemap.xml', 'hreflang="cs"', 'hreflang="en"'],
  ['H1', '2026/11/22/budget/index.html', '<link', '<link rel="alternate" hreflang="cs" href="/x/"><link'],
  ['N1', 'sitemap-news.xml', '2026-11-22T12:00:00', '2026-11-21T12:00:00'],
  ['N1', 'sitemap-news.xml', '2026-11-23T11:59:59', '2026-11-23T12:00:01'],
  ['N1', 'sitemap-news.xml', /<news:news>.*?<\/news:news>/, ''],
  ['N1', 'sitemap-news.xml', /(<url>.*<\/url>\n)/, '$1'.repeat(1000)],
  ['N2', 'sitemap-news.xml', '<news:language>en', '<news:language>en-GB'],
  ['N2', 'sitemap-news.xml', '<news:name>The Example', '<news:name>'],
  ['N2', 'sitemap-news.xml', '<news:name>The Example', '<news:name>Example'],
  ['N3', 'sitemap-news.xml', /(T\d\d:\d\d:\d\d)\+00:00/, '$1'],
  ['N3', 'sitemap-news.xml', '2026-11-22T12:00:00', '2026-11-22T13:00:00'],
  ['N3', 'sitemap-news.xml', 'Title of budget', 'Title of budget – The Example'],
  ['N3', 'sitemap-news.xml', 'Title of budget', ''],
  ['N4', 'sitemap-news.xml', '</news:title>', '</news:title><news:keywords>a</news:keywords>'],
  ['N4', 'sitemap-news.xml', /<url>.*<\/url>\n/g, ''],
];

test.each(mutants)('one defect is noticed: %s %s, %s → %s', (rule, file, what, instead) => {
  const files = published();
  const before = files.get(file) ?? '';
  const after = before.replace(what, instead);
  expect(after).not.toBe(before);
  files.set(file, after);
  expect(broken(files).filter((found) => found.startsWith(rule))).not.toEqual([]);
});

test('an index that is dated otherwise than its newest page, or names a file that is not there, is noticed', () => {
  const files = published(3);
  const index = files.get('sitemap.xml') ?? '';
  files.set('sitemap.xml', index.replace('2026-11-23T11:59:59', '2026-11-23T11:00:00'));
  expect(broken(files)).toEqual([expect.stringMatching(/^S3: .*newest/)]);
  files.set('sitemap.xml', index);
  files.delete('sitemap-2.xml');
  expect(broken(files)).toContain('S4: sitemap-2.xml is not there');
});

test('a news sitemap that robots.txt names and nobody wrote is noticed', () => {
  const files = published();
  files.delete('sitemap-news.xml');
  expect(broken(files)).toEqual([expect.stringMatching(/^N4/)]);
});
