import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Signature } from '../../src/cache/signature.ts';
import { openTable } from '../../src/cache/table.ts';
import { scratchFolder } from '../support/bin.ts';

const scratch = scratchFolder();
afterAll(() => scratch.remove());
let folders = 0;
const aFolder = (): string => {
  const folder = join(scratch.path, String(++folders));
  mkdirSync(folder);
  return folder;
};
const looks = (number: number): Signature => [number, 1, 1, number];
const later = 1_000_000;
/** So long that a dozen of them are not kept in memory. */
const long = (number: number): string => JSON.stringify([number, 'x'.repeat(1024 * 1024)]);
const recordAt = (folder: string, path: string): string | undefined => {
  const table = openTable(folder, 'env', false);
  const row = table.row(path);
  return row && table.record(row);
};

test('records that are too many for memory wait on the disk, can be read meanwhile, and are all there next time', () => {
  const folder = aFolder();
  const table = openTable(folder, 'env', true);
  for (let number = 0; number < 12; number++) table.put(`${number}.md`, looks(number), long(number));
  expect(readdirSync(folder)).toHaveLength(1);
  for (const number of [0, 5, 11]) {
    const row = table.row(`${number}.md`);
    expect(row && table.record(row)).toBe(long(number));
  }
  table.save(later, false);
  expect(readdirSync(folder)).toHaveLength(2);
  for (let number = 0; number < 12; number++) expect(recordAt(folder, `${number}.md`)).toBe(long(number));
});

test('what waits on the disk goes into one file with what was there, and nothing is left beside it', () => {
  const folder = aFolder();
  const first = openTable(folder, 'env', true);
  for (let number = 0; number < 12; number++) first.put(`${number}.md`, looks(number), `"${number}"`);
  first.save(later, false);
  const second = openTable(folder, 'env', true);
  for (let number = 2; number < 12; number++) second.put(`${number}.md`, looks(number), long(number));
  second.save(later, true);
  expect(readdirSync(folder)).toHaveLength(2);
  expect(recordAt(folder, '0.md')).toBe('"0"');
  for (let number = 2; number < 12; number++) expect(recordAt(folder, `${number}.md`)).toBe(long(number));
});

test('when they get lost on the disk nothing is remembered of them, and nothing fails', () => {
  const folder = aFolder();
  const table = openTable(folder, 'env', true);
  for (let number = 0; number < 12; number++) table.put(`${number}.md`, looks(number), long(number));
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  const row = table.row('0.md');
  expect(row && table.record(row)).toBeUndefined();
  table.put('12.md', looks(12), '"12"');
  table.save(later, false);
  expect(recordAt(folder, '0.md')).toBeUndefined();
});

test('a table that must not write keeps them in memory', () => {
  const folder = aFolder();
  const table = openTable(folder, 'env', false);
  for (let number = 0; number < 12; number++) table.put(`${number}.md`, looks(number), long(number));
  expect(readdirSync(folder)).toEqual([]);
  const row = table.row('3.md');
  expect(row && table.record(row)).toBe(long(3));
});
