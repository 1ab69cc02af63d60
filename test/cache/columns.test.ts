import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeColumns, type Row } from '../../src/cache/columns.ts';
import { keyOf } from '../../src/cache/digest.ts';
import { emptyIndex, type Index, parseIndex, printIndex } from '../../src/cache/index-file.ts';
import { numberPaths } from '../../src/write/numbered.ts';
import { noSignature } from '../../src/write/signature.ts';

const number = fc.oneof(fc.nat(), fc.double({ min: 0, max: 2 ** 53, noNaN: true }));
const row: fc.Arbitrary<Row> = fc.record({
  signature: fc.tuple(number, number, number, number),
  key: fc.string().map(keyOf),
  at: fc.nat(),
  length: fc.nat(),
});
const later = 2 ** 60;

/** An index with rows put into another, of which only those of some paths are written. */
function printed(
  before: Index,
  puts: readonly (readonly [string, Row])[],
  isWanted = (_: string) => true,
  time = later,
) {
  const { names, columns } = before;
  const numbers = numberPaths(names);
  for (const [path, put] of puts) columns.set(numbers.give(path), put);
  const order = Int32Array.from({ length: numbers.count() }, (_, number) => number).filter((one) =>
    isWanted(numbers.pathOf(one)),
  );
  return Buffer.concat([...printIndex({ env: 'x' }, { names, numbers, columns, order, time })]);
}
const rowsIn = ({ names, columns }: Index) =>
  Array.from({ length: names.size }, (_, number) => [names.pathAt(number), columns.at(number)]);

test('rows are read back as they were put, those of one path in place of each other, in the order of the paths', () => {
  const puts = fc.array(fc.tuple(fc.constantFrom(...'abcdefgh', 'é', '日本', ''), row), { maxLength: 100 });
  fc.assert(
    fc.property(puts, puts, fc.func(fc.boolean()), (first, second, isWanted) => {
      const expected = new Map(first);
      const one = parseIndex(printed(emptyIndex(), first));
      expect(one.head.env).toBe('x');
      expect(rowsIn(one)).toEqual([...expected]);
      for (const [path, put] of second) expected.set(path, put);
      const all = printed(parseIndex(printed(emptyIndex(), first)), second);
      expect(rowsIn(parseIndex(all))).toEqual([...expected]);
      const some = parseIndex(printed(one, second, isWanted));
      expect(rowsIn(some)).toEqual([...expected].filter(([path]) => isWanted(path)));
    }),
  );
});

test('a file that was changed a moment before is looked into next time', () => {
  const put: Row = { signature: [1, 1000, 1000, 4], key: keyOf('x'), at: 0, length: 1 };
  const index = parseIndex(printed(emptyIndex(), [['a', put]], undefined, 1001));
  expect(index.columns.at(0)).toEqual({ ...put, signature: noSignature });
});

test('a row looks like its signature and no other', () => {
  const columns = makeColumns();
  columns.set(0, { signature: [1, 2, 3, 4], key: keyOf('x'), at: 0, length: 1 });
  expect(columns.looksLike(0, [1, 2, 3, 4])).toBe(true);
  for (const place of [0, 1, 2, 3]) {
    const other = [1, 2, 3, 4].map((each, index) => (index === place ? 9 : each));
    expect(columns.looksLike(0, other as [number, number, number, number])).toBe(false);
  }
});
