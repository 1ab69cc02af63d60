import { join } from 'node:path';
import { isSameMoment } from '../plan/visibility.ts';
import { listFiles, type SiteFiles } from '../read/list-files.ts';
import { runArticleLine } from '../work/article-line.ts';
import type { Job } from '../work/edition.ts';
import { readFolderDefaults } from '../work/folder-defaults.ts';
import { lineContextOf } from '../work/line-context.ts';
import type { Output } from '../write/output.ts';
import { isSame, look } from '../write/signature.ts';
import { type Changed, remake } from './few.ts';
import { type Glance, keyOfOthers } from './glance.ts';
import { isInward } from './inward.ts';
import type { Memory } from './memory.ts';
import type { OutputKeys } from './output-keys.ts';
import type { PrintedPlan } from './plan-lines.ts';

/** What a build by a glance works with. */
export interface GlanceInput {
  readonly job: Job;
  readonly glance: Glance;
  /** Works with the plan of the glance, when it is still there. */
  readonly withPlan: <T>(use: (plan: PrintedPlan) => T) => T | undefined;
  readonly memory: Memory;
  readonly keys: OutputKeys;
  readonly output: Output;
}

/** Stages everything when a glance at the site shows that nothing changed since the last build but texts of articles. Gives the number of articles
 *  that were read, and the glance of this build; undefined, with nothing staged, when there is more to it. */
export function stageByGlance({ job, glance, withPlan, memory, keys, output }: GlanceInput): Glanced | undefined {
  if (!isSameMoment(glance.now, glance.summary.nextChangeAt, job.now)) return undefined;
  const { value: files, diagnostics } = job.listed ?? listFiles(job.root);
  if (diagnostics.length > 0 || keyOfOthers(files) !== glance.files) return undefined;
  if (memory.stateOf(files.articles) !== glance.records) return undefined;
  const isOtherSame = ([path, signature]: Glance['others'][number]) => isSame(look(join(job.root, path)), signature);
  if (!glance.others.every(isOtherSame)) return undefined;
  const suspects = memory.suspects(files.articles, mostSuspects);
  if (suspects === undefined) return undefined;
  const changed = suspects.length === 0 ? [] : readAgain(job, files, memory, suspects);
  if (changed === undefined || changed.some(({ path }) => isToldOf(path, glance))) return undefined;
  const made =
    changed.length === 0
      ? []
      : withPlan((plan) => remake({ job, files, plan, memory, keys, published: output.text }, changed));
  // Last of all: another thread may be looking meanwhile.
  if (made === undefined || !output.allStand()) return undefined;
  const records = memory.stateOf(files.articles);
  if (records === undefined) return undefined;
  for (const file of made) output.stage(file);
  output.keepRest();
  return { read: changed.length, glance: { ...glance, records } };
}

/** What came of a glance. */
export interface Glanced {
  readonly read: number;
  readonly glance: Glance;
}

/** Beyond these, a whole plan is made sooner. */
const mostSuspects = 100;

/** Reads articles whose files look different; undefined when one of them changed in a way that others may show. */
function readAgain(
  job: Job,
  files: SiteFiles,
  memory: Memory,
  suspects: readonly string[],
): readonly Changed[] | undefined {
  const folders = readFolderDefaults(job.root, files.beside);
  const context = memory.around(lineContextOf(job, files, folders));
  const changed: Changed[] = [];
  for (const path of suspects) {
    const before = memory.peek(path);
    if (before === undefined) return undefined;
    if (memory.earlier.recall(path) !== undefined) continue;
    const after = runArticleLine(path, context);
    memory.earlier.keep(path, after);
    if (!isInward(before.result, after)) return undefined;
    changed.push({ path, before, after });
  }
  return changed;
}

/** What was told about an article may have to be told otherwise. */
const isToldOf = (path: string, { diagnostics }: Glance): boolean =>
  diagnostics.some(({ place, code }) => place.path === path || code === 'missing-anchor');
