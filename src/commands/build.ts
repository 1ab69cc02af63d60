import { resolve } from 'node:path';
import type { Handed } from '../cache/handed.ts';
import { type Cache, openCache } from '../cache/open.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { failed } from '../diagnostics/severity.ts';
import type { Changes } from '../model/output.ts';
import type { ProfileReport } from '../model/profile.ts';
import { assemble, listed, stageEdition } from '../pipeline.ts';
import type { SecondLook } from '../threads/second-look.ts';
import type { Edition, Job } from '../work/edition.ts';
import { makeProfile, type Profiler } from '../work/profile.ts';
import { summaryOf } from '../work/summary.ts';
import { openOutput } from '../write/output.ts';
import { type Context, type ExitCode, exitCodes } from './context.ts';
import { handOn, whyNotHandOn } from './hand-on.ts';
import { stops } from './stops.ts';
import { type BuildResult, nextChangeOf, nothingBuilt, tellBuild, tellFailure } from './tell.ts';
import { tellRefusal } from './tell-refusal.ts';
import { withJob } from './with-job.ts';

export interface BuildFlags {
  readonly dryRun: boolean;
  readonly skipInvalid: boolean;
  /** Tell where the time went. */
  readonly profile?: boolean;
  /** Tell later steps of a job in GitHub Actions whether anything changed. */
  readonly githubOutput?: boolean;
  /** A thread that has begun to look at the files of the last build. */
  readonly ahead?: SecondLook | undefined;
  /** What other machines made for this build; in words, why that cannot be used. */
  readonly handedFor?: (job: Job) => Handed | string;
}

/** Builds the site into the output folder, or says all that is wrong and leaves the output as it was. */
export async function build(context: Context, flags: BuildFlags): Promise<ExitCode> {
  try {
    const why = flags.githubOutput ? whyNotHandOn(context) : undefined;
    if (why !== undefined) return tellRefusal(context, { message: why }, exitCodes.usage);
    const wishes = { mode: 'build', skipInvalid: flags.skipInvalid, reportUnknownVariables: context.strict } as const;
    const profile = flags.profile ? makeProfile(context.elapsed) : undefined;
    profile?.begin('config and theme');
    return await withJob(context, wishes, (job, early) =>
      publish(context, flags, profile === undefined ? job : { ...job, profile }, early, profile),
    );
  } finally {
    flags.ahead?.stop();
  }
}

async function publish(
  context: Context,
  flags: BuildFlags,
  job: Job,
  early: readonly Diagnostic[],
  profile: Profiler | undefined,
): Promise<ExitCode> {
  const { root, out, pid, home, version } = context;
  const { dryRun, ahead } = flags;
  const handed = flags.handedFor?.(job);
  if (typeof handed === 'string') return tellRefusal(context, { message: handed }, exitCodes.usage);
  // While another thread reads what the last build left.
  profile?.begin('list files');
  const listing = listed(job);
  profile?.begin('open output and cache');
  const output = openOutput({ root, out, pid, home, dryRun, ahead: ahead?.output });
  let cache: Cache | undefined;
  try {
    const options = {
      job: listing,
      version,
      out: resolve(root, out),
      output,
      readOnly: dryRun,
      ahead: ahead?.sources,
      ...(handed && { handed }),
    };
    cache = context.cache ? openCache(options) : undefined;
    const commit = (): Changes => {
      profile?.begin('put in place');
      return dryRun ? output.plan() : output.commit();
    };
    const { timeZone } = job.site;
    const source = handed === undefined ? 'cache' : 'parts';
    const tell = (found: Omit<BuildResult, 'source'>): void => {
      const result = { ...found, source } as const;
      const { counts } = result.changes;
      const isChanged = counts.create + counts.update + counts.delete > 0;
      if (flags.githubOutput) handOn(context, isChanged, nextChangeOf(result.summary, timeZone));
      tellBuild(context, result);
    };
    profile?.begin('glance');
    const told = failed(early, context.strict) ? undefined : cache?.glance();
    if (told !== undefined) {
      const changes = commit();
      profile?.begin('remember');
      cache?.saveGlanced();
      const diagnostics = [...early, ...told.diagnostics];
      // It renders live articles only.
      tell({ ...told, timeZone, diagnostics, changes, dryRun, ...reportOf(profile, () => true) });
      return exitCodes.done;
    }
    const edition = await assemble(cache?.job ?? listing);
    const content = [...early, ...edition.diagnostics];
    const outcome = nothingBuilt(context, output.hasLastBuild);
    const isHopeless = stops(content, edition, { ...context, strict: false });
    // Where nothing will be published the pages are made all the same, to nowhere: all mistakes are told in one run.
    const templates = await stageEdition(edition, isHopeless ? { stage: () => {} } : output);
    const diagnostics = [...content, ...templates];
    if (isHopeless || stops(diagnostics, edition, context)) {
      profile?.begin('remember');
      cache?.saveLearned();
      return tellFailure(context, edition, diagnostics, outcome, reportOf(profile, isLiveIn(edition)));
    }
    const changes = commit();
    profile?.begin('remember');
    cache?.save(edition, [...edition.diagnostics, ...templates]);
    const fromCache = cache?.recalled() ?? 0;
    const where = reportOf(profile, isLiveIn(edition));
    tell({ summary: summaryOf(edition), timeZone, diagnostics, changes, dryRun, fromCache, ...where });
    return exitCodes.done;
  } finally {
    cache?.close();
    output.abandon();
  }
}

/** Without the names of articles that are held. */
function reportOf(profile: Profiler | undefined, isShown: (path: string) => boolean): { profile?: ProfileReport } {
  return profile === undefined ? {} : { profile: profile.report(isShown) };
}

function isLiveIn({ live }: Edition): (path: string) => boolean {
  const paths = new Set(live.map(({ path }) => path));
  return (path) => paths.has(path);
}
