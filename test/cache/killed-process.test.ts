import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { scratchFolder } from '../support/bin.ts';
import { buildProcess, coldOutput, outputOf, writeArticle, writeSite } from './spied-build.ts';

const scratch = scratchFolder();
afterAll(() => scratch.remove());
const rounds = Number(process.env.KILL_ROUNDS ?? 12);

const edits: readonly { readonly what: string; readonly does: (root: string) => void }[] = [
  { what: 'a text', does: (root) => writeArticle(root, 3, 'Another text.') },
  {
    what: 'a tag, a new article and one that goes',
    does: (root) => {
      writeArticle(root, 4, 'Text.', 'Other.');
      writeArticle(root, 40, 'New.');
      rmSync(join(root, 'articles/a7.md'));
    },
  },
];

test.each(edits)(
  'after a warm build of $what that was killed before any change of the disk, the next one equals a clean one',
  {
    timeout: 600_000,
  },
  async ({ what, does }) => {
    const start = join(scratch.path, `start of ${what}`);
    writeSite(start);
    expect(await buildProcess(start)).toMatchObject({ exit: 0 });
    does(start);
    const expected = await coldOutput(start);
    let killed = 0;
    for (let round = 0; round < rounds; round++) {
      // With enough rounds every place, else some at random.
      const at = rounds >= 100 ? round : Math.floor(Math.random() * 40);
      const root = join(scratch.path, `${what} ${round}`);
      cpSync(start, root, { recursive: true, preserveTimestamps: true });
      const { signal } = await buildProcess(root, [], { env: { DISK_KILL_AT: String(at) } });
      if (signal === 'SIGKILL') killed++;
      const next = await buildProcess(root);
      expect([at, next.exit, next.err.includes('Article')]).toEqual([at, 0, false]);
      expect([at, outputOf(join(root, 'public'))]).toEqual([at, expected]);
      expect([at, (await buildProcess(root)).err]).toEqual([at, expect.stringContaining('nothing changed')]);
      rmSync(root, { recursive: true });
    }
    expect(killed).toBeGreaterThan(0);
  },
);

test('builds that are killed at random moments, one after the other, leave nothing that a later one believes wrongly', {
  timeout: 600_000,
}, async () => {
  const root = join(scratch.path, 'moments');
  writeSite(root, 60);
  const began = performance.now();
  await buildProcess(root);
  const whole = performance.now() - began;
  const moments: number[] = [];
  for (let round = 0; round < rounds; round++) {
    writeArticle(root, round, `Text of round ${round}.`, round % 2 === 0 ? undefined : `Round ${round}.`);
    if (round % 5 === 4) writeFileSync(join(root, 'articles/a1.md'), '---\ntitle: Broken\n');
    moments.push(1 + Math.floor(Math.random() * whole));
    await buildProcess(root, [], { killAfter: moments.at(-1) ?? 1 });
    if (round % 5 === 4) writeArticle(root, 1, 'Whole again.');
    if (round % 3 !== 2) continue;
    expect([moments, (await buildProcess(root)).exit]).toEqual([moments, 0]);
    expect([moments, outputOf(join(root, 'public'))]).toEqual([moments, await coldOutput(root)]);
  }
});
