import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SiteWatch, watchSite } from '../../src/preview/watch-site.ts';
import { scratchFolder } from '../support/bin.ts';

let scratch: ReturnType<typeof scratchFolder>;
let watch: SiteWatch | undefined;
/** Since the last time that something was waited for, and since the beginning. */
let told: string[];
let everTold: string[];
let tell: () => void;

beforeEach(() => {
  scratch = scratchFolder();
  told = [];
  everTold = [];
  tell = () => {};
});
afterEach(async () => {
  await watch?.close();
  scratch.remove();
});

const full = (path: string) => join(scratch.path, path);
const put = (path: string, text: string) => {
  mkdirSync(dirname(full(path)), { recursive: true });
  writeFileSync(full(path), text);
};

/** Watches the scratch folder from now on. */
async function start(): Promise<void> {
  const since = Date.now() + 1000;
  const ready = new Promise<void>((go) => {
    tell = go;
  });
  watch = watchSite(scratch.path, {
    since,
    isWatched: (path) => !path.startsWith('other'),
    onBatch: (batch) => {
      const events = [...batch].map(([path, kind]) => `${kind} ${path}`);
      told.push(...events);
      everTold.push(...events);
      tell();
    },
    onTrouble: (reason) => told.push(reason),
  });
  await ready;
}

/** Waits until this has been told, and forgets what was told till then. */
async function until(what: string): Promise<void> {
  while (!told.includes(what)) {
    await new Promise<void>((go) => {
      tell = go;
    });
  }
  told = [];
}

test('a file that is saved again as soon as its change was told is told again', async () => {
  put('articles/a.md', 'one');
  await start();
  for (let save = 2; save < 20; save++) {
    put('articles/a.md', 'x'.repeat(save));
    await until('change articles/a.md');
  }
});

test('a file that goes and comes back again and again is told each time, and still heard afterwards', async () => {
  put('articles/a.md', 'one');
  put('articles/b.md', 'one');
  await start();
  for (let round = 1; round <= 5; round++) {
    rmSync(full('articles/a.md'));
    await until('unlink articles/a.md');
    put('articles/a.md', 'two');
    await until('add articles/a.md');
  }
  put('articles/a.md', 'three');
  await until('change articles/a.md');
});

test('a folder that is moved takes its files along, and what is in it goes on being heard', async () => {
  put('articles/old/deep/a.md', 'one');
  await start();
  for (const [from, to] of [
    ['old', 'new'],
    ['new', 'old'],
    ['old', 'new'],
  ]) {
    renameSync(full(`articles/${from}`), full(`articles/${to}`));
    await until(`add articles/${to}/deep/a.md`);
  }
  put('articles/new/deep/a.md', 'longer');
  await until('change articles/new/deep/a.md');
});

test('a file that comes into a folder as new as itself is told, however soon or late it comes', async () => {
  await start();
  for (let round = 0; round < 60; round++) {
    const path = `templates/${round}/partials/card.eta`;
    mkdirSync(dirname(full(path)), { recursive: true });
    // While the folder is noticed, and before it is watched.
    await new Promise((go) => setTimeout(go, round / 5));
    put(path, 'one');
    await until(`add ${path}`);
  }
});

test('a folder full of files that is moved away is told file by file', async () => {
  put('articles/a/one.md', '1');
  put('articles/a/two.md', '2');
  await start();
  renameSync(full('articles/a'), full('other'));
  while (!(told.includes('unlink articles/a/one.md') && told.includes('unlink articles/a/two.md'))) {
    await new Promise<void>((go) => {
      tell = go;
    });
  }
});

test('what is not watched is never told', async () => {
  put('articles/a.md', 'one');
  await start();
  put('other/b.md', 'one');
  put('articles/a.md', 'longer');
  await until('change articles/a.md');
  put('articles/c.md', 'one');
  await until('add articles/c.md');
  expect(everTold.filter((one) => one.includes('other'))).toEqual([]);
});

test('after it is closed nothing is told, even of what changed just before', async () => {
  for (let delay = 0; delay < 14; delay++) {
    await start();
    put('articles/a.md', `Text ${delay}.`);
    await new Promise((go) => setTimeout(go, delay));
    await watch?.close();
    told = [];
    await new Promise((go) => setTimeout(go, 60));
    expect([delay, told]).toEqual([delay, []]);
  }
});
