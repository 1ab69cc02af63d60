import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { build } from '../../src/commands/build.ts';
import type { Context } from '../../src/commands/context.ts';
import { bootSecondLook, type SecondLook, startSecondLook } from '../../src/threads/second-look.ts';
import { contextFor, filesBelow, type Run } from '../support/site-run.ts';
import { anyEdit, type Edit, plainWishes, startSite, type Wishes } from './edits.ts';

const runs = Number(process.env.EDIT_RUNS ?? 25);

test('after any edits a build that remembers gives the bytes and the messages of one that does not', {
  timeout: 600_000,
}, async () => {
  const edits = fc.array(fc.array(anyEdit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(edits, async (steps) => {
      const root = mkdtempSync(join(tmpdir(), 'newsctl-edits-'));
      startSite(root);
      await compare(root, steps);
      rmSync(root, { recursive: true });
    }),
    { numRuns: runs },
  );
});

async function compare(root: string, steps: readonly (readonly Edit[])[]): Promise<void> {
  const wishes: Wishes = { ...plainWishes };
  expect(await runBuild(root, 'public', true, wishes)).toMatchObject({ exit: 0, printed: '' });
  for (const [round, step] of steps.entries()) {
    for (const edit of step) edit.does(root, wishes);
    const told = step.map(({ what }) => what).join('; ');
    const warm = await runBuild(root, 'public', true, wishes, round % 2 === 0);
    rmSync(join(root, 'cold'), { recursive: true, force: true });
    const cold = await runBuild(root, 'cold', false, wishes);
    expect([told, warm.exit, warm.printed]).toEqual([told, cold.exit, cold.printed]);
    if (cold.exit === 0 && !wishes.dryRun)
      expect([told, textsBelow(root, 'public')]).toEqual([told, textsBelow(root, 'cold')]);
  }
}

const textsBelow = (root: string, out: string): Map<string, string> =>
  new Map(Array.from(filesBelow(join(root, out)), ([path, bytes]) => [path, bytes.toString('latin1')]));

async function runBuild(
  root: string,
  out: string,
  cache: boolean,
  { dryRun, skipInvalid, ...wishes }: Wishes,
  isLookedAt = false,
): Promise<Run> {
  const said = { printed: '', said: '' };
  const context = contextFor(root, said, { out, cache, ...wishes });
  const isDry = dryRun && cache;
  const ahead = isLookedAt && !isDry ? await lookedAhead(context) : undefined;
  const exit = await build(context, { dryRun: isDry, skipInvalid, ahead });
  return { exit, ...said };
}

/** What another thread knows that had all the time it needs. */
async function lookedAhead({ root, out, lookWorker }: Context): Promise<SecondLook | undefined> {
  // Files that were just written are not believed.
  await new Promise((go) => setTimeout(go, 60));
  const thread = () => bootSecondLook(lookWorker);
  const order = { root, out: join(root, out), withSources: true };
  const ahead = startSecondLook({ ...order, thread, jobs: 2, least: 1, patience: 20_000 });
  ahead?.output();
  await new Promise((go) => setTimeout(go, 40));
  return ahead;
}
