import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copySample, runBin, scratchFolder } from './support/bin.ts';
import { mutants } from './support/feed-rules/mutants.ts';
import { isFeed, siteProblems } from './support/feed-rules/site.ts';
import { filesBelow, scratchSite, shippedTheme } from './support/site-run.ts';

/** The rules of RSS, Atom, JSON Feed, OPML, RFC 5005, RFC 4685 and WebSub (test/support/feed-rules/), over everything that is built in tests. */
const scratch = scratchFolder();
afterAll(() => scratch.remove());

const textsOf = (folder: string): Map<string, string> =>
  new Map([...filesBelow(folder)].map(([path, bytes]) => [path, bytes.toString('utf8')]));

describe('the sample newspaper', () => {
  let files: Map<string, string>;
  beforeAll(async () => {
    const root = join(scratch.path, 'sample');
    copySample(root);
    const run = await runBin(['build', '--now', '2026-11-23T12:00:00Z'], root);
    expect(run.exit, run.err).toBe(0);
    files = textsOf(join(root, 'public'));
  });

  test('has feeds that keep every rule, formats that agree, and pages that announce them', () => {
    expect([...files.keys()].filter(isFeed).length).toBeGreaterThan(50);
    expect(siteProblems(files, 'https://example.org/')).toEqual([]);
  });

  test('loses no article: what is not in the feed can be reached from it through its archives', () => {
    const pages = [...files.values()].filter((text) => text.includes('property="og:type" content="article"')).length;
    const ids = new Set<string>();
    for (const [path, text] of files) {
      if (!/^feed(?:\/[\d-]+)?\.json$/.test(path)) continue;
      for (const { id } of (JSON.parse(text) as { items: { id: string }[] }).items) ids.add(id);
    }
    expect(ids.size).toBe(pages);
  });
});

const sites = join(import.meta.dirname, 'sites');
const outputs = readdirSync(sites, { recursive: true, encoding: 'utf8' }).filter((name) => {
  return name.endsWith('output') && existsSync(join(sites, name, 'feed.xml'));
});

test.each(outputs)('the feeds of the golden site %s keep every rule', (name) => {
  const kept = new Map([...textsOf(join(sites, name))].filter(([path]) => isFeed(path)));
  const home = /rel="self"[^>]*href="([^"]*)feed\.xml"/.exec(kept.get('feed.xml') ?? '')?.[1] ?? '';
  // A golden site keeps some of its archives only.
  expect(siteProblems(kept, home).filter((problem) => !problem.includes('A17'))).toEqual([]);
});

describe('a site that has all there is', () => {
  const home = 'https://xn--pklad-zsa96e.example/zpr%C3%A1vy/';
  let files: Map<string, string>;
  beforeAll(async () => {
    const site = scratchSite(join(sites, 'feeds-in-every-format/site'));
    expect((await site.run('build', { shippedTheme })).exit).toBe(0);
    files = new Map([...site.output()].map(([path, bytes]) => [path, bytes.toString('utf8')]));
    site.remove();
  });

  test('keeps every rule', () => {
    expect(siteProblems(files, home)).toEqual([]);
  });

  test('keeps every rule below a path with an ampersand in it as well, and as a site with an icon', async () => {
    const site = scratchSite(join(sites, 'feeds-in-every-format/site'));
    mkdirSync(join(site.root, 'static'));
    writeFileSync(join(site.root, 'static/favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const below = 'https://news.example/a&b/';
    const run = await site.run('build', { shippedTheme, baseUrl: below });
    expect(run.exit, run.said).toBe(0);
    const output = new Map([...site.output()].map(([path, bytes]) => [path, bytes.toString('utf8')]));
    site.remove();
    expect(siteProblems(output, below)).toEqual([]);
    const escaped = below.replace('&', '&amp;');
    expect(output.get('sitemap.xml')).toContain(`<loc>${escaped}</loc>`);
    expect(output.get('feed.atom')).toContain(`<icon>${escaped}favicon.svg</icon>`);
    expect(JSON.parse(output.get('feed.json') ?? '')).toMatchObject({ favicon: `${below}favicon.svg` });
  });

  test.each(mutants)('%s: the rules notice %s', (path, _, [from, to]) => {
    const text = files.get(path) ?? '';
    const mutant = text.replace(from, to);
    expect(mutant).not.toBe(text);
    expect(siteProblems(new Map(files).set(path, mutant), home)).not.toEqual([]);
  });
});
