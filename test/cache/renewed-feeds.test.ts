import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { scratchFolder } from '../support/bin.ts';
import { buildProcess, coldOutput, outputOf, spiedBuild, writeArticle, writeSite } from './spied-build.ts';

const scratch = scratchFolder();
afterAll(() => scratch.remove());
let sites = 0;

/** A site with whole texts in its feeds, built long enough ago for its files to be believed by their looks. */
async function builtSite(): Promise<string> {
  const root = join(scratch.path, `site-${++sites}`);
  writeSite(root, 12, 'The Paper', 'full');
  for (const _ of [1, 2]) {
    await new Promise((go) => setTimeout(go, 100));
    expect(await buildProcess(root)).toMatchObject({ exit: 0 });
  }
  return root;
}

test('a text that stands in feeds is put into them without reading any other article, and no plan is made', {
  timeout: 120_000,
}, async () => {
  const root = await builtSite();
  writeArticle(root, 11, 'Another text.');
  const { exit, out, read } = await spiedBuild(root, ['--json', '--profile']);
  const { files, profile } = JSON.parse(out);
  expect(exit).toBe(0);
  expect(read.filter((path) => /^articles\//.test(path))).toEqual(['articles/a11.md']);
  const changed = files.map(({ path }: { path: string }) => path);
  expect(changed).toEqual(expect.arrayContaining(['2026/11/12/a11/index.html', 'feed.xml']));
  expect(profile.stages.map(({ stage }: { stage: string }) => stage)).not.toContain('plan and checks');
  expect(outputOf(join(root, 'public'))).toEqual(await coldOutput(root));
});

test.each([
  ['a folder', (path: string) => mkdirSync(path)],
  ['a pipe', (path: string) => execFileSync('mkfifo', [path])],
  ['a link that leads to itself', (path: string) => symlinkSync(path, path)],
  ['another text of the same length', (path: string, size: number) => writeFileSync(path, 'x'.repeat(size))],
  ['a longer one', (path: string, size: number) => writeFileSync(path, 'x'.repeat(size + 1))],
])('where %s stands in the place of a feed, it is made anew', { timeout: 120_000 }, async (_, harm) => {
  const root = await builtSite();
  const feed = join(root, 'public/feed.xml');
  const size = outputOf(join(root, 'public')).get('feed.xml')?.length ?? 0;
  writeArticle(root, 11, 'Another text.');
  rmSync(feed);
  harm(feed, size);
  expect(await buildProcess(root, [], { killAfter: 60_000 })).toMatchObject({ exit: 0 });
  expect(outputOf(join(root, 'public'))).toEqual(await coldOutput(root));
});
