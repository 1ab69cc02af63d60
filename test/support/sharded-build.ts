import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildShard } from '../../src/commands/build-shard.ts';
import type { Context } from '../../src/commands/context.ts';
import { merge } from '../../src/commands/merge.ts';
import { type SiteRun, wishesOf } from './site-case.ts';
import { contextFor, type Scratch, scratchSite } from './site-run.ts';

/** What became of a site that several machines built. */
export interface ShardedBuild {
  /** Exit codes: of each shard, then of the merge. */
  readonly exits: readonly number[];
  /** What each shard printed, and what the merge did. */
  readonly logs: readonly string[];
  readonly log: string;
  readonly files: ReadonlyMap<string, Buffer>;
}

/** Builds a golden site as `of` machines would, each with a fresh copy of it, and merges the parts on one more. */
export async function shardedBuild(site: string, run: SiteRun, of: number): Promise<ShardedBuild> {
  const parts = mkdtempSync(join(tmpdir(), 'newsctl-parts-'));
  mkdirSync(join(parts, 'all'));
  const exits: number[] = [];
  const logs: string[] = [];
  const onCopy = async (order: 'forwards' | 'backwards', work: (scratch: Scratch) => Promise<void>) => {
    const scratch = scratchSite(site, order);
    for (const file of run.remove ?? []) rmSync(join(scratch.root, file));
    await work(scratch);
    scratch.remove();
  };
  let result: ShardedBuild | undefined;
  for (let index = 1; index <= of; index++) {
    await onCopy(index % 2 === 0 ? 'forwards' : 'backwards', async (scratch) => {
      const told = { printed: '', said: '' };
      const part = join(parts, 'all', `${index}.part`);
      const flags = { share: { index, of }, part, skipInvalid: run.skipInvalid === true };
      exits.push(await buildShard(contextOf(scratch, run, told), flags));
      logs.push(told.printed);
    });
  }
  await onCopy('forwards', async (scratch) => {
    const told = { printed: '', said: '' };
    const flags = { dryRun: run.dryRun === true, skipInvalid: run.skipInvalid === true };
    exits.push(await merge(contextOf(scratch, run, told), { ...flags, parts: [join(parts, 'all')] }));
    result = { exits, logs, log: told.printed, files: scratch.output() };
  });
  rmSync(parts, { recursive: true, force: true });
  if (result === undefined) throw new Error('nothing was merged');
  return result;
}

function contextOf(scratch: Scratch, run: SiteRun, told: { printed: string; said: string }): Context {
  const config = typeof run.config === 'string' ? { configFile: run.config } : {};
  return contextFor(scratch.root, told, { ...wishesOf(scratch, run), ...config });
}
