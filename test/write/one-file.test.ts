import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Fault } from '../../src/diagnostics/fault.ts';
import { type OneFile, openOneFile } from '../../src/write/one-file.ts';
import { look, put, scratchFolder } from './scratch-site.ts';

const open = (root: string, path: string): OneFile =>
  openOneFile({ root, path: join(root, path), mayReplace: (start) => start.startsWith('<') }, 4_500_001);

function write(root: string, path: string, ...texts: string[]) {
  const file = open(root, path);
  for (const text of texts) file.add(text);
  return file.finish();
}

test('a new file stands there whole, with the folders above it, and nothing else', () => {
  const root = scratchFolder();
  expect(write(root, 'a/b/feed.xml', '<a>', 'ž</a>')).toEqual({ changed: true, bytes: 9 });
  expect(look(root)).toEqual({ 'a/b/feed.xml': '<a>ž</a>' });
});

test('equal bytes are not written again: the file keeps its time and its number', () => {
  const root = scratchFolder();
  write(root, 'feed.xml', '<a/>');
  const before = statSync(join(root, 'feed.xml'), { bigint: true });
  expect(write(root, 'feed.xml', '<a', '/>')).toEqual({ changed: false, bytes: 4 });
  expect(statSync(join(root, 'feed.xml'), { bigint: true })).toMatchObject({
    ino: before.ino,
    mtimeNs: before.mtimeNs,
  });
  expect(look(root)).toEqual({ 'feed.xml': '<a/>' });
});

test('other bytes of the same length are a change', () => {
  const root = scratchFolder();
  write(root, 'feed.xml', '<a/>');
  expect(write(root, 'feed.xml', '<b/>')).toEqual({ changed: true, bytes: 4 });
  expect(look(root)).toEqual({ 'feed.xml': '<b/>' });
});

test('texts longer than the buffer, and many that fill it, arrive in order', () => {
  const root = scratchFolder();
  const texts = [
    '<',
    'ž'.repeat(200_000),
    ...Array.from({ length: 5000 }, (_, index) => `${index}-${'x'.repeat(100)}\n`),
  ];
  write(root, 'feed.xml', ...texts);
  expect(readFileSync(join(root, 'feed.xml'), 'utf8') === texts.join('')).toBe(true);
});

test('until the end the old file stands; given up, it still stands and nothing is left beside it', () => {
  const root = scratchFolder();
  write(root, 'feed.xml', '<old/>');
  const file = open(root, 'feed.xml');
  file.add('<new/>');
  expect(readFileSync(join(root, 'feed.xml'), 'utf8')).toBe('<old/>');
  file.abandon();
  expect(look(root)).toEqual({ 'feed.xml': '<old/>' });
});

describe('refused, with nothing written:', () => {
  const site = {
    'articles/a.md': '---\n',
    'newsctl.config.yaml': 'title: <x>\n',
    'static/a.css': 'a',
    'notes.txt': 'mine',
    'feeds/.keep': '',
  };
  test.each([
    ['a folder', 'feeds', 'it is a folder; name a file in it'],
    ['an article', 'articles/a.md', 'it is in `articles`, which belongs to the site'],
    ['a new file among the articles', 'articles/feed.xml', 'it is in `articles`'],
    ['a file in static/', 'static/feed.xml', 'it is in `static`'],
    ['the repository', '.git/feed.xml', 'it is in `.git`'],
    ['the config', 'newsctl.config.yaml', 'it would be a config of newsctl'],
    ['a config that is not there yet', 'newsctl.config.json', 'it would be a config of newsctl'],
    ['a file of another kind', 'notes.txt', 'that is not a feed; move it away'],
    ['a symbolic link to a file', 'link.xml', 'it is a symbolic link'],
    ['a symbolic link that leads nowhere', 'lost.xml', 'it is a symbolic link'],
    ['articles through a symbolic link', 'shortcut/feed.xml', 'it is in `articles`'],
    ['a file as a folder', 'notes.txt/feed.xml', 'cannot write notes.txt: something of that name is already there'],
  ])('%s', (_, path, why) => {
    const root = scratchFolder();
    put(root, site);
    mkdirSync(join(root, '.git'));
    symlinkSync('notes.txt', join(root, 'link.xml'));
    symlinkSync('nowhere.xml', join(root, 'lost.xml'));
    symlinkSync('articles', join(root, 'shortcut'));
    const before = look(root, (name) => /link|lost|shortcut/.test(name));
    expect(() => write(root, path, '<a/>')).toThrow(Fault);
    expect(() => write(root, path, '<a/>')).toThrow(why);
    expect(look(root, (name) => /link|lost|shortcut/.test(name))).toEqual(before);
  });
});

test('an empty file may be replaced', () => {
  const root = scratchFolder();
  put(root, { 'feed.xml': '' });
  expect(write(root, 'feed.xml', '<a/>').changed).toBe(true);
});

test('a file that others may not write keeps its bytes when they are equal, whatever its rights', () => {
  const root = scratchFolder();
  write(root, 'feed.xml', '<a/>');
  chmodSync(join(root, 'feed.xml'), 0o444);
  expect(write(root, 'feed.xml', '<a/>').changed).toBe(false);
});
