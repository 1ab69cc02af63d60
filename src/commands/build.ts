import { resolve } from 'node:path';
import { type Cache, openCache } from '../cache/open.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { failed } from '../diagnostics/severity.ts';
import type { Change } from '../model/output.ts';
import { assemble, stageEdition } from '../pipeline.ts';
import { signsOf } from '../report/signs.ts';
import type { Edition, Job } from '../work/edition.ts';
import { type Output, openOutput } from '../write/output.ts';
import { type Context, type ExitCode, exitCodes } from './context.ts';
import { handOn, whyNotHandOn } from './hand-on.ts';
import { nextChangeOf, nothingBuilt, tellBuild, tellFailure } from './tell.ts';
import { withJob } from './with-job.ts';

export interface BuildFlags {
  readonly dryRun: boolean;
  readonly skipInvalid: boolean;
  /** Tell later steps of a job in GitHub Actions whether anything changed. */
  readonly githubOutput?: boolean;
}

/** Builds the site into the output folder, or says all that is wrong and leaves the output as it was. */
export async function build(context: Context, flags: BuildFlags): Promise<ExitCode> {
  const why = flags.githubOutput ? whyNotHandOn(context) : undefined;
  if (why !== undefined) {
    context.say(`${signsOf(context.terminal).error} ${why}\n`);
    return exitCodes.usage;
  }
  const wishes = { mode: 'build', skipInvalid: flags.skipInvalid, reportUnknownVariables: context.strict } as const;
  return withJob(context, wishes, (job, early) => publish(context, flags, job, early));
}

async function publish(context: Context, flags: BuildFlags, job: Job, early: readonly Diagnostic[]): Promise<ExitCode> {
  const { root, out, pid, home, version } = context;
  const output = openOutput({ root, out, pid, home, dryRun: flags.dryRun });
  const cache = context.cache
    ? openCache(root, { ...job, version, layouts: job.theme.layouts }, flags.dryRun)
    : undefined;
  try {
    const edition = await assemble(cache === undefined ? job : remembering(job, cache, resolve(root, out), output));
    const content = [...early, ...edition.diagnostics];
    const outcome = nothingBuilt(context, output.hasLastBuild);
    const isHopeless = stops(content, edition, { ...context, strict: false });
    // Where nothing will be published the pages are made all the same, to nowhere: all mistakes are told in one run.
    const templates = await stageEdition(edition, isHopeless ? { stage: () => {} } : output);
    const diagnostics = [...content, ...templates];
    if (isHopeless || stops(diagnostics, edition, context)) {
      cache?.save(undefined);
      return tellFailure(context, edition, diagnostics, outcome);
    }
    const changes: readonly Change[] = flags.dryRun ? output.plan() : output.commit();
    cache?.save(output.manifest());
    if (flags.githubOutput)
      handOn(
        context,
        changes.some(({ kind }) => kind !== 'same'),
        nextChangeOf(edition),
      );
    tellBuild(context, { edition, diagnostics, changes, dryRun: flags.dryRun, fromCache: cache?.recalled() ?? 0 });
    return exitCodes.done;
  } finally {
    output.abandon();
  }
}

function remembering(job: Job, cache: Cache, out: string, output: Output): Job {
  return {
    ...job,
    bodies: cache.lateBodies(job.bodies),
    earlier: cache.earlier,
    before: cache.before(out, output),
  };
}

/** Mistakes of articles that were left out on purpose stop nothing, nor do those of folder defaults: every article below them is left out. */
function stops(diagnostics: readonly Diagnostic[], { job, leftOut }: Edition, context: Context): boolean {
  const excused = new Set(leftOut);
  const isExcused = (path: string) =>
    excused.has(path.replace(/\.comments\.yaml$/, '.md')) || (job.skipInvalid && path.endsWith('/_defaults.yaml'));
  return failed(
    diagnostics.filter(({ place }) => !isExcused(place.path)),
    context.strict,
  );
}
