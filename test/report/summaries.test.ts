import { expect, test } from 'vitest';
import { type BuildFacts, buildSummary, failureSummary } from '../../src/report/build-summary.ts';
import { type CheckFacts, checkSummary } from '../../src/report/check-summary.ts';
import { inWords, listed } from '../../src/report/counts.ts';
import { listTable } from '../../src/report/list-table.ts';
import { newSummary } from '../../src/report/new-summary.ts';
import { progressLine } from '../../src/report/progress.ts';
import { plain } from './a-diagnostic.ts';

const built: BuildFacts = {
  articles: 1284,
  pages: 1421,
  feeds: 1,
  assets: 31,
  held: {},
  leftOut: [],
  changes: { create: 1400, update: 0, delete: 0, same: 0 },
  fromCache: 0,
  source: 'cache',
  readAnew: 1284,
  warnings: 0,
  out: 'public/',
  dryRun: false,
  elapsed: 1840,
};

test('a build tells what stands in the output and what changed', () => {
  expect(buildSummary(built, plain)).toBe(`\
✔ 1,284 articles  1,421 pages  1 feed  31 assets                 public/  1.84 s
  1,400 created
`);
});

test('a build tells what is held, what comes next, and that there are warnings', () => {
  const facts: BuildFacts = {
    ...built,
    held: { draft: 2, scheduled: 1, expired: 3 },
    changes: { create: 1, update: 3, delete: 1, same: 1400 },
    warnings: 2,
    nextChangeAt: '2026-11-23T09:00:00+01:00',
  };
  expect(buildSummary(facts, plain)).toBe(`\
✔ 1,284 articles  1,421 pages  1 feed  31 assets                 public/  1.84 s
  1 created · 3 updated · 1 deleted · 1,400 as before
  2 drafts, 1 scheduled and 3 expired articles left out
  next change 2026-11-23T09:00:00+01:00
▲ 2 warnings  newsctl check shows them
`);
});

test('a build that changed nothing says so', () => {
  const changes = { create: 0, update: 0, delete: 0, same: 1 };
  expect(buildSummary({ ...built, changes }, plain)).toContain('\n  nothing changed, 1 file as before\n');
});

test('a build tells how many articles it did not have to read', () => {
  expect(buildSummary({ ...built, fromCache: 1280, readAnew: 4 }, plain)).toContain(
    '\n  1,280 from cache · 4 rendered · 1,400 created\n',
  );
});

test('a dry run says what it would do, and that it wrote nothing', () => {
  const text = buildSummary({ ...built, dryRun: true, changes: { create: 2, update: 0, delete: 1, same: 0 } }, plain);
  expect(text).toContain('(dry run, nothing written)');
  expect(text).toContain('\n  2 to create · 1 to delete\n');
});

test('articles that were left out are named by path', () => {
  expect(buildSummary({ ...built, leftOut: ['articles/a\u001b.md'] }, plain)).toContain(`
▲ 1 article with errors left out (--skip-invalid)
    articles/a\\x1b.md
`);
});

test.each([
  [{ items: 128, listed: 20, archived: true }, '     128 items (newest 20, rest in archives)'],
  [{ items: 1284, listed: 20, archived: false }, '     newest 20 of 1,284 items'],
  [{ items: 1, listed: 1, archived: false }, '     1 item'],
])('a build ends with the address of the feed and with what it lists: %o', (feed, words) => {
  const address = 'https://example.org/feed.xml';
  expect(
    buildSummary({ ...built, warnings: 1, feed: { address, ...feed } }, plain)
      .split('\n')
      .slice(2),
  ).toEqual(['▲ 1 warning  newsctl check shows it', '', `  feed  ${address}${words}`, '']);
});

test('what a feed lists stands close to a long address', () => {
  const address = `https://example.org/${'long/'.repeat(9)}feed.xml`;
  const feed = { address, items: 1, listed: 1, archived: false };
  expect(buildSummary({ ...built, feed }, plain)).toMatch(new RegExp(`\n  feed  ${address}  1 item\n$`));
});

