import { resolve } from 'node:path';
import { type SecondLook, startSecondLook } from '../threads/second-look.ts';
import type { Context } from './context.ts';

/** Has another thread look at the files of the last build, while this one loads what a build needs. Of an output with five thousand files two threads see
 *  all sooner than one. */
export function lookAhead(context: Context, dryRun: boolean): SecondLook | undefined {
  // It would leave its mark on the disk.
  if (dryRun) return undefined;
  const { root, out, cache, jobs, processors, lookWorker } = context;
  const many = { patience: 100, jobs: jobs ?? processors, least: jobs === undefined ? 5000 * bytesOfRow : 1 };
  return startSecondLook({ root, out: resolve(root, out), withSources: cache, worker: lookWorker, ...many });
}

/** Of a manifest. */
const bytesOfRow = 100;
