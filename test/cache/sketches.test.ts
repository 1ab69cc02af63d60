import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOf } from '../../src/cache/digest.ts';
import { withJob } from '../../src/commands/with-job.ts';
import { assemble, stageEdition } from '../../src/pipeline.ts';
import { contextFor, filesBelow } from '../support/site-run.ts';
import { anyEdit, plainWishes, startSite, type Wishes } from './edits.ts';
import { writeArticle, writeSite } from './spied-build.ts';

interface Drafted {
  readonly sketches: ReadonlyMap<string, string>;
  readonly keys: ReadonlyMap<string, string>;
}

/** The sketch and the key of every page and feed that a build would make. */
async function draft(root: string, wishes: Partial<Wishes> = {}): Promise<Drafted> {
  const sketches = new Map<string, string>();
  const keys = new Map<string, string>();
  const note = (map: Map<string, string>, answer: boolean) => (path: string, value: string) => {
    map.set(path, value);
    return answer;
  };
  // A text depends on what stands beside it as well.
  const beside = keyOf(JSON.stringify([...besideArticles(root)]));
  const bodyKey = (path: string) => keyOf(beside + readFileSync(join(root, path), 'latin1'));
  const before = { bodyKey, fileKey: () => undefined, isSketched: note(sketches, false), isCurrent: note(keys, true) };
  const context = contextFor(root, { printed: '', said: '' }, wishes);
  const how = { mode: 'build', skipInvalid: true, reportUnknownVariables: false } as const;
  await withJob(context, how, async (job) => {
    const edition = await assemble({ ...job, before });
    await stageEdition(edition, { stage: () => {} });
    return 0;
  });
  return { sketches, keys };
}

/** Every file but articles, with its bytes. */
function besideArticles(root: string): Map<string, string> {
  const all = ['articles', 'static'].flatMap((folder) => [...filesBelow(join(root, folder))]);
  return new Map(
    all.filter(([path]) => !path.endsWith('.md')).map(([path, bytes]) => [path, bytes.toString('latin1')]),
  );
}

test('whatever is edited, a page or a feed whose sketch is the same has the same key', {
  timeout: 300_000,
}, async () => {
  let compared = 0;
  const edits = fc.array(fc.array(anyEdit, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(edits, async (steps) => {
      const root = mkdtempSync(join(tmpdir(), 'newsctl-sketches-'));
      startSite(root);
      const wishes: Wishes = { ...plainWishes, skipInvalid: true };
      let last = await draft(root, wishes);
      for (const step of steps) {
        for (const edit of step) edit.does(root, wishes);
        const next = await draft(root, { ...wishes, strict: false });
        for (const [path, sketch] of next.sketches) {
          if (last.sketches.get(path) !== sketch) continue;
          compared++;
          expect([step.map(({ what }) => what), path, next.keys.get(path)]).toEqual([
            step.map(({ what }) => what),
            path,
            last.keys.get(path),
          ]);
        }
        last = next;
      }
      rmSync(root, { recursive: true });
    }),
    { numRuns: 30 },
  );
  expect(compared).toBeGreaterThan(100);
});

test('one article that changed changes the sketches of what shows it, and no other', async () => {
  const root = mkdtempSync(join(tmpdir(), 'newsctl-sketches-'));
  writeSite(root, 100);
  const first = await draft(root);
  const again = await draft(root);
  expect(again).toEqual(first);
  expect(first.sketches.size).toBeGreaterThan(130);
  writeArticle(root, 3, 'Text.', 'Another summary.');
  const next = await draft(root);
  const changed = [...next.sketches].filter(([path, sketch]) => first.sketches.get(path) !== sketch);
  const paths = changed.map(([path]) => path);
  expect(paths).toContain('2026/11/04/a3/index.html');
  expect(paths).not.toContain('404.html');
  expect(paths.length).toBeLessThan(40);
  rmSync(root, { recursive: true });
});
