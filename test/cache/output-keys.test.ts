import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openOutputKeys } from '../../src/cache/output-keys.ts';
import { scratchFolder } from '../support/bin.ts';

const scratch = scratchFolder();
afterAll(() => scratch.remove());
let folders = 0;
const open = (folder: string, manifest = 'one') => openOutputKeys(folder, '/out', 'newsctl', manifest);

/** A folder with the keys of one build: a page with a key and a sketch, and one with a key alone. */
function keptFolder(): string {
  const folder = join(scratch.path, String(++folders));
  const keys = open(folder);
  expect(keys.isSketched('both.html', 'sketch')).toBe(false);
  expect(keys.isSame('both.html', 'key')).toBe(false);
  keys.isSame('key.html', 'key');
  keys.save('one', false);
  return folder;
}

test('an output with the sketch that it had keeps its key, unseen, from build to build', () => {
  const folder = keptFolder();
  for (const _ of [1, 2]) {
    const keys = open(folder);
    expect(keys.isSketched('both.html', 'sketch')).toBe(true);
    keys.save('one', false);
  }
  expect(open(folder).isSame('both.html', 'key')).toBe(true);
});

test('another sketch says nothing: the key decides', () => {
  const keys = open(keptFolder());
  expect(keys.isSketched('both.html', 'another')).toBe(false);
  expect(keys.isSame('both.html', 'key')).toBe(true);
  expect(keys.isSame('both.html', 'other key')).toBe(false);
});

test('a sketch without a key, and a key without a sketch, are not taken for the other', () => {
  const folder = keptFolder();
  expect(open(folder).isSketched('key.html', 'sketch')).toBe(false);
  const keys = open(folder);
  keys.isSketched('sketch.html', 'sketch');
  keys.save('one', false);
  expect(open(folder).isSketched('sketch.html', 'sketch')).toBe(false);
});

test('keys of another output are not believed', () => {
  const folder = keptFolder();
  expect(open(folder, 'two').isSketched('both.html', 'sketch')).toBe(false);
  expect(open(folder, 'two').before('both.html')).toBeUndefined();
});
