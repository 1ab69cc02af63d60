import { join, resolve } from 'node:path';
import { bootSecondLook, type SecondLook, type SecondThread, startSecondLook } from '../threads/second-look.ts';
import { manifestSize } from '../write/manifest-name.ts';
import type { Context } from './context.ts';

let booted: SecondThread | undefined;

/** Boots the thread that will look ahead, before anything else is loaded, where the last build in `folder` made so much that it will most likely be wanted: a
 *  thread takes as long to boot as the arguments to be read. */
export function bootAhead(folder: string, processors: number, worker: URL): void {
  if (processors > 1 && manifestSize(join(folder, 'public')) >= least) booted = bootSecondLook(worker);
}

/** Has another thread look at the files of the last build, while this one loads what a build needs. */
export function lookAhead(context: Context, dryRun: boolean): SecondLook | undefined {
  const { root, out, cache, jobs, processors, lookWorker } = context;
  const ready = booted;
  booted = undefined;
  const ahead = startSecondLook({
    root,
    out: resolve(root, out),
    withSources: cache,
    // It would leave its mark on the disk.
    jobs: dryRun ? 1 : (jobs ?? processors),
    least: jobs === undefined ? least : 1,
    patience: 100,
    thread: () => ready ?? bootSecondLook(lookWorker),
  });
  if (ahead === undefined) void ready?.terminate();
  return ahead;
}

/** Bytes of the manifest of five thousand files: of so many two threads see all sooner than one. */
const least = 5000 * 100;
