import type { Before } from './before.ts';
import { asBefore, type OutputFile } from './output.ts';

/** What stands at `output` when it is a copy of `file` of the site at `root`: the copy of the last build, if the file is what it was then. */
export function copyOf(root: string, file: string, output: string, before: Before | undefined): OutputFile['content'] {
  const key = before?.fileKey(file);
  return key !== undefined && before?.isCurrent(output, `copy ${key}`) ? asBefore : { copyOf: `${root}/${file}` };
}
