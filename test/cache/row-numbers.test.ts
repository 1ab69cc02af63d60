import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyIndex, parseIndex, printIndex } from '../../src/cache/index-file.ts';
import { numbersOf } from '../../src/cache/row-numbers.ts';
import { numberPaths } from '../../src/write/numbered.ts';

/** The names of an index with these paths. */
function namesOf(paths: readonly string[]) {
  const { names, columns } = emptyIndex();
  const numbers = numberPaths(names);
  for (const path of paths) columns.set(numbers.give(path), { signature: [1, 1, 1, 1], key: '', at: 0, length: 0 });
  const order = Int32Array.from(paths, (_, row) => row);
  return parseIndex(Buffer.concat([...printIndex({}, { names, numbers, columns, order, time: 1000 })])).names;
}

const path = fc.oneof(fc.stringMatching(/^[a-z]{1,4}\.md$/), fc.constantFrom('é.md', '日本.md', 'a', 'aa'));

test('each path has its row, whatever came, went or changed places', () => {
  const some = fc.uniqueArray(path, { maxLength: 30 });
  fc.assert(
    fc.property(some, some, fc.boolean(), (rows, others, isSame) => {
      const names = namesOf(rows);
      const asked = isSame ? rows : others;
      expect([...numbersOf(asked, names, numberPaths(names).find)]).toEqual(asked.map((each) => rows.indexOf(each)));
    }),
  );
});

test('there may be many, with some that are new and some that are gone', () => {
  const rows = Array.from({ length: 3000 }, (_, number) => `${String(number).padStart(5, '0')}.md`);
  const names = namesOf(rows);
  const { find } = numberPaths(names);
  let searched = 0;
  const counted = (each: string, guess: number) => {
    searched++;
    return find(each, guess);
  };
  expect([...numbersOf(rows, names, counted)]).toEqual(rows.map((_, row) => row));
  expect(searched).toBe(0);
  const asked = [...rows.slice(0, 700), '00700x.md', ...rows.slice(701, 2000), ...rows.slice(2100)];
  expect([...numbersOf(asked, names, counted)]).toEqual(asked.map((each) => rows.indexOf(each)));
  expect(searched).toBeLessThan(1600);
});
