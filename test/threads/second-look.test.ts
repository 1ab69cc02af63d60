import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, expect, test } from 'vitest';
import { emptyIndex, parseIndex, printIndex } from '../../src/cache/index-file.ts';
import { look } from '../../src/cache/signature.ts';
import { makeSecondLook, type SecondLook } from '../../src/threads/second-look.ts';
import { numberPaths } from '../../src/write/numbered.ts';
import { scratchFolder } from '../support/bin.ts';
import { manifestOf } from '../support/manifest.ts';
import { builtThread } from '../support/site-run.ts';

const scratch = scratchFolder();
afterAll(() => scratch.remove());
let second: SecondLook | undefined;
afterEach(() => second?.stop());

const paths = Array.from({ length: 40 }, (_, number) => `${String(number).padStart(2, '0')}/index.html`);
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(scratch.path, path)), { recursive: true });
  writeFileSync(join(scratch.path, path), text);
};
const later = Date.now() + 1_000_000;
const makeLook = (more: { worker?: URL; jobs?: number; least?: number } = {}): SecondLook => {
  second = makeSecondLook({ worker: builtThread('look-worker'), jobs: 2, least: 1, ...more });
  return second;
};
const rowsSeen = (saw: (row: number) => boolean): number[] => paths.flatMap((_, row) => (saw(row) ? [row] : []));
const until = async (isTrue: () => boolean): Promise<void> => {
  while (!isTrue()) await new Promise((go) => setTimeout(go, 5));
};

test('it sees each file of an output that stands, and none that is gone, or of another size, or changed too late', async () => {
  for (const path of paths) put(path, path);
  rmSync(join(scratch.path, '03/index.html'));
  put('05/index.html', 'another');
  const manifest = manifestOf(paths);
  const all = makeLook().atOutput({ out: scratch.path, manifest, trustedBefore: later });
  await until(() => all?.saw(39) === true);
  expect(rowsSeen((row) => all?.saw(row) === true)).toEqual(
    paths.map((_, row) => row).filter((row) => ![3, 5].includes(row)),
  );
  const none = makeLook().atOutput({ out: scratch.path, manifest, trustedBefore: 1 });
  await new Promise((go) => setTimeout(go, 300));
  expect(rowsSeen((row) => none?.saw(row) === true)).toEqual([]);
});

test('then it sees each source that looks as its row says', async () => {
  for (const path of paths) put(path, path);
  const { names, columns } = emptyIndex();
  const numbers = numberPaths(names);
  for (const path of paths) {
    const signature = look(join(scratch.path, path)) ?? [0, 0, 0, 0];
    columns.set(numbers.give(path), { signature, key: '', at: 0, length: 0 });
  }
  const order = Int32Array.from(paths, (_, row) => row);
  const index = Buffer.concat([...printIndex({}, { names, numbers, columns, order, time: later })]);
  expect(parseIndex(index).names.size).toBe(40);
  put('07/index.html', 'another');
  rmSync(join(scratch.path, '08/index.html'));
  const one = makeLook();
  one.atOutput({ out: scratch.path, manifest: manifestOf(paths), trustedBefore: later });
  const seen = one.atSources({ root: scratch.path, index, size: paths.length });
  await until(() => seen?.saw(39) === true);
  expect(rowsSeen((row) => seen?.saw(row) === true)).toEqual(
    paths.map((_, row) => row).filter((row) => ![7, 8].includes(row)),
  );
});

test('where there is little to look at, or only one thread is wished for, none is started', () => {
  const order = { out: scratch.path, manifest: manifestOf(paths), trustedBefore: later };
  expect(makeLook({ least: 41 }).atOutput(order)).toBeUndefined();
  expect(makeLook({ jobs: 1 }).atOutput(order)).toBeUndefined();
  expect(makeLook().atSources({ root: scratch.path, index: Buffer.alloc(0), size: 0 })).toBeUndefined();
});

test('a thread that cannot start, or finds the list damaged, has seen nothing and harms nobody', async () => {
  const order = { out: scratch.path, manifest: manifestOf(paths), trustedBefore: later };
  const lost = makeLook({ worker: pathToFileURL(join(scratch.path, 'none.js')) }).atOutput(order);
  const damaged = { ...order.manifest, bytes: Buffer.from('{') };
  const harmed = makeLook().atOutput({ ...order, manifest: damaged });
  await new Promise((go) => setTimeout(go, 300));
  for (const one of [lost, harmed]) expect(rowsSeen((row) => one?.saw(row) === true)).toEqual([]);
});
