import { resolve } from 'node:path';
import { environmentOf } from '../cache/open-articles.ts';
import { handOver, whyNotWhole } from '../shard/gather-parts.ts';
import { openPart, type Part, partsIn } from '../shard/read-part.ts';
import { type BuildFlags, build } from './build.ts';
import type { Context, ExitCode } from './context.ts';

export interface MergeFlags extends Omit<BuildFlags, 'handedFor'> {
  /** Part files, and folders of them, from where the command was given. */
  readonly parts: readonly string[];
}

/** Builds a site of the parts that several machines made with `build --shard`: the same bytes as one build, whatever is in the parts. What they
 *  do not hold, or what changed since, is made here. */
export async function merge(context: Context, { parts: names, ...flags }: MergeFlags): Promise<ExitCode> {
  const opened: Part[] = [];
  try {
    for (const name of names.flatMap((each) => partsIn(resolve(context.cwd, each), each))) {
      opened.push(openPart(resolve(context.cwd, name), name));
    }
    return await build(context, {
      ...flags,
      handedFor: (job) => whyNotWhole(opened, environmentOf({ job, version: context.version })) ?? handOver(opened),
    });
  } finally {
    flags.ahead?.stop();
    for (const part of opened) part.close();
  }
}
