import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { takenOf, writeNewFiles } from '../../src/write/new-files.ts';
import { scratchFolder } from '../support/bin.ts';

const scratch = scratchFolder();
afterAll(() => scratch.remove());
let folders = 0;
const aFolder = (): string => {
  const path = join(scratch.path, String(++folders));
  mkdirSync(path);
  return path;
};

test('files are written with the folders that they need', () => {
  const folder = aFolder();
  writeNewFiles(join(folder, 'deep/site'), [
    { path: 'a.txt', text: 'A' },
    { path: 'x/y/b.txt', text: 'B' },
  ]);
  expect(readFileSync(join(folder, 'deep/site/x/y/b.txt'), 'utf8')).toBe('B');
});

test('when one cannot be written, none is left, and nothing that was there is touched', () => {
  const folder = aFolder();
  mkdirSync(join(folder, 'x'));
  writeFileSync(join(folder, 'x/old.txt'), 'old');
  const files = [
    { path: 'a.txt', text: 'A' },
    { path: 'x/new.txt', text: 'new' },
    { path: 'made/deep/c.txt', text: 'C' },
    { path: 'x/old.txt', text: 'mine' },
  ];
  expect(() => writeNewFiles(folder, files)).toThrow('cannot write x/old.txt: something of that name is already there');
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['x', join('x', 'old.txt')]);
  expect(readFileSync(join(folder, 'x/old.txt'), 'utf8')).toBe('old');
});

test('a link that leads nowhere and a file where a folder is needed are in the way', () => {
  const folder = aFolder();
  symlinkSync('nowhere', join(folder, 'link.txt'));
  writeFileSync(join(folder, 'articles'), '');
  expect(takenOf(folder, ['link.txt', 'articles/a.md', 'free.txt'])).toEqual(['link.txt', 'articles/a.md']);
  expect(() => writeNewFiles(folder, [{ path: 'link.txt', text: '' }])).toThrow('cannot write link.txt');
  expect(existsSync(join(folder, 'nowhere'))).toBe(false);
});
