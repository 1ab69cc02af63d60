import { cpSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BinRun, copySample, runBin, sampleParts, scratchFolder } from './support/bin.ts';

const scratch = scratchFolder();
const now = ['--now', '2026-11-23T12:00:00Z'];
const runs: BinRun[] = [];
let first: Map<string, string>;

beforeAll(async () => {
  first = await built('one', { TZ: 'UTC' });
});
afterAll(() => scratch.remove());

test('the sample newspaper is built as a site that lies elsewhere, without a mistake', async () => {
  expect(runs.map(({ exit, err }) => ({ exit, err }))).toEqual([{ exit: 0, err: expect.stringContaining('public/') }]);
  expect([...first.keys()]).toEqual(expect.arrayContaining(['index.html', 'feed.xml', 'sitemap.xml', '404.html']));
  const checked = await runBin(['check', '--strict', ...now], join(scratch.path, 'one'));
  expect(checked).toMatchObject({ exit: 0, out: '' });
});

test.each([
  ['east of the date line', { TZ: 'Pacific/Kiritimati', LC_ALL: 'cs_CZ.UTF-8' }],
  ['half an hour off', { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }],
  ['without a locale', { TZ: 'Asia/Kathmandu', LC_ALL: 'C' }],
])('a machine %s builds the same bytes', async (name, env) => {
  expect(await built(`zone ${name}`, env)).toEqual(first);
});

test('files that were made in another order, in another folder, give the same bytes', async () => {
  const root = join(scratch.path, 'a folder with ünusual náme', 'deeper');
  const from = resolve(import.meta.dirname, '..');
  for (const file of sampleFiles(from).reverse()) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    cpSync(join(from, file), join(root, file));
  }
  expect(await build(root, {})).toEqual(first);
});

test('a second build of the same site changes no byte', async () => {
  expect(await build(join(scratch.path, 'one'), { TZ: 'Pacific/Kiritimati' })).toEqual(first);
  expect(runs.at(-1)?.err).toContain('nothing changed');
});

test('no word of an article that is held back stands in any output or message', async () => {
  const cwd = join(scratch.path, 'one');
  const said = await Promise.all(
    [['build', '-v'], ['build', '--json'], ['build', '--dry-run'], ['check'], ['check', '--json']].map((args) =>
      runBin([...args, ...now], cwd),
    ),
  );
  expect(sampleFiles(cwd).filter((file) => readFileSync(join(cwd, file)).includes('CANARY'))).not.toEqual([]);
  for (const { out, err } of [...runs, ...said]) expect(out + err).not.toContain('CANARY');
  expect([...first].filter((named) => named.join('\n').includes('CANARY')).map(([name]) => name)).toEqual([]);
});

function built(name: string, env: NodeJS.ProcessEnv): Promise<Map<string, string>> {
  const root = join(scratch.path, name);
  copySample(root);
  return build(root, env);
}

async function build(root: string, env: NodeJS.ProcessEnv): Promise<Map<string, string>> {
  const run = await runBin(['build', ...now], root, env);
  runs.push(run);
  expect(run.exit, run.err).toBe(0);
  const output = join(root, 'public');
  return new Map(filesIn(output).map((file) => [file, readFileSync(join(output, file), 'latin1')]));
}

const sampleFiles = (root: string): string[] =>
  sampleParts.flatMap((part) =>
    statSync(join(root, part)).isFile() ? [part] : filesIn(join(root, part)).map((file) => join(part, file)),
  );

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
