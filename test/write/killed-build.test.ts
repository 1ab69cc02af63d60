import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeDisk } from '../../src/write/disk.ts';
import { crash, crashingDisk } from './crashing-disk.ts';
import { build, type Files, look, put, scratchFolder } from './scratch-site.ts';

const first: Files = {
  'assets/style.css': 'body{}',
  'page/one/index.html': '<p>one',
  'page/two/index.html': '<p>two',
  'feed.xml': '<rss/>',
  'index.html': '<h1>home',
};
const cases: { name: string; inEmptyFolder?: true; before?: Files; foreign?: Files; after: Files }[] = [
  { name: 'a first build', after: first },
  { name: 'a first build into an empty folder', inEmptyFolder: true, after: first },
  {
    name: 'an update',
    before: first,
    after: {
      ...first,
      'page/two/index.html': '<p>two, corrected',
      'feed.xml': '<rss>2</rss>',
      'index.html': '<h1>new',
    },
  },
  {
    name: 'new pages, withdrawn pages and a foreign file',
    before: first,
    foreign: { CNAME: 'example.org', 'page/one/note.txt': 'mine' },
    after: { 'index.html': '<h1>home', 'page/three/a/index.html': '<p>three', 'feed.xml': '<rss/>' },
  },
  {
    name: 'a file that becomes a folder and a folder that becomes a file',
    before: { a: 'file', 'b/c/d.html': 'deep', 'b/e.html': 'e', 'index.html': 'home' },
    after: { 'a/page.html': 'inner', b: 'file', 'index.html': 'home' },
  },
  { name: 'a site that loses everything', before: first, after: {} },
];

describe('a build that is killed at any moment leaves whole files, and the next one equals a clean build', () => {
  for (const { name, inEmptyFolder, before, foreign, after } of cases) {
    test(name, () => {
      const clean = scratchFolder();
      build(clean, after);
      const expected = { ...look(join(clean, 'public')), ...foreign };
      const whole = (path: string, text: string | undefined): boolean =>
        [before?.[path], after[path], foreign?.[path]].includes(text);

      for (let at = 0, done = false; !done; at++) {
        const root = scratchFolder();
        if (inEmptyFolder) mkdirSync(join(root, 'public'));
        if (before) build(root, before);
        if (foreign) put(join(root, 'public'), foreign);
        done = buildUntil(root, after, at);
        if (existsSync(join(root, 'public'))) {
          const seen = look(join(root, 'public'), (path) => path.startsWith('.newsctl'));
          for (const [path, text] of Object.entries(seen)) {
            if (!path.endsWith('/')) expect([at, path, whole(path, text)]).toEqual([at, path, true]);
          }
        }
        build(root, after);
        expect([at, look(join(root, 'public'))]).toEqual([at, sorted(expected)]);
        expect(Object.keys(look(root, (path) => path === 'public' || path === '.newsctl'))).toEqual([]);
      }
    });
  }
});

/** Builds until the disk crashes at the `at`-th change; says whether the build came to its end. */
function buildUntil(root: string, files: Files, at: number): boolean {
  const disk = crashingDisk(makeDisk(root), at);
  try {
    build(root, files, disk);
    return true;
  } catch (error) {
    if (error === crash) return false;
    throw error;
  }
}

const sorted = (files: Files): Files => Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
