import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Row } from '../../src/cache/columns.ts';
import { keyOf } from '../../src/cache/digest.ts';
import { makeRows } from '../../src/cache/rows.ts';

const number = fc.oneof(fc.nat(), fc.double({ min: 0, max: 2 ** 53, noNaN: true }));
const row: fc.Arbitrary<Row> = fc.record({
  signature: fc.tuple(number, number, number, number),
  key: fc.string().map(keyOf),
  at: fc.nat(),
  length: fc.nat(),
});

test('rows are read back as they were put, those of one path in place of each other, in the order of the paths', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...'abcdefgh', 'é', ''), row), { maxLength: 200 }), (puts) => {
      const rows = makeRows();
      const expected = new Map<string, Row>();
      for (const [path, put] of puts) {
        rows.set(path, put);
        expected.set(path, put);
      }
      expect([...rows]).toEqual([...expected]);
      expect([...rows.paths()]).toEqual([...expected.keys()]);
      expect(rows.size()).toBe(expected.size);
      expect(rows.recordBytes()).toBe([...expected.values()].reduce((sum, { length }) => sum + length, 0));
      expect(rows.get('other')).toBeUndefined();
    }),
  );
});

test('there may be many', () => {
  const rows = makeRows();
  const rowOf = (index: number): Row => ({
    signature: [index, 1, 2, 3],
    key: keyOf(String(index)),
    at: index,
    length: 7,
  });
  for (let index = 0; index < 5000; index++) rows.set(String(index), rowOf(index));
  for (const index of [0, 63, 64, 65, 2500, 4999]) expect(rows.get(String(index))).toEqual(rowOf(index));
});
