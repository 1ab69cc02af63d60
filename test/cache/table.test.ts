import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { readIndexAhead } from '../../src/cache/mark-unchanged.ts';
import { openTable } from '../../src/cache/table.ts';
import type { Signature } from '../../src/write/signature.ts';
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
  const record = row && table.record(row);
  table.close();
  return record;
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
  table.save(later, { first: [] });
  expect(readdirSync(folder)).toHaveLength(2);
  for (let number = 0; number < 12; number++) expect(recordAt(folder, `${number}.md`)).toBe(long(number));
});

test('what waits on the disk goes into one file with what was there, and nothing is left beside it', () => {
  const folder = aFolder();
  const first = openTable(folder, 'env', true);
  for (let number = 0; number < 12; number++) first.put(`${number}.md`, looks(number), `"${number}"`);
  first.save(later, { first: [] });
  const second = openTable(folder, 'env', true);
  for (let number = 2; number < 12; number++) second.put(`${number}.md`, looks(number), long(number));
  second.save(later, 'all');
  expect(readdirSync(folder)).toHaveLength(2);
  expect(recordAt(folder, '0.md')).toBe('"0"');
  for (let number = 2; number < 12; number++) expect(recordAt(folder, `${number}.md`)).toBe(long(number));
});

test('when another build removes their file they are read and remembered all the same', () => {
  const folder = aFolder();
  const table = openTable(folder, 'env', true);
  for (let number = 0; number < 12; number++) table.put(`${number}.md`, looks(number), long(number));
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  const row = table.row('0.md');
  expect(row && table.record(row)).toBe(long(0));
  for (let number = 12; number < 30; number++) table.put(`${number}.md`, looks(number), long(number));
  table.save(later, { first: [] });
  for (const number of [0, 11, 12, 29]) expect(recordAt(folder, `${number}.md`)).toBe(long(number));
});

test('the same when nothing comes after that', () => {
  const folder = aFolder();
  const table = openTable(folder, 'env', true);
  for (let number = 0; number < 9; number++) table.put(`${number}.md`, looks(number), long(number));
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  table.save(later, { first: [] });
  for (let number = 0; number < 9; number++) expect(recordAt(folder, `${number}.md`)).toBe(long(number));
});

test('records can be read to the end when another build has put its own in their place', () => {
  const folder = aFolder();
  const first = openTable(folder, 'env', true);
  for (let number = 0; number < 12; number++) first.put(`${number}.md`, looks(number), long(number));
  first.save(later, { first: [] });
  first.close();
  const reading = openTable(folder, 'env', true);
  const own = reading.put('own.md', looks(50), '"own"');
  for (let number = 20; number < 32; number++) reading.put(`${number}.md`, looks(number), long(number));
  const other = openTable(folder, 'another', true);
  other.put('a.md', looks(1), '"a"');
  other.save(later, { first: [] });
  other.close();
  expect(readdirSync(folder)).toHaveLength(2);
  expect(reading.record(own)).toBe('"own"');
  for (const number of [11, 0, 25, 5, 31]) {
    const row = reading.row(`${number}.md`);
    expect([number, row && reading.record(row)]).toEqual([number, long(number)]);
  }
  reading.close();
});

test('records are read back in any order', () => {
  const folder = aFolder();
  const table = openTable(folder, 'env', true);
  const records = Array.from({ length: 300 }, (_, number) =>
    JSON.stringify([number, 'é'.repeat((number * 977) % 9000)]),
  );
  for (const [number, record] of records.entries()) table.put(`${number}.md`, looks(number), record);
  table.save(later, { first: [] });
  table.close();
  const orders = fc.array(fc.tuple(fc.nat(299), fc.nat(40)), { maxLength: 30 });
  fc.assert(
    fc.property(orders, (starts) => {
      const again = openTable(folder, 'env', false);
      // Now here, now there, and from there on in turn.
      for (const [start, count] of starts)
        for (let number = start; number < Math.min(300, start + count); number++) {
          const row = again.row(`${number}.md`);
          expect(row && again.record(row)).toBe(records[number]);
        }
      again.close();
    }),
  );
});

test('a table that must not write keeps them in memory', () => {
  const folder = aFolder();
  const table = openTable(folder, 'env', false);
  for (let number = 0; number < 12; number++) table.put(`${number}.md`, looks(number), long(number));
  expect(readdirSync(folder)).toEqual([]);
  const row = table.row('3.md');
  expect(row && table.record(row)).toBe(long(3));
});

test('what another thread read of an index is believed while the index is that very file', () => {
  const folder = aFolder();
  const first = openTable(folder, 'env', true);
  first.put('a.md', looks(1), '"a"');
  first.save(later, { first: [] });
  const read = readIndexAhead(folder, Date.now() + later);
  const ahead = () => read && { ...read, saw: () => true };
  const believing = openTable(folder, 'env', true, ahead);
  expect(believing.beside?.saw(0)).toBe(true);
  expect([believing.find('a.md'), believing.find('b.md')]).toEqual([0, undefined]);
  believing.put('b.md', looks(2), '"b"');
  believing.save(later, 'all');
  const reading = openTable(folder, 'env', true, ahead);
  expect(reading.beside).toBeUndefined();
  expect([reading.find('a.md'), reading.find('b.md')]).toEqual([0, 1]);
  for (const table of [first, believing, reading]) table.close();
});

test('the key of rows tells their paths and their records, and is the same wherever they stand', () => {
  const keyOf = (...rows: readonly (readonly [path: string, record: string])[]): string => {
    const folder = aFolder();
    const table = openTable(folder, 'env', true);
    for (const [index, [path, record]] of rows.entries()) table.put(path, looks(index), record);
    table.save(later, { first: [] });
    const saved = openTable(folder, 'env', true);
    const paths = rows.map(([path]) => path).sort();
    const keys = [table, saved].map((one) => one.keyOfAll(one.numbersOf(paths)));
    for (const one of [table, saved]) one.close();
    expect(new Set(keys).size).toBe(1);
    return keys[0] ?? '';
  };
  const key = keyOf(['a.md', '1'], ['b.md', '1']);
  expect(keyOf(['b.md', '1'], ['a.md', '1'])).toBe(key);
  expect(keyOf(['x.md', '2'], ['a.md', '1'], ['b.md', '1'])).not.toBe(key);
  expect(keyOf(['a.md', '1'], ['c.md', '1'])).not.toBe(key);
  expect(keyOf(['a.md', '1'], ['b.md', '2'])).not.toBe(key);
});

test('once sorted paths were looked up together, each is found by its place among them, and so are new ones', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-zé😀/-]{1,6}$/u), { maxLength: 20 });
  fc.assert(
    fc.property(names, names, (known, others) => {
      const table = openTable('/nowhere', 'env', false);
      for (const [index, path] of known.entries()) table.put(path, looks(index), '1');
      const asked = [...new Set([...known, ...others])].sort();
      const numbers = table.numbersOf(asked);
      for (const [index, path] of asked.entries()) {
        expect(table.find(path) ?? -1).toBe(numbers[index]);
        expect(table.find(path)).toBe(known.includes(path) ? known.indexOf(path) : undefined);
      }
      for (const path of asked) if (!known.includes(path)) table.put(path, looks(99), '2');
      for (const path of asked) expect(table.row(path)).toBeDefined();
    }),
  );
});
