import { join } from 'node:path';
import { isFolder, loadSite } from '../config/load.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { placeOfFile } from '../diagnostics/place.ts';
import type { Instant } from '../model/instant.ts';
import { loadTheme, noTheme } from '../render/theme.ts';
import { makeCrew } from '../threads/crew.ts';
import type { Crew } from '../work/crew.ts';
import type { Job } from '../work/edition.ts';
import { openBodyStore } from '../write/body-store.ts';
import { type Context, type ExitCode, exitCodes } from './context.ts';
import { readTime } from './read-time.ts';
import { tellConfigFailure } from './tell-config.ts';
import { tellRefusal } from './tell-refusal.ts';

export interface JobWishes extends Pick<Job, 'mode' | 'skipInvalid' | 'reportUnknownVariables'> {
  /** No page will be rendered: templates are neither read nor needed. */
  readonly withoutPages?: boolean;
}

/** Prepares a site as `withSite` does, loads its theme, opens a place for bodies, runs `work` with the job, and closes the place. */
export function withJob(
  context: Context,
  { withoutPages = false, ...wishes }: JobWishes,
  work: (job: Job, early: readonly Diagnostic[]) => Promise<ExitCode>,
): Promise<ExitCode> {
  return withSite(context, async (given, early) => {
    const { root, shippedTheme, scratch } = context;
    const theme = withoutPages ? { value: noTheme, diagnostics: [] } : loadTheme(root, shippedTheme);
    const bodies = openBodyStore(join(root, '.newsctl'), scratch);
    const crew = crewFor(context);
    try {
      const job = { ...given, theme: theme.value, bodies, crew, withoutRelated: withoutPages, ...wishes };
      return await work(job, [...early, ...theme.diagnostics]);
    } finally {
      bodies.close();
    }
  });
}

/** Two threads read a thousand articles in less time than one; more than four wait for each other. */
function crewFor({ root, configFile, baseUrl, jobs, processors, lineWorker }: Context): Crew {
  const config = { ...(configFile && { configFile }), ...(baseUrl && { baseUrl }) };
  const many = { jobs: jobs ?? Math.min(processors, 4), least: jobs === undefined ? 1000 : 1 };
  return makeCrew({ root, config, worker: lineWorker, ...many });
}

export type SiteJob = Pick<Job, 'root' | 'site' | 'now' | 'drafts' | 'pause'>;

/** Loads the config, reads `--now`, and runs `work` with them. A wrong config is reported and is exit 2, but for one that is there and may be
 *  mended, where `whenBroken` knows what to do. */
export async function withSite(
  context: Context,
  work: (given: SiteJob, early: readonly Diagnostic[]) => Promise<ExitCode>,
  whenBroken?: (found: readonly Diagnostic[]) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { root, configFile, baseUrl, drafts, pause, wrongEpoch, nowGiven } = context;
  if (wrongEpoch !== undefined && nowGiven === undefined) {
    const found = JSON.stringify(wrongEpoch);
    return tellRefusal(
      context,
      { message: `SOURCE_DATE_EPOCH must be seconds since 1970, such as 1795435200, not ${found}` },
      exitCodes.usage,
    );
  }
  if (!isFolder(root)) return tellRefusal(context, { message: `there is no folder ${root}` }, exitCodes.usage);
  const config = await loadSite(root, { ...(configFile && { configFile }), ...(baseUrl && { baseUrl }) });
  const site = config.value;
  if (site === undefined) {
    const isThere = config.diagnostics.every(({ code }) => code !== 'config-missing');
    return whenBroken !== undefined && isThere
      ? whenBroken(config.diagnostics)
      : tellConfigFailure(context, config.diagnostics);
  }
  const now = nowOf(context, site.timeZone);
  if (typeof now === 'string') {
    const place = placeOfFile('--now');
    return tellConfigFailure(context, [diagnose('config-wrong-value', place, '--now', nowGiven ?? '', now)]);
  }
  return work({ root, site, now, drafts, pause }, config.diagnostics);
}

/** The build's `now`: `--now` or the clock; for a wrong one, in words, what to write. */
function nowOf({ nowGiven, clock }: Context, timeZone: string): Instant | string {
  return nowGiven === undefined ? clock : readTime(nowGiven, timeZone);
}
