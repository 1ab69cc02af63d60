import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { keyBytesOf, keyOf } from '../../src/cache/digest.ts';
import { openOutputKeys } from '../../src/cache/output-keys.ts';
import { sealed, unsealed } from '../../src/cache/sealed.ts';
import { numberPaths } from '../../src/write/numbered.ts';
import { scratchFolder } from '../support/bin.ts';
import { manifestOf } from '../support/manifest.ts';

const scratch = scratchFolder();
afterAll(() => scratch.remove());
let folders = 0;

/** The keys of an output that has these files; after `becomes`, of one that has those. */
function open(folder: string, files: readonly string[]) {
  const manifest = manifestOf(files);
  const numbers = numberPaths(manifest);
  let order = files.map((_, row) => row);
  let name = files.join();
  const keys = openOutputKeys(folder, '/out', 'newsctl', { manifest: () => name, numbers, order: () => order });
  const becomes = (next: readonly string[]): void => {
    order = next.map((path) => numbers.give(path));
    name = next.join();
  };
  return { ...keys, becomes };
}

const files = ['both.html', 'key.html', 'none.html'];

/** A folder with the keys of one build: a page with a key and a sketch, one with a key alone, and one without. */
function keptFolder(): string {
  const folder = join(scratch.path, String(++folders));
  const keys = open(folder, files);
  expect(keys.isSketched('both.html', 'sketch')).toBe(false);
  expect(keys.isSame('both.html', 'key')).toBe(false);
  keys.isSame('key.html', 'key');
  keys.save(false);
  return folder;
}

test('an output with the sketch that it had keeps its key, unseen, from build to build', () => {
  const folder = keptFolder();
  for (const _ of [1, 2]) {
    const keys = open(folder, files);
    expect(keys.isSketched('both.html', 'sketch')).toBe(true);
    keys.save(false);
  }
  expect(open(folder, files).isSame('both.html', 'key')).toBe(true);
});

test('another sketch says nothing: the key decides', () => {
  const keys = open(keptFolder(), files);
  expect(keys.isSketched('both.html', 'another')).toBe(false);
  expect(keys.isSame('both.html', 'key')).toBe(true);
  expect(keys.isSame('both.html', 'other key')).toBe(false);
});

test('a sketch without a key, and a key without a sketch, are not taken for the other', () => {
  const folder = keptFolder();
  expect(open(folder, files).isSketched('key.html', 'sketch')).toBe(false);
  const keys = open(folder, files);
  keys.isSketched('none.html', 'sketch');
  keys.save(false);
  expect(open(folder, files).isSketched('none.html', 'sketch')).toBe(false);
});

test('keys of another output are not believed, nor those that were written in another way', () => {
  const folder = keptFolder();
  const others = ['both.html', 'key.html', 'other.html'];
  expect(open(folder, others).isSketched('both.html', 'sketch')).toBe(false);
  expect(open(folder, others).before('both.html')).toBeUndefined();
  const short = join(scratch.path, String(++folders));
  mkdirSync(short);
  const stamp = keyOf(`newsctl\n${keyOf(files.join())}`);
  writeFileSync(
    join(short, `outputs-${keyOf('/out')}`),
    Buffer.concat([...sealed([`${stamp}\n`, Buffer.alloc(70, 1)])]),
  );
  expect(files.map((path) => open(short, files).before(path))).toEqual([undefined, undefined, undefined]);
});

test('a build of a part keeps the keys of all other files, one of everything only those that it noted', () => {
  for (const isPart of [true, false]) {
    const folder = keptFolder();
    const keys = open(folder, files);
    keys.isSame('both.html', 'new');
    keys.save(isPart);
    const after = open(folder, files);
    expect(after.before('both.html')).toBe(keyOf('new'));
    expect(after.before('key.html')).toBe(isPart ? keyOf('key') : undefined);
  }
});

test('files that come and go take their own keys along', () => {
  const name = fc.constantFrom(...'abcdefghij');
  const names = fc.uniqueArray(name, { maxLength: 8 }).map((all) => all.sort());
  fc.assert(
    fc.property(names, names, (first, second) => {
      const folder = join(scratch.path, String(++folders));
      const one = open(folder, first);
      for (const path of first) one.isSame(path, `one ${path}`);
      one.save(false);
      const two = open(folder, first);
      for (const path of second) two.isSame(path, `two ${path}`);
      two.becomes(second);
      two.save(false);
      const three = open(folder, second);
      for (const path of second) expect(three.before(path)).toBe(keyOf(`two ${path}`));
      for (const path of first) if (!second.includes(path)) expect(three.before(path)).toBeUndefined();
    }),
    { numRuns: 50 },
  );
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
