import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Plan } from '../model/plan.ts';
import { keyOf } from './digest.ts';
import { makeFolder, readWhole, replaceWhole } from './files.ts';
import { type PrintedPlan, printPlan, readPlan } from './plan-lines.ts';
import { sealed, unsealed } from './sealed.ts';

/** Writes the plan of the output at `out` into a file of its own, which is read only when something must be made again, and stays while only texts
 *  change. Gives a mark that tells it from every other; undefined when it could not be written. */
export function savePlan(folder: string, out: string, plan: Plan): string | undefined {
  const mark = randomBytes(9).toString('base64url');
  const parts = function* (): Generator<string> {
    yield `${mark}\n`;
    yield* printPlan(plan);
  };
  return makeFolder(folder) && replaceWhole(fileOf(folder, out), sealed(parts())) ? mark : undefined;
}

/** Reads the plan with this mark; undefined when it is lost, damaged, or that of another build. */
export function readSavedPlan(folder: string, out: string, mark: string): PrintedPlan | undefined {
  const bytes = unsealed(readWhole(fileOf(folder, out)));
  const start = mark.length + 1;
  return bytes?.toString('latin1', 0, start) === `${mark}\n` ? readPlan(bytes.subarray(start)) : undefined;
}

const fileOf = (folder: string, out: string): string => join(folder, `plan-${keyOf(out)}`);
