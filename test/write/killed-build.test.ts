import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Disk, makeDisk } from '../../src/write/disk.ts';
import { crash, crashingDisk } from './crashing-disk.ts';
import { build, type Files, look, put, scratchFolder } from './scratch-site.ts';

const first: Files = {
  'assets/style.css': 'body{}',
  'page/one/index.html': '<p>one',
  'page/two/index.html': '<p>two',
  'feed.xml': '<rss/>',
  'index.html': '<h1>home',
};
const cases: {
  name: string;
  inEmptyFolder?: true;
  closedParent?: true;
  before?: Files;
  foreign?: Files;
  after: Files;
}[] = [
  { name: 'a first build', after: first },
  { name: 'a first build into an empty folder', inEmptyFolder: true, after: first },
  {
    name: 'a first build into a folder whose parent is closed to us',
    inEmptyFolder: true,
    closedParent: true,
    after: first,
  },
  {
    name: 'an update where the parent folder is closed to us',
    closedParent: true,
    before: first,
    after: { 'index.html': '<h1>home', 'page/one/index.html': '<p>one, corrected' },
  },
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

type Case = (typeof cases)[number];

describe('a build that is killed at any moment leaves whole files, and the next one equals a clean build', () => {
  test.each(cases)('$name', (site) => {
    const expected = cleanBuild(site);
    for (let at = 0, done = false; !done; at++) {
      const root = startOf(site);
      done = buildUntil(root, site, at);
      expect([at, tornFiles(root, site)]).toEqual([at, []]);
      build(root, site.after, diskOf(root, site));
      expect([at, look(join(root, 'public'))]).toEqual([at, expected]);
      expect(leftBeside(root)).toEqual([]);
    }
  });
});

test('a build that is killed while it finishes the work of a killed one is finished by the third', () => {
  const site = cases.find(({ name }) => name.startsWith('a file that becomes a folder')) as Case;
  const expected = cleanBuild(site);
  for (let first = 0, done = false; !done; first += 3) {
    for (let second = first % 4, finished = false; !finished; second += 4) {
      const root = startOf(site);
      done = buildUntil(root, site, first);
      finished = buildUntil(root, site, second);
      expect([first, second, tornFiles(root, site)]).toEqual([first, second, []]);
      build(root, site.after, diskOf(root, site));
      expect([first, second, look(join(root, 'public'))]).toEqual([first, second, expected]);
    }
  }
});

function diskOf(root: string, { closedParent }: Case): Disk {
  const disk = makeDisk(root);
  return closedParent ? { ...disk, canWriteIn: () => false } : disk;
}

function startOf({ inEmptyFolder, before, foreign }: Case): string {
  const root = scratchFolder();
  if (inEmptyFolder) mkdirSync(join(root, 'public'));
  if (before) build(root, before);
  if (foreign) put(join(root, 'public'), foreign);
  return root;
}

function cleanBuild({ foreign, after }: Case): Files {
  const root = scratchFolder();
  build(root, after);
  put(join(root, 'public'), foreign ?? {});
  return look(join(root, 'public'));
}

/** Files that are neither as they were nor as they will be. */
function tornFiles(root: string, { before, foreign, after }: Case): string[] {
  if (!existsSync(join(root, 'public'))) return [];
  const seen = look(join(root, 'public'), (path) => path.startsWith('.newsctl'));
  const isWhole = (path: string) => [before?.[path], after[path], foreign?.[path]].includes(seen[path]);
  return Object.keys(seen).filter((path) => !path.endsWith('/') && !isWhole(path));
}

const leftBeside = (root: string): string[] =>
  Object.keys(look(root, (path) => path === 'public' || path === '.newsctl'));

/** Builds until the disk crashes at the `at`-th change; says whether the build came to its end. */
function buildUntil(root: string, site: Case, at: number): boolean {
  const disk = crashingDisk(diskOf(root, site), at);
  try {
    build(root, site.after, disk);
    return true;
  } catch (error) {
    if (error === crash) return false;
    throw error;
  }
}
