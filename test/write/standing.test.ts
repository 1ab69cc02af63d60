import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asBefore } from '../../src/model/output.ts';
import { readStanding, type Standing, type StandingRead } from '../../src/write/mark-standing.ts';
import { type Output, openOutput } from '../../src/write/output.ts';
import { build, put, scratchFolder } from './scratch-site.ts';

/** Longer than a step of the clock of any disk that tests run on. */
const settle = (): Promise<void> => new Promise((go) => setTimeout(go, 60));
const site = { 'a/index.html': 'one', 'b/index.html': 'two' };
const asSeen = (read: StandingRead | undefined): Standing | undefined => read && { ...read, saw: () => true };

async function builtAndRead(): Promise<{ root: string; read: StandingRead | undefined }> {
  const root = scratchFolder();
  build(root, site);
  await settle();
  build(root, site);
  return { root, read: readStanding(root, join(root, 'public')) };
}

const openWith = (root: string, seen: Standing | undefined): Output =>
  openOutput({ root, out: 'public', pid: process.pid, home: '/nowhere', dryRun: false, ahead: () => seen });

test('what another thread saw to stand is believed, while the manifest is the one that it went by', async () => {
  const { root, read } = await builtAndRead();
  writeFileSync(join(root, 'public/b/index.html'), 'another text');
  const believing = openWith(root, asSeen(read));
  expect(believing.allStand()).toBe(true);
  believing.abandon();
  build(root, { ...site, 'c/index.html': 'three' });
  writeFileSync(join(root, 'public/b/index.html'), 'another text');
  const looking = openWith(root, asSeen(read));
  expect(['a', 'b', 'c'].map((name) => looking.stands(`${name}/index.html`))).toEqual([true, false, true]);
  looking.abandon();
});

test('it is not believed where it trusted files for longer than the note of the last build allows', async () => {
  const { root, read } = await builtAndRead();
  writeFileSync(join(root, 'public/b/index.html'), 'another text');
  const output = openWith(root, read && { ...read, trustedBefore: read.trustedBefore + 1, saw: () => true });
  expect(output.stands('b/index.html')).toBe(false);
  output.abandon();
});

test('a file that changed between the look of the other thread and the build is noticed by the next build', async () => {
  const { root, read } = await builtAndRead();
  await settle();
  writeFileSync(join(root, 'public/b/index.html'), 'owt');
  await settle();
  const output = openWith(root, asSeen(read));
  expect(output.stands('b/index.html')).toBe(true);
  output.stage({ path: 'b/index.html', role: 'page', content: asBefore });
  output.stage({ path: 'a/index.html', role: 'page', content: 'one more' });
  output.commit();
  await settle();
  const next = openWith(root, undefined);
  expect(next.stands('a/index.html')).toBe(true);
  expect(next.stands('b/index.html')).toBe(false);
  next.abandon();
});

test('a manifest that changed a moment ago, and an output without a note, are not read ahead', async () => {
  const root = scratchFolder();
  build(root, site);
  expect(readStanding(root, join(root, 'public'))).toBeUndefined();
  await settle();
  expect(readStanding(root, join(root, 'public'))?.since).toBeGreaterThan(statSync(join(root, 'public')).ctimeMs);
  put(root, { '.newsctl/none': '' });
  expect(readStanding(root, join(root, '.newsctl'))).toBeUndefined();
});
