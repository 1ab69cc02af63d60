import { expect, test } from 'vitest';
import { diagnose } from '../../src/diagnostics/diagnostic.ts';
import { placeAt } from '../../src/diagnostics/place.ts';
import { makeBodyRenderer } from '../../src/markdown/render-body.ts';
import type { LineResult } from '../../src/work/article-line.ts';
import { runArticleLine } from '../../src/work/article-line.ts';
import { hushHeld, titlesOfHeld } from '../../src/work/hush.ts';
import { aSite } from '../render/a-site.ts';

const source = { path: 'articles/held.md', text: '---\ntitle: Secret deal\ndate: 2026-11-31\n---\nThe deal.\n' };
const atDate = diagnose('missing-front-matter', placeAt(source, 28, 38), 'x');
const atTitle = diagnose('missing-front-matter', placeAt(source, 11, 22), 'x');
const held = new Map([[source.path, 'Secret deal']]);
const framesOf = (mode: 'build' | 'check', titles = held) =>
  hushHeld([atDate, atTitle], new Map(titles), mode).map(({ place }) => place.excerpt?.lines);

test('a build shows no line of a held article', () => {
  expect(framesOf('build')).toEqual([undefined, undefined]);
});

test('a check shows the line that is meant, and never the one with the title', () => {
  expect(framesOf('check')).toEqual([['date: 2026-11-31'], undefined]);
});

test.each([
  ['folded', 'title: >-\n  Secret\n  deal', 3, 'Secret deal'],
  ['in quotes over two lines', 'title: "Secret\n  deal"', 3, 'Secret deal'],
  ['with an escape', 'title: "Secret \\u0007 deal"', 2, 'Secret deal'],
  ['at the margin, and not read', 'title: "Secret\ndeal"', 3, undefined],
  ['behind a wrong key', 'Title: Secret deal', 2, 'another'],
  ['without its colon', 'title "Secret deal"', 2, undefined],
  ['under a name of the site', 'headline: "Secret\n  deal"', 3, undefined],
  ['in TOML', 'title = "Secret deal"', 2, undefined],
])('a check shows no line of a title %s', (_, matter, line, title) => {
  const text = `---\n${matter}\ndate: x\n---\n`;
  const start =
    text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length + 1;
  const wrong = diagnose('missing-key', placeAt({ path: 'a.md', text }, start));
  const [hushed] = hushHeld([wrong], new Map([['a.md', title]]), 'check', { titleKeys: ['title', 'headline'] });
  expect(hushed?.place).toMatchObject({ line, column: 1 });
  expect(hushed?.place).not.toHaveProperty('excerpt');
});

test('other articles keep their frames', () => {
  expect(framesOf('build', new Map())[0]).toContain('title: Secret deal');
});

test('a build quotes no word of a held article, only the names of keys', () => {
  const wrong = [
    diagnose('unknown-layout', placeAt(source, 11, 22), 'secret', undefined, ['secrets']),
    diagnose('invalid-boolean', placeAt(source, 11, 22), 'draft', 'secret `deal', undefined),
  ];
  const said = hushHeld(wrong, held, 'build').map(({ message, help }) => `${message} ${help}`);
  expect(said.join()).not.toMatch(/secret|deal/);
  expect(said[0]).toContain('there is no template `…`');
});

function lineOf(text: string): LineResult {
  const site = aSite();
  return runArticleLine('articles/a.md', {
    root: '/nowhere',
    readSource: (path) => ({ value: { path, text }, diagnostics: [] }),
    site,
    layouts: new Set(['article']),
    findPicture: () => ({ problem: 'missing' }),
    isArticle: () => false,
    isStatic: () => false,
    beside: new Set(),
    defaultsFor: () => [],
    renderBody: makeBodyRenderer(site),
    keep: () => undefined,
  });
}

const isHushed = (text: string): boolean => titlesOfHeld([lineOf(text)], () => true).has('articles/a.md');

test('broken front matter that may hold the article back is hushed as if it did', () => {
  expect(isHushed('---\ntitle: A\ndate: 2026-11-31\nembargo: tomorrow\n---\n')).toBe(true);
  expect(isHushed('---\ntitle: A\ndate: 2026-11-01\nembargo: [2026-12-01\n---\n')).toBe(true);
  expect(isHushed('\n---\ntitle: A\nembargo: 2026-12-01T09:00Z\n---\n')).toBe(true);
  expect(isHushed('title: A\ndate: 2026-11-01\n---\n')).toBe(true);
  expect(isHushed('+++\ntitle = "A"\n+++\n')).toBe(true);
  expect(isHushed('---\ntitle: A\ndate: 2026-11-31\n---\n')).toBe(false);
  expect(isHushed('---\ntitle: A\ndate: 2026-11-31\ndraft: false\n---\n')).toBe(false);
});

test('the words of our own help stay in the log of a build', () => {
  const help = 'declare it under `fields` or `ignoreFields`, or put `secret.jpg` into `static/`';
  const [hushed] = hushHeld([{ ...atDate, help }], new Map(held), 'build');
  expect(hushed?.help).toBe('declare it under `fields` or `ignoreFields`, or put `…` into `static/`');
});

test("names of a site's own fields stay, what its schema says of a value does not", () => {
  const wrong = [
    diagnose('invalid-field', placeAt(source, 11, 22), 'rating.stars', 'expected 1 to 5, received "secret"'),
    diagnose('wrong-type', placeAt(source, 11, 22), 'rating', 'a list', '`secret`'),
  ];
  const said = hushHeld(wrong, held, 'build', { siteKeys: new Set(['rating']) }).map(({ message }) => message);
  expect(said[0]).toBe("`rating.stars` does not fit the site's own schema");
  expect(said[1]).toContain('`rating`');
  expect(said.join()).not.toContain('secret');
});
