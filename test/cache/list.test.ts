import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { build } from '../../src/commands/build.ts';
import { list } from '../../src/commands/list.ts';
import { runBin } from '../support/bin.ts';
import { contextFor } from '../support/site-run.ts';
import { anyEdit, plainWishes, startSite, type Wishes } from './edits.ts';
import { spiedBuild, writeArticle, writeSite } from './spied-build.ts';

test('after any edits a list that knows the last build says what one says that reads everything', {
  timeout: 300_000,
}, async () => {
  const edits = fc.array(fc.array(anyEdit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(edits, async (steps) => {
      const root = mkdtempSync(join(tmpdir(), 'newsctl-list-'));
      startSite(root);
      const wishes: Wishes = { ...plainWishes, skipInvalid: true };
      for (const step of steps) {
        await run(root, true, { ...wishes, strict: false }, 'build');
        for (const edit of step) edit.does(root, wishes);
        const told = step.map(({ what }) => what).join('; ');
        expect([told, await run(root, true, wishes, 'list')]).toEqual([told, await run(root, false, wishes, 'list')]);
      }
      rmSync(root, { recursive: true });
    }),
    { numRuns: 25 },
  );
});

test('a list after a build reads no article that did not change', { timeout: 60_000 }, async () => {
  const root = mkdtempSync(join(tmpdir(), 'newsctl-list-'));
  writeSite(root);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await spiedBuild(root);
  writeArticle(root, 3, 'Text.', 'Another summary.');
  const spy = join(import.meta.dirname, '../support/disk-spy.mjs');
  const log = `${root}.log`;
  await runBin(['list'], root, { NODE_OPTIONS: `--import=${spy}`, DISK_LOG: log });
  const lines = readFileSync(log, 'utf8').split('\n');
  const read = new Set(lines.filter((line) => line.startsWith(`read ${join(root, 'articles')}`)));
  expect([...read]).toEqual([`read ${join(root, 'articles/a3.md')}`]);
  expect(lines.filter((line) => line.startsWith(`change ${root}`))).toEqual([]);
  rmSync(root, { recursive: true });
  rmSync(log);
});

async function run(
  root: string,
  cache: boolean,
  { dryRun: _, skipInvalid, ...wishes }: Wishes,
  command: 'build' | 'list',
) {
  const said = { printed: '', said: '' };
  const context = contextFor(root, said, { cache, ...wishes });
  const exit = await (command === 'build' ? build(context, { dryRun: false, skipInvalid }) : list(context, {}));
  return { exit, ...said };
}