test('a failed build says what became of the output and what to do next', () => {
  const facts = { errors: 3, warnings: 1, files: 2, articles: 128, elapsed: 620 };
  const outcome = 'nothing written to public/';
  expect(
    failureSummary(
      { ...facts, warnings: 0, outcome: `${outcome} (last good build kept)`, code: 'invalid-date' },
      plain,
    ),
  ).toBe(`\
✖ 3 errors in 2 files, nothing written to public/ (last good build kept)
  128 articles checked in 620 ms · newsctl explain invalid-date
`);
  expect(failureSummary({ ...facts, outcome }, plain)).toMatch(/^✖ 3 errors and 1 warning in 2 files, nothing written/);
  expect(failureSummary({ ...facts, errors: 0, files: 1, outcome }, plain)).toBe(`\
✖ 1 warning in 1 file, nothing written to public/ (--strict)
  128 articles checked in 620 ms
`);
});

const checked: CheckFacts = { articles: 128, held: {}, errors: 0, warnings: 0, files: 0, strict: false, elapsed: 710 };

test('a check ends in its counts and the next step', () => {
  expect(checkSummary(checked, plain)).toBe('✔ no mistakes  128 articles checked in 710 ms\n');
  expect(checkSummary({ ...checked, warnings: 2, files: 1, held: { draft: 1 } }, plain)).toBe(`\
▲ 0 errors, 2 warnings in 1 file  --strict makes them errors
  128 articles checked in 710 ms
  among them 1 draft
`);
  expect(checkSummary({ ...checked, errors: 1, files: 1, code: 'config-url' }, plain)).toBe(`\
✖ 1 error, 0 warnings in 1 file
  128 articles checked in 710 ms · newsctl explain config-url
`);
});

test('the list has a column each for date, state, path and title, and ends in the next change', () => {
  const articles = [
    { date: '2026-11-23T09:00:00+01:00', state: 'live', path: 'articles/a.md', title: 'A' },
    { date: '2026-12-24T00:00:00+01:00', state: 'embargoed', path: 'articles/日本.md', title: 'B\u001b[2J' },
  ] as const;
  expect(listTable(articles, '2026-12-24T00:00:00+01:00', plain)).toBe(`\
2026-11-23 09:00  live       articles/a.md     A
2026-12-24 00:00  embargoed  articles/日本.md  B\\x1b[2J

2 articles, next change 2026-12-24T00:00:00+01:00
`);
  expect(listTable([], undefined, plain)).toBe('0 articles, no change is due\n');
});

test('progress tells stage, count, rate and the time left once it can be told', () => {
  const line = (done: number, elapsed: number, total = 10_000) =>
    progressLine({ stage: 'reading articles', done, total, elapsed }, plain);
  expect(line(2500, 5000)).toBe('reading articles 2,500 of 10,000 · 25 % · 500/s · 15 s left');
  expect(line(0, 0)).toBe('reading articles 0 of 10,000 · 0 %');
  expect(line(2500, 5000, 0)).toBe('reading articles 2,500 · 500/s');
  expect(progressLine({ stage: 'x'.repeat(200), done: 1, total: 2, elapsed: 1 }, plain).length).toBeLessThan(80);
});

test('times are told in the unit that fits', () => {
  expect([inWords(0.4), inWords(999.4), inWords(999.6), inWords(59_994), inWords(59_996), inWords(125_000)]).toEqual([
    '0 ms',
    '999 ms',
    '1.00 s',
    '59.99 s',
    '1 min 0 s',
    '2 min 5 s',
  ]);
});

test('parts are listed with one `and`', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
});

test('a new article tells what comes next on one line, or on two where one is too short', () => {
  const facts = {
    address: 'https://example.org/x/',
    state: 'draft',
    dryRun: false,
    program: 'newsctl',
    warnings: [],
    notes: [],
  };
  expect(newSummary({ ...facts, path: 'articles/x.md' }, plain)).toContain(
    '\n  next  newsctl dev  or  newsctl publish articles/x.md\n',
  );
  const long = `articles/2026/${'long-'.repeat(12)}x.md`;
  expect(newSummary({ ...facts, path: long }, plain)).toContain(
    `\n  next  newsctl dev\n  or    newsctl publish ${long}\n`,
  );
});
