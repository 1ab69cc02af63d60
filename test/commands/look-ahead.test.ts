import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build } from '../../src/commands/build.ts';
import type { Context } from '../../src/commands/context.ts';
import { bootAhead, lookAhead } from '../../src/commands/look-ahead.ts';
import { merge } from '../../src/commands/merge.ts';
import type { SecondLook } from '../../src/threads/second-look.ts';
import { makeDisk } from '../../src/write/disk.ts';
import { writeTrust } from '../../src/write/trust.ts';
import { manifestOf } from '../support/manifest.ts';
import { builtThread, contextFor } from '../support/site-run.ts';

let root = '';
let ahead: SecondLook | undefined;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'newsctl-ahead-'));
});
afterEach(() => {
  ahead?.stop();
  rmSync(root, { recursive: true, force: true });
});

/** An output of so many files, as its manifest says. */
async function outputOf(count: number): Promise<void> {
  mkdirSync(join(root, 'public'), { recursive: true });
  const paths = Array.from({ length: count }, (_, number) => `2026/a-page-with-a-long-address-${number}/index.html`);
  writeFileSync(join(root, 'public/.newsctl-manifest.json'), manifestOf(paths).bytes);
  const place = { root, out: join(root, 'public'), work: '', manifest: 'any' };
  writeTrust(makeDisk(root), place, { before: 0, from: Date.now() });
  await new Promise((go) => setTimeout(go, 60));
}
const look = (wishes: Partial<Context>, dryRun = false): SecondLook | undefined => {
  ahead?.stop();
  ahead = lookAhead(contextFor(root, { printed: '', said: '' }, wishes), dryRun);
  return ahead;
};
const boot = (processors = 2): void => bootAhead(root, processors, builtThread('look-worker'));

test('a thread that was booted before anybody knew what for reads the last build of a large site', async () => {
  await outputOf(5000);
  boot();
  await new Promise((go) => setTimeout(go, 500));
  expect(look({ processors: 2 })?.output()?.rows.size).toBe(5000);
});

test('so does one that is booted when it is known, for any output when threads are wished for', async () => {
  await outputOf(3);
  boot();
  await expect.poll(() => look({ jobs: 2 })?.output()?.rows.size, { timeout: 20_000 }).toBe(3);
});

test('there is none for a small site, for one thread, for one processor, or for a build that writes nothing', async () => {
  await outputOf(3);
  boot();
  expect(look({ processors: 2 })).toBeUndefined();
  await outputOf(5000);
  boot(1);
  expect(look({ processors: 1 })).toBeUndefined();
  boot();
  expect(look({ processors: 2, jobs: 1 })).toBeUndefined();
  boot();
  expect(look({ processors: 2 }, true)).toBeUndefined();
});

test('a build that is refused stops it, and so does a merge', async () => {
  const context = contextFor(root, { printed: '', said: '' });
  let stops = 0;
  const spy: SecondLook = { output: () => undefined, sources: () => undefined, stop: () => stops++ };
  expect(await build(context, { dryRun: false, skipInvalid: false, ahead: spy })).toBe(2);
  await expect(
    merge(context, { dryRun: false, skipInvalid: false, ahead: spy, parts: ['none.part'] }),
  ).rejects.toThrow();
  expect(stops).toBe(2);
});
