import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBodyStore } from '../../src/write/body-store.ts';
import { scratchFolder } from './scratch-site.ts';

test('every body comes back as it was put, in any order, from the buffer and from the disk', () => {
  const body = fc
    .tuple(fc.string({ unit: 'grapheme' }), fc.constantFrom(1, 10, 100_000, 600_000))
    .map(([text, times]) => text.slice(0, 4).repeat(times).slice(0, 700_000));
  fc.assert(
    fc.property(fc.array(body, { maxLength: 12 }), (bodies) => {
      const store = openBodyStore(scratchFolder());
      const refs = bodies.map((html) => store.put(html));
      for (const [index, ref] of [...refs.entries()].reverse())
        expect(store.get(ref) === Buffer.from(bodies[index] ?? '').toString()).toBe(true);
      store.close();
    }),
    { numRuns: 30 },
  );
});

test('a body can be read between two puts', () => {
  const store = openBodyStore(scratchFolder());
  const one = store.put('one');
  expect(store.get(one)).toBe('one');
  const big = store.put('é'.repeat(2_000_000));
  expect([store.get(one), store.get(big).length]).toEqual(['one', 2_000_000]);
  store.close();
});

test('a store leaves no file, not even while it is open', () => {
  const folder = scratchFolder();
  const store = openBodyStore(folder);
  store.put('x'.repeat(3_000_000));
  expect(readdirSync(folder)).toEqual([]);
  store.close();
});

test('a folder that was made for the store goes with it, one that was there stays', () => {
  const root = scratchFolder();
  openBodyStore(join(root, '.newsctl')).close();
  expect(readdirSync(root)).toEqual([]);
  mkdirSync(join(root, '.newsctl'));
  openBodyStore(join(root, '.newsctl')).close();
  expect(readdirSync(root)).toEqual(['.newsctl']);
});

test('where its folder cannot be written, the spare one serves', () => {
  const root = scratchFolder();
  writeFileSync(join(root, 'file'), '');
  const store = openBodyStore(join(root, 'file/.newsctl'), join(root, 'spare'), 3);
  const ref = store.put('body');
  expect([ref.store, store.get(ref)]).toEqual([3, 'body']);
  store.close();
});
