import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Edition, Job } from '../work/edition.ts';
import type { Summary } from '../work/summary.ts';
import type { Output } from '../write/output.ts';
import { keyOfProgram } from './environment.ts';
import { glanceAt, mayGlance, readGlance, saveGlance, stampOf } from './glance.ts';
import { stageByGlance } from './glance-build.ts';
import type { Handed } from './handed.ts';
import type { Unchanged } from './mark-unchanged.ts';
import { openArticles } from './open-articles.ts';
import { openOutputKeys } from './output-keys.ts';
import { savePlan, withSavedPlan } from './plan-file.ts';
import type { PrintedPlan } from './plan-lines.ts';

/** What the last builds of a site left for the next one, in `.newsctl/cache`. Nothing in it is needed: what is lost, damaged or made by
 *  another newsctl is made again. */
export interface Cache {
  /** The job with all that is remembered. */
  readonly job: Job;
  /** Articles that were not read again, so far. */
  readonly recalled: () => number;
  /** Stages the whole output, when a glance at the site shows that it can; otherwise nothing. */
  glance(): Told | undefined;
  /** Writes what was learned in a build that failed. */
  saveLearned(): void;
  /** Writes what was learned, once the output is committed; `told` are the diagnostics but for those of config and theme. */
  save(edition: Edition, told: readonly Diagnostic[]): void;
  /** The same after a build by a glance. */
  saveGlanced(): void;
  /** Ends all reading: after it nothing of the job may be asked for. */
  close(): void;
}

/** What a build by a glance knows of its edition. */
export interface Told {
  readonly summary: Summary;
  readonly diagnostics: readonly Diagnostic[];
  /** Articles that were not read again. */
  readonly fromCache: number;
}

export interface CacheOptions {
  readonly job: Job;
  readonly version: string;
  /** Of the output, absolute. */
  readonly out: string;
  readonly output: Output;
  /** Nothing is ever written. */
  readonly readOnly: boolean;
  /** What other machines made. */
  readonly handed?: Handed;
  /** What another thread knows of the sources. */
  readonly ahead?: (() => Unchanged | undefined) | undefined;
}

/** Opens the cache of a job and its output. */
export function openCache({ job, version, out, output, readOnly, handed, ahead }: CacheOptions): Cache {
  const { folder, time, table, memory } = openArticles({ job, version, readOnly, handed, ahead });
  const keys = openOutputKeys(folder, out, keyOfProgram(version), output);
  const { bodyKey, fileKey } = memory;
  const isCurrent = (path: string, key: string) => keys.isSame(path, key) && output.stands(path);
  const isSketched = (path: string, sketch: string) => keys.isSketched(path, sketch) && output.stands(path);
  const remembering: Job = {
    ...job,
    bodies: memory.lateBodies(job.bodies),
    earlier: memory.earlier,
    before: { bodyKey, fileKey, isCurrent, isSketched, ...(handed && { elsewhere: handed.page }) },
  };
  const stamp = (): string => stampOf(job, version, output.manifest() ?? '');
  let found =
    handed === undefined && mayGlance(job) && output.manifest() !== undefined
      ? readGlance(folder, out, stamp())
      : undefined;
  let glanced = 0;
  return {
    job: remembering,
    recalled: memory.recalled,
    glance() {
      const glance = found;
      const withPlan = <T>(use: (plan: PrintedPlan) => T) =>
        glance && withSavedPlan({ folder, out, mark: glance.plan }, use);
      const seen = glance && stageByGlance({ job: remembering, glance, withPlan, memory, keys, output });
      found = undefined;
      if (seen === undefined) return undefined;
      glanced = seen.read;
      found = seen.glance;
      const { summary, diagnostics } = found;
      return { summary, diagnostics, fromCache: summary.articles - glanced };
    },
    saveLearned() {
      if (time !== undefined) table.save(time, 'all');
    },
    save(edition, told) {
      if (time === undefined) return;
      table.save(time, { first: edition.files.articles });
      keys.save(false);
      const plan = mayGlance(job) ? savePlan(folder, out, edition.plan) : undefined;
      if (plan === undefined) return;
      const records = memory.stateOf(edition.files.articles);
      if (records !== undefined)
        saveGlance(folder, out, stamp(), glanceAt(edition, { diagnostics: told, time, records, plan }));
    },
    saveGlanced() {
      if (time === undefined) return;
      table.save(time, 'all');
      if (glanced === 0 || found === undefined) return;
      keys.save(true);
      saveGlance(folder, out, stamp(), found);
    },
    close: table.close,
  };
}
