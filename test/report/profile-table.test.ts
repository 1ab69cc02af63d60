import { expect, test } from 'vitest';
import { profileTable } from '../../src/report/profile-table.ts';
import { plain } from './a-diagnostic.ts';

const report = {
  milliseconds: 2000,
  stages: [
    { stage: 'start', milliseconds: 100 },
    { stage: 'Markdown', milliseconds: 1500 },
    { stage: 'write', milliseconds: 400 },
  ],
  articles: [{ path: 'articles/long\u001b.md', milliseconds: 12.3 }],
  templates: [
    { template: '/article', milliseconds: 9.4, calls: 1284 },
    { template: '/home', milliseconds: 0.2, calls: 1 },
  ],
};

test('a profile is a table of stages with shares, then the slowest articles and templates', () => {
  expect(profileTable(report, plain)).toBe(`\
where the time went, 2.00 s in all
  start       100 ms   5 %  ▇▇▇
  Markdown    1.50 s  75 %  ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇
  write       400 ms  20 %  ▇▇▇▇▇▇▇▇▇▇▇▇▇

slowest articles, to read and to render
     12 ms  articles/long\\x1b.md

slowest templates, without what they include
    9.4 ms  /article, 1,284 times
    0.2 ms  /home, 1 time

`);
});

test('a profile fits any terminal, and speaks ASCII where it must', () => {
  const text = profileTable(report, { ...plain, unicode: false, columns: 40 });
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
  expect(text).toMatch(/^[\x20-\x7e\n]*$/);
});

test('where nothing was read or rendered there are stages only', () => {
  const text = profileTable({ ...report, articles: [], templates: [] }, plain);
  expect(text).not.toContain('slowest');
});
