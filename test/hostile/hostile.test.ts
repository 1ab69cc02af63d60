import { XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Run } from '../support/site-run.ts';
import { threats } from './cases/all.ts';
import { dangersIn, jsonIn, textOf } from './dangers.ts';
import { hostileSite, type PlacedCase, placed } from './hostile-site.ts';

// All cases stand in one site, so that each test also holds that no article hides another.
let site: ReturnType<typeof hostileSite>;
let check: Run;
let build: Run;
let files: Map<string, string>;

beforeAll(async () => {
  site = hostileSite();
  check = await site.run('check', { shippedTheme: site.theme });
  build = await site.run('build', { shippedTheme: site.theme, skipInvalid: true, verbose: true });
  files = new Map([...site.output()].map(([path, bytes]) => [path, bytes.toString('utf8')]));
}, 300_000);
afterAll(() => site.remove());

test('a check fails on them, a build without them is done, and neither says a word of a bug', () => {
  expect([check.exit, build.exit]).toEqual([1, 0]);
  expect(check.said + check.printed + build.said + build.printed).not.toMatch(
    /^\s+at \S+ \(|newsctl\/src|TypeError|RangeError/m,
  );
});

describe.each(Object.keys(threats))('%s', (threat) => {
  const refused = placed.filter((one) => one.threat === threat && one.refused !== undefined);
  const published = placed.filter((one) => one.threat === threat && one.refused === undefined);

  test.each(refused)('$name is refused with its place', (one) => {
    expect(mistakesOf(one)).toContain(`error ${one.refused}`);
    expect(linesOf(build, one)).not.toEqual([]);
    if (!one.refused?.startsWith('duplicate-')) expect(files.has(one.page)).toBe(false);
  });

  test.each(published)('$name is published as text', (one) => {
    expect(mistakesOf(one).filter((mistake) => mistake.startsWith('error '))).toEqual([]);
    if (one.warned !== undefined) expect(mistakesOf(one)).toContain(`warning ${one.warned}`);
    const page = files.get(one.page) ?? '';
    const text = textOf(page);
    for (const shown of one.shows ?? []) expect(text).toContain(shown);
    expect(dangersIn(page)).toEqual([]);
    expect(jsonIn(page)[0]).toHaveProperty('@context', 'https://schema.org');
  });
});

test('no page, list or redirect holds anything that could act', () => {
  const found = [...files]
    .filter(([path]) => path.endsWith('.html') && !isRedirect(files.get(path) ?? ''))
    .flatMap(([path, html]) => dangersIn(html).map((danger) => `${path}: ${danger}`));
  expect(found).toEqual([]);
});

test('feed and sitemap are well-formed, and no line of the redirects leads to another site', () => {
  expect(XMLValidator.validate(files.get('feed.xml') ?? '')).toBe(true);
  expect(XMLValidator.validate(files.get('sitemap.xml') ?? '')).toBe(true);
  const wrong = (files.get('_redirects') ?? '')
    .split('\n')
    .filter((line) => !/^(?:\/[\w%./~'()!-]* \/[\w%./~-]* 301)?$/.test(line));
  expect(wrong).toEqual([]);
});

test('held articles are in no file, no name and no log of the build, and their titles in no log of the check', () => {
  const found = [...files].filter(([path, text]) => /canary/i.test(path) || /canary/i.test(text)).map(([path]) => path);
  expect(found).toEqual([]);
  expect(build.printed + build.said).not.toMatch(/canary/i);
  expect(check.printed + check.said).not.toMatch(/CANARY (?:title|summary|text)/);
});

const linesOf = (run: Run, { path }: PlacedCase): string[] =>
  run.printed.split('\n').filter((line) => line.startsWith(`${path}:`));

/** `error code line:column` of everything that the check says of an article. */
const mistakesOf = (one: PlacedCase): string[] =>
  linesOf(check, one).map((line) => {
    const [, at, severity, code] = /^(\d+:\d+): (error|warning) ([a-z-]+)/.exec(line.slice(one.path.length + 1)) ?? [];
    return `${severity} ${code} ${at}`;
  });

const isRedirect = (html: string): boolean =>
  /<meta http-equiv="refresh" content="0; ?url=(?:https:\/\/example\.org)?\/[^/]/.test(html);
