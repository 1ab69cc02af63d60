import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Plan } from '../model/plan.ts';
import { keyOf } from './digest.ts';
import { makeFolder, openFile, replaceWhole } from './files.ts';
import { type PrintedPlan, pathIn, printPlan, readPlan } from './plan-lines.ts';
import { openLines, printLines } from './sealed-lines.ts';

/** Writes the plan of the output at `out` into a file of its own, which is looked into only when something must be made again, and stays while only
 *  texts change. Gives a mark that tells it from every other; undefined when it could not be written. */
export function savePlan(folder: string, out: string, plan: Plan): string | undefined {
  const mark = randomBytes(9).toString('base64url');
  const { head, lines } = printPlan(plan);
  return makeFolder(folder) && replaceWhole(fileOf(folder, out), printLines(mark, head, lines)) ? mark : undefined;
}

/** Gives what `use` makes of the plan with this mark; undefined when that is lost, damaged, or of another build. */
export function withSavedPlan<T>(
  { folder, out, mark }: { readonly folder: string; readonly out: string; readonly mark: string },
  use: (plan: PrintedPlan) => T,
): T | undefined {
  const file = openFile(fileOf(folder, out));
  try {
    const lines = file && openLines(file, mark, pathIn);
    return lines && use(readPlan(lines));
  } finally {
    file?.close();
  }
}

const fileOf = (folder: string, out: string): string => join(folder, `plan-${keyOf(out)}`);
