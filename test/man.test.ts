import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { manPages, text } from '../scripts/man.js';

const root = resolve(import.meta.dirname, '..');
const pages = [...manPages()];
const skipLint = spawnSync('mandoc', ['-Tlint', '/dev/null']).error !== undefined && process.env.CI === undefined;

test('package.json names the pages that are built, one for each command', () => {
  const { man, files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(man).toEqual(pages.map(([name]) => `man/${name}`).sort());
  expect(files).toContain('man');
  expect(readdirSync(join(root, 'man')).sort()).toEqual(pages.map(([name]) => name).sort());
});

test('what is built is what the commands say now', () => {
  for (const [name, page] of pages) expect(readFileSync(join(root, 'man', name), 'utf8')).toBe(page);
});

test.each(pages)('%s has its parts in the usual order, and only requests that roff knows', (_, page) => {
  const headings = [...page.matchAll(/^\.SH (.*)$/gm)].map(([, heading]) => heading);
  const usual = [
    'NAME',
    'SYNOPSIS',
    'DESCRIPTION',
    'ARGUMENTS',
    'COMMANDS',
    'OPTIONS',
    'EXIT STATUS',
    'FILES',
    'ENVIRONMENT',
    'EXAMPLES',
    'SEE ALSO',
  ];
  expect(headings).toEqual(usual.filter((heading) => headings.includes(heading)));
  const requests = new Set(page.match(/^[.'][A-Za-z]*/gm));
  expect(
    [...requests].filter((one) => !['.TH', '.SH', '.SS', '.TP', '.PP', '.B', '.I', '.BR', '.br'].includes(one)),
  ).toEqual([]);
});

test('no text becomes a request, an escape or a quote of roff', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('.', "'", '\\', '-', '"', ' ', 'a', 'č', '`', '~', '^') }),
      (plain) => {
        for (const line of text(plain).split('\n')) {
          expect(line).not.toMatch(/^[.']/);
          expect(line.replace(/^\\&/, '')).toMatch(/^(?:[ a.']|\\e|\\-|\\\((?:dq|ga|ti|ha)|\\\[u[0-9A-F]{4,}\])*$/);
        }
      },
    ),
  );
});

describe.skipIf(skipLint)('mandoc', () => {
  test.each(pages)('has no objection to %s', (_, page) => {
    const { stdout, stderr } = spawnSync('mandoc', ['-Tlint', '-Wstyle'], { input: page, encoding: 'utf8' });
    expect(stdout + stderr).toBe('');
  });
});
