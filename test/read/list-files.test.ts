import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../src/read/list-files.ts';
import { put, scratchFolder } from '../write/scratch-site.ts';

function list(root: string) {
  const { value, diagnostics } = listFiles(root);
  return {
    ...value,
    beside: [...value.beside].sort(),
    codes: diagnostics.map(({ code, place }) => `${code} ${place.path}`).sort(),
  };
}

test('articles, static files and what stands beside articles are told apart and sorted by code unit', () => {
  const root = scratchFolder();
  put(root, {
    'articles/b.md': '',
    'articles/a/ž.md': '',
    'articles/a/Z.md': '',
    'articles/a/_defaults.yaml': '',
    'articles/a/Z.comments.yaml': '',
    'articles/a/photo.jpg': '',
    'static/favicon.ico': '',
    'static/deep/er/x.pdf': '',
    'other/c.md': '',
  });
  expect(list(root)).toEqual({
    articles: ['articles/a/Z.md', 'articles/a/ž.md', 'articles/b.md'],
    statics: ['static/deep/er/x.pdf', 'static/favicon.ico'],
    beside: ['articles/a/Z.comments.yaml', 'articles/a/_defaults.yaml', 'articles/a/photo.jpg'],
    codes: [],
  });
});

test('a site without articles/ is one clear error, and one without static/ is fine', () => {
  const root = scratchFolder();
  expect(list(root).codes).toEqual(['missing-articles articles']);
  writeFileSync(join(root, 'articles'), '');
  expect(listFiles(root).diagnostics.map(({ message }) => message)).toEqual(['`articles` is a file, not a folder']);
});

test('symbolic links to files and folders are refused by name and never followed', () => {
  const root = scratchFolder();
  put(root, { 'articles/real.md': '', 'outside/secret.md': '' });
  symlinkSync(join(root, 'outside/secret.md'), join(root, 'articles/linked.md'));
  symlinkSync(join(root, 'outside'), join(root, 'articles/folder'));
  symlinkSync(join(root, 'outside'), join(root, 'static'));
  expect(list(root)).toMatchObject({
    articles: ['articles/real.md'],
    statics: [],
    codes: ['symbolic-link articles/folder', 'symbolic-link articles/linked.md', 'symbolic-link static'],
  });
});

test('a folder of articles that is itself a link is refused', () => {
  const root = scratchFolder();
  mkdirSync(join(root, 'elsewhere'));
  symlinkSync(join(root, 'elsewhere'), join(root, 'articles'));
  expect(list(root).codes).toEqual(['symbolic-link articles']);
});

test('a pipe is named and never opened', () => {
  const root = scratchFolder();
  mkdirSync(join(root, 'articles'));
  execFileSync('mkfifo', [join(root, 'articles/pipe.md')]);
  expect(list(root)).toMatchObject({ articles: [], codes: ['special-file articles/pipe.md'] });
});

test('names with control characters, backslashes or broken UTF-8 are errors, and a name not in NFC is a warning', () => {
  const root = scratchFolder();
  put(root, { 'articles/a\nb.md': '', 'articles/a\\b.md': '', 'articles/cafe\u0301.md': '', 'articles/ok.md': '' });
  writeFileSync(Buffer.concat([Buffer.from(join(root, 'articles/')), Buffer.from([0xe9]), Buffer.from('.md')]), '');
  expect(list(root)).toMatchObject({
    articles: ['articles/cafe\u0301.md', 'articles/ok.md'],
    codes: [
      'name-not-nfc articles/cafe\u0301.md',
      'unusable-name articles/a\nb.md',
      'unusable-name articles/a\\b.md',
      'unusable-name articles/\ufffd.md',
    ].sort(),
  });
});

test('a file that looks like an article and is not read is named', () => {
  const root = scratchFolder();
  put(root, { 'articles/A.MD': '', 'articles/b.markdown': '', 'articles/.c.md': '', 'articles/.obsidian/x.json': '' });
  expect(list(root)).toMatchObject({
    articles: [],
    codes: ['article-extension articles/A.MD', 'article-extension articles/b.markdown', 'hidden-file articles/.c.md'],
  });
});

test('of hidden files in static/ only those that hosts ask for are published, and others are named', () => {
  const root = scratchFolder();
  put(root, {
    'articles/a.md': '',
    'static/.well-known/security.txt': '',
    'static/.nojekyll': '',
    'static/.env': '',
    'static/.well-known/.secret': '',
    'static/.DS_Store': '',
    'static/.git/config': '',
  });
  expect(list(root)).toMatchObject({
    statics: ['static/.nojekyll', 'static/.well-known/security.txt'],
    codes: ['hidden-file static/.env', 'hidden-file static/.well-known/.secret'],
  });
});
