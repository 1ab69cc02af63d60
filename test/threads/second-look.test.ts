import { mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyIndex, printIndex } from '../../src/cache/index-file.ts';
import { indexIn, indexOf } from '../../src/cache/mark-unchanged.ts';
import { sealed } from '../../src/cache/sealed.ts';
import {
  bootSecondLook,
  type SecondLook,
  type SecondLookOptions,
  startSecondLook,
} from '../../src/threads/second-look.ts';
import { makeDisk } from '../../src/write/disk.ts';
import { manifestOf as manifestRead, type Sight } from '../../src/write/mark-standing.ts';
import { numberPaths } from '../../src/write/numbered.ts';
import { look } from '../../src/write/signature.ts';
import { writeTrust } from '../../src/write/trust.ts';
import { scratchFolder } from '../support/bin.ts';
import { manifestOf } from '../support/manifest.ts';
import { builtThread } from '../support/site-run.ts';

const paths = Array.from({ length: 40 }, (_, number) => `${String(number).padStart(2, '0')}/index.html`);
const rows = paths.map((_, row) => row);
const later = Date.now() + 1_000_000;
let site = scratchFolder();
let second: SecondLook | undefined;
beforeEach(() => {
  site = scratchFolder();
  for (const path of paths) put(`public/${path}`, path);
});
afterEach(() => {
  second?.stop();
  site.remove();
});

const put = (path: string, text: string | Uint8Array): void => {
  mkdirSync(dirname(join(site.path, path)), { recursive: true });
  writeFileSync(join(site.path, path), text);
};
/** Files that were just written may still change unseen: nobody believes them. */
const settle = (): Promise<void> => new Promise((go) => setTimeout(go, 60));
const out = (): string => join(site.path, 'public');
/** Notes that the files of the output are believed when they changed before `from`. */
const noteTrust = (from: number): void =>
  writeTrust(makeDisk(site.path), { root: site.path, out: out(), work: '', manifest: 'any' }, { before: 0, from });
const putManifest = (): void => put('public/.newsctl-manifest.json', manifestOf(paths).bytes);
const putIndex = (): void => {
  const { names, columns } = emptyIndex();
  const numbers = numberPaths(names);
  for (const path of paths) {
    const signature = look(join(site.path, path)) ?? [0, 0, 0, 0];
    columns.set(numbers.give(path), { signature, key: '', at: 0, length: 0 });
  }
  const order = Int32Array.from(rows);
  const parts = [...sealed(printIndex({}, { names, numbers, columns, order, time: later }))];
  put('.newsctl/cache/index', Buffer.concat(parts));
};
const start = (more: Partial<SecondLookOptions> = {}): SecondLook | undefined => {
  const order = { root: site.path, out: out(), withSources: true };
  second = startSecondLook({
    ...order,
    thread: () => bootSecondLook(builtThread('look-worker')),
    jobs: 2,
    least: 1,
    patience: 20_000,
    ...more,
  });
  return second;
};
const seenBy = (sight: Sight | undefined) => () => rows.filter((row) => sight?.saw(row) === true);
const patiently = { timeout: 20_000 };

test('it reads the manifest and sees each file that stands, and none that is gone or of another size', async () => {
  rmSync(join(out(), '03/index.html'));
  put('public/05/index.html', 'another');
  putManifest();
  noteTrust(later);
  await settle();
  const standing = start()?.output();
  await expect.poll(seenBy(standing), patiently).toEqual(rows.filter((row) => ![3, 5].includes(row)));
  expect(standing && manifestRead(standing, 'x').pathAt(7)).toBe(paths[7]);
  expect(standing?.file).toEqual(look(join(out(), '.newsctl-manifest.json')));
});

test('it believes no file that changed too late, and tells when it began, by the clock of the disk', async () => {
  putManifest();
  noteTrust(1000);
  await settle();
  const standing = start()?.output();
  await new Promise((go) => setTimeout(go, 300));
  expect(seenBy(standing)()).toEqual([]);
  expect(standing?.since).toBeGreaterThan(statSync(join(out(), '00/index.html')).ctimeMs);
  expect(standing?.since).toBeLessThan(Date.now() + 1000);
});

test('it reads the index and sees each source that looks as its row says', async () => {
  for (const path of paths) put(path, path);
  putManifest();
  putIndex();
  put('07/index.html', 'another');
  rmSync(join(site.path, '08/index.html'));
  utimesSync(join(site.path, '09/index.html'), 1, 1);
  await settle();
  const unchanged = start()?.sources();
  await expect.poll(seenBy(unchanged), patiently).toEqual(rows.filter((row) => ![7, 8, 9].includes(row)));
  expect(unchanged && indexOf(unchanged).names.pathAt(7)).toBe(paths[7]);
});

test('where there is little to look at, or only one thread is wished for, none is started', () => {
  putManifest();
  expect(start({ least: 1_000_000 })).toBeUndefined();
  expect(start({ jobs: 1 })).toBeUndefined();
  rmSync(join(out(), '.newsctl-manifest.json'));
  expect(start()).toBeUndefined();
});

const manifestFile = (): string => join(out(), '.newsctl-manifest.json');
test.each([
  ['nobody noted when it could be trusted', () => rmSync(join(site.path, '.newsctl'), { recursive: true })],
  ['its manifest is damaged', () => writeFileSync(manifestFile(), '{')],
  ['its manifest is so new that it could change unseen', () => utimesSync(manifestFile(), later, later)],
])('it knows nothing of an output when %s', async (_, harm) => {
  putManifest();
  noteTrust(later);
  mkdirSync(join(site.path, '.newsctl'), { recursive: true });
  harm();
  await settle();
  expect(start()?.output()).toBeUndefined();
});

test('it knows nothing of sources when there is no index, or when its seal is broken', async () => {
  putManifest();
  mkdirSync(join(site.path, '.newsctl/cache'), { recursive: true });
  await settle();
  expect(start()?.sources()).toBeUndefined();
  second?.stop();
  writeFileSync(indexIn(join(site.path, '.newsctl/cache')), Buffer.alloc(100));
  await settle();
  expect(start()?.sources()).toBeUndefined();
});

test('an index that changed a moment ago is not read ahead', async () => {
  putManifest();
  putIndex();
  utimesSync(indexIn(join(site.path, '.newsctl/cache')), later, later);
  await settle();
  expect(start()?.sources()).toBeUndefined();
});

test('where the system gives no thread, nobody looks ahead', () => {
  putManifest();
  expect(bootSecondLook(new URL('https://example.org/none.js'))).toBeUndefined();
  expect(start({ thread: () => undefined })).toBeUndefined();
});

test('a thread that cannot start knows nothing, and nobody waits long for it', () => {
  putManifest();
  const before = performance.now();
  expect(
    start({ thread: () => bootSecondLook(pathToFileURL(join(site.path, 'none.js'))), patience: 50 })?.output(),
  ).toBeUndefined();
  expect(performance.now() - before).toBeLessThan(5000);
});
