import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberPaths } from '../../src/write/numbered.ts';
import { manifestOf } from '../support/manifest.ts';

const path = fc
  .array(
    fc.oneof(fc.constantFrom('a', 'b', 'é', 'e\u0301', '日本', '😀', '"', '[', ' '), fc.stringMatching(/^[a-z]{1,3}$/)),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((parts) => parts.join(''));

test('every path has one number, those of the manifest their row, and no number has two', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(path, { maxLength: 60 }),
      fc.array(path, { maxLength: 60 }),
      path,
      (rows, others, never) => {
        const manifest = manifestOf(rows);
        const numbers = numberPaths(manifest);
        const known = new Map(rows.map((_, row) => [manifest.pathAt(row), row]));
        for (const one of others) {
          const next = known.get(one) ?? known.size;
          expect(numbers.find(one)).toBe(known.get(one));
          expect(numbers.give(one)).toBe(next);
          known.set(one, next);
        }
        for (const [one, number] of known) expect([numbers.find(one), numbers.pathOf(number)]).toEqual([number, one]);
        expect(numbers.count()).toBe(known.size);
        if (!known.has(never)) expect(numbers.find(never)).toBeUndefined();
      },
    ),
  );
});

test('few are found by halves, many by a table, and both say the same', () => {
  const rows = Array.from({ length: 300 }, (_, number) => `page-${(number * 7) % 300}/index.html`);
  const manifest = manifestOf(rows);
  const numbers = numberPaths(manifest);
  const asked = [...rows, 'none', 'zz', ''].flatMap((path) => [path, path]);
  const expected = new Map(Array.from(rows, (_, row) => [manifest.pathAt(row), row]));
  expect(asked.map((path) => numbers.find(path))).toEqual(asked.map((path) => expected.get(path)));
  const few = numberPaths(manifest);
  expect([few.give('new'), few.give('new'), few.find('page-7/index.html')]).toEqual([
    300,
    300,
    expected.get('page-7/index.html'),
  ]);
});

test('there may be many, also such as are longer than any path', () => {
  const numbers = numberPaths(manifestOf([]));
  const paths = Array.from({ length: 20_000 }, (_, index) => `${'long/'.repeat(index % 50 === 0 ? 200 : 1)}${index}`);
  for (const [index, one] of paths.entries()) expect(numbers.give(one)).toBe(index);
  for (const [index, one] of paths.entries()) expect(numbers.find(one)).toBe(index);
});
