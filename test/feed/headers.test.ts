import { expect, test } from 'vitest';
import { renderHeaders } from '../../src/feed/headers.ts';
import type { Article } from '../../src/model/article.ts';
import type { Site } from '../../src/model/site.ts';
import { anArticle, aSite, planOf } from '../plan/make-article.ts';
import { plainSite } from '../support/plain.ts';

const headersOf = (site: Site = aSite(), articles: readonly Article[] = [anArticle()], statics: string[] = []) =>
  String(renderHeaders(site, planOf(articles, site).feeds, new Set(statics)).content);

/** The headers of one path, as a host reads them: every rule that matches. */
function served(text: string, path: string): { [name: string]: string } {
  const found: { [name: string]: string } = {};
  for (const block of text.split('\n\n')) {
    const [pattern = '', ...lines] = block.trim().split('\n');
    const isMatch = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : pattern === path;
    if (!isMatch) continue;
    for (const line of lines) {
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
      found[name] = found[name] === undefined ? value : `${found[name]}, ${value}`;
    }
  }
  return found;
}

test('each feed has its type once, may be read from anywhere, and is not kept', () => {
  const text = headersOf(aSite({ base: '/blog', url: 'https://example.org/blog/' }));
  for (const [path, type] of [
    ['/blog/feed.xml', 'application/rss+xml'],
    ['/blog/feed.atom', 'application/atom+xml'],
    ['/blog/feed.json', 'application/feed+json'],
  ] as const) {
    expect(served(text, path)).toMatchObject({
      'Content-Type': `${type}; charset=utf-8`,
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=0, must-revalidate',
      'X-Content-Type-Options': 'nosniff',
      Link: `<https://example.org${path}>; rel="self"`,
    });
  }
});

test('with hubs, each feed names all of them and itself exactly once', () => {
  const hubs = ['https://a.example/', 'https://b.example/?x=1'];
  const text = headersOf(aSite({ feeds: { ...plainSite.feeds, hubs } }));
  const all = '<https://a.example/>; rel="hub", <https://b.example/?x=1>; rel="hub", ';
  expect(served(text, '/feed.xml').Link).toBe(`${all}<https://example.org/feed.xml>; rel="self"`);
});

test('files with a hash in their name are kept for ever, unless the site puts files without one beside them', () => {
  expect(served(headersOf(), '/assets/a.0a1b2c3d.css')['Cache-Control']).toBe('public, max-age=31536000, immutable');
  const own = headersOf(aSite(), [anArticle()], ['assets/logo.png']);
  expect(served(own, '/assets/logo.png')['Cache-Control']).toBeUndefined();
});

test('no more rules and no longer lines than Cloudflare reads; the feeds of the site and of sections come first', () => {
  const articles = Array.from({ length: 300 }, (_, n) =>
    anArticle({ path: `articles/${n}.md`, address: `/${n}/`, tags: [`t${n}`], categories: [`S${n % 9}`] }),
  );
  const hubs = Array.from({ length: 70 }, (_, n) => `https://hub-number-${n}.example.org/`);
  const text = headersOf(aSite({ feeds: { ...plainSite.feeds, tags: ['rss'], hubs } }), articles);
  const rules = text.split('\n').filter((line) => line.startsWith('/'));
  expect(rules.length).toBe(100);
  expect(new Set(rules).size).toBe(100);
  expect(rules).toEqual(expect.arrayContaining(['/feed.xml', '/feed/*', '/section/s8/feed.xml']));
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(2000);
});
