import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyBytesOf, keyOf } from '../../src/cache/digest.ts';
import { type KeyRows, makeKeyRows } from '../../src/cache/key-rows.ts';
import { sealed, unsealed } from '../../src/cache/sealed.ts';

const aKey = fc.option(
  fc.string().map((text) => keyBytesOf(text)),
  { nil: undefined },
);
const someRows = fc.array(
  fc.tuple(
    fc.string({ minLength: 1 }).filter((path) => !path.includes('\n')),
    aKey,
    aKey,
  ),
  { maxLength: 40 },
);
const rowsOf = (rows: readonly (readonly [string, Buffer | undefined, Buffer | undefined])[]): KeyRows => {
  const made = makeKeyRows();
  for (const row of rows) made.set(...row);
  return made;
};
const bytesOf = (rows: KeyRows): Buffer => Buffer.concat(Array.from(rows.parts(), (part) => Buffer.from(part)));

test('keys that are written are read as they were, and nothing else is known', () => {
  fc.assert(
    fc.property(someRows, (given) => {
      const read = makeKeyRows(bytesOf(rowsOf(given)));
      const last = new Map(given.map(([path, ...keys]) => [path, keys]));
      for (const [path, keys] of last) expect([read.get(path, 0), read.get(path, 1)]).toEqual(keys);
      expect([...read.paths()].sort()).toEqual([...last.keys()].sort());
      expect(read.has('\n', 0, keyBytesOf('anything'))).toBe(false);
      expect(read.equals(rowsOf([...last].reverse().map(([path, [a, b]]) => [path, a, b])))).toBe(true);
    }),
  );
});

test('rows are told from others by a path, by a key, and by a key that is missing', () => {
  const rows = (path: string, first?: string, second?: string): KeyRows =>
    rowsOf([
      [
        path,
        first === undefined ? undefined : keyBytesOf(first),
        second === undefined ? undefined : keyBytesOf(second),
      ],
    ]);
  const one = rows('a', 'x', 'y');
  expect(one.equals(rows('a', 'x', 'y'))).toBe(true);
  for (const other of [rows('b', 'x', 'y'), rows('a', 'z', 'y'), rows('a', 'x', 'z'), rows('a', 'x'), makeKeyRows()]) {
    expect([one.equals(other), other.equals(one)]).toEqual([false, false]);
  }
});

test('rows that are filled up from others keep their own keys', () => {
  const own = rowsOf([['a', keyBytesOf('new'), undefined]]);
  own.fill(
    rowsOf([
      ['a', keyBytesOf('old'), keyBytesOf('old')],
      ['b', undefined, keyBytesOf('old')],
    ]),
  );
  expect(own.has('a', 0, keyBytesOf('new'))).toBe(true);
  expect(own.get('a', 1)).toBeUndefined();
  expect(own.has('b', 1, keyBytesOf('old'))).toBe(true);
});

test('a key and its bytes are the same', () => {
  expect(keyBytesOf('text').toString('base64url')).toBe(keyOf('text'));
});

test('a file whose seal is broken at any byte is not believed', () => {
  const whole = Buffer.concat([...sealed(['one', Buffer.from('two'), 'Ü'])]);
  expect(unsealed(whole)?.toString()).toBe('onetwoÜ');
  for (let at = 0; at < whole.length; at++) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    expect(unsealed(damaged)).toBeUndefined();
    expect(unsealed(whole.subarray(0, at))).toBeUndefined();
  }
  expect(unsealed(undefined)).toBeUndefined();
});
