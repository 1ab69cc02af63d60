import { pathToFileURL } from 'node:url';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Change, Changes } from '../model/output.ts';
import type { ProfileReport } from '../model/profile.ts';
import { buildSummary, failureSummary } from '../report/build-summary.ts';
import { checkSummary } from '../report/check-summary.ts';
import { formatDiagnostics } from '../report/format.ts';
import { jsonDocument } from '../report/json.ts';
import { profileTable } from '../report/profile-table.ts';
import { visible } from '../report/visible.ts';
import { isoNotBefore } from '../time/zone.ts';
import type { Edition } from '../work/edition.ts';
import { type Summary, summaryOf } from '../work/summary.ts';
import { type Context, type ExitCode, exitCodes } from './context.ts';

/** Prints diagnostics: the pretty ones are said, those of a format that was asked for are printed to standard output. */
export function tellDiagnostics(context: Context, diagnostics: readonly Diagnostic[]): void {
  const { format, terminal, maxErrors, version, quiet, root } = context;
  const shown = quiet ? diagnostics.filter(isError) : diagnostics;
  const text = formatDiagnostics(shown, format, terminal, {
    maxErrors,
    version,
    folder: pathToFileURL(`${root}/`).href,
  });
  if (format === 'pretty') context.say(text);
  else context.print(text);
  if (context.annotate) context.say(formatDiagnostics(shown, 'github', terminal));
}

/** Reports work that mistakes stopped, and what became of its output, and gives the exit code. */
export function tellFailure(
  context: Context,
  edition: Edition,
  diagnostics: readonly Diagnostic[],
  outcome: string,
  where: { readonly profile?: ProfileReport } = {},
): ExitCode {
  if (context.format === 'json') {
    const stats = statsOf(summaryOf(edition), diagnostics);
    context.print(jsonDocument({ ok: false, stats, ...where, diagnostics }));
    return exitCodes.content;
  }
  if (where.profile) context.say(profileTable(where.profile, context.terminal));
  const failing = context.strict ? diagnostics : diagnostics.filter(isError);
  tellDiagnostics(context, context.format === 'pretty' && !context.verbose ? failing : diagnostics);
  if (context.format !== 'pretty') return exitCodes.content;
  const { articles, errors, warnings } = statsOf(summaryOf(edition), failing);
  const facts = { articles, errors, warnings, files: filesOf(failing), outcome };
  context.say(failureSummary({ ...facts, ...firstCode(failing), elapsed: context.elapsed() }, context.terminal));
  return exitCodes.content;
}

/** What becomes of the output of a build that published nothing. */
export function nothingBuilt(context: Context, hasLastBuild: boolean): string {
  return `nothing written to ${folderOf(context)}${hasLastBuild ? ' (last good build kept)' : ''}`;
}

export interface BuildResult {
  readonly summary: Summary;
  /** IANA name. */
  readonly timeZone: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly changes: Changes;
  readonly dryRun: boolean;
  /** Articles that were not read again, and where they are known from. */
  readonly fromCache: number;
  readonly source: 'cache' | 'parts';
  /** Where the time went, when that was asked. */
  readonly profile?: ProfileReport;
}

/** Reports a build that is done, or would be: mistakes of articles left out, changed files where they were asked for, the summary. */
export function tellBuild(context: Context, result: BuildResult): void {
  const { summary, timeZone, diagnostics, changes, dryRun, fromCache, source, profile } = result;
  const { format, verbose, quiet } = context;
  const { counts } = changes;
  const { leftOut } = summary;
  const nextChangeAt = nextChangeOf(summary, timeZone);
  const next = nextChangeAt === undefined ? {} : { nextChangeAt };
  if (format === 'json') {
    const files = changes.made();
    const stats = { ...statsOf(summary, diagnostics), changes: counts };
    context.print(
      jsonDocument({ ok: true, dryRun, stats, ...next, leftOut, files, ...(profile && { profile }), diagnostics }),
    );
    return;
  }
  if (profile) context.say(profileTable(profile, context.terminal));
  const shown = verbose || format !== 'pretty' ? diagnostics : diagnostics.filter(isError);
  if (shown.length > 0) tellDiagnostics(context, shown);
  if (dryRun && format === 'pretty') context.print(linesOf(verbose ? changes.all() : changes.made()));
  else if (verbose) context.say(linesOf(changes.made()));
  if (quiet || format !== 'pretty') return;
  const facts = {
    articles: summary.live,
    pages: summary.pages,
    feeds: summary.feeds,
    assets: summary.assets,
    held: summary.held,
    leftOut,
    changes: counts,
    fromCache,
    source,
    readAnew: summary.articles - fromCache,
    warnings: diagnostics.filter((one) => !isError(one)).length,
    out: folderOf(context),
    dryRun,
    ...next,
    ...(summary.feed && { feed: summary.feed }),
    elapsed: context.elapsed(),
  };
  context.say(buildSummary(facts, context.terminal));
}

/** Reports a check. */
export function tellCheck(context: Context, edition: Edition, diagnostics: readonly Diagnostic[]): void {
  const { errors, warnings, articles } = statsOf(summaryOf(edition), diagnostics);
  if (context.format === 'json') {
    const ok = errors === 0 && !(context.strict && warnings > 0);
    context.print(jsonDocument({ ok, stats: statsOf(summaryOf(edition), diagnostics), diagnostics }));
    return;
  }
  tellDiagnostics(context, diagnostics);
  if (context.quiet || context.format !== 'pretty') return;
  const { held } = summaryOf(edition);
  const facts = { articles, held, errors, warnings, files: filesOf(diagnostics), strict: context.strict };
  context.say(checkSummary({ ...facts, ...firstCode(diagnostics), elapsed: context.elapsed() }, context.terminal));
}

/** When the site next changes by itself, ISO 8601 with its offset. */
export function nextChangeOf({ nextChangeAt }: Pick<Summary, 'nextChangeAt'>, timeZone: string): string | undefined {
  return nextChangeAt === undefined ? undefined : isoNotBefore(nextChangeAt, timeZone);
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

function statsOf({ articles, live, held, pages }: Summary, diagnostics: readonly Diagnostic[]) {
  const errors = diagnostics.filter(isError).length;
  return { articles, live, held, pages, errors, warnings: diagnostics.length - errors };
}

/** `update  2026/11/23/budget/index.html`, a line for each file. */
const linesOf = (changes: readonly Change[]): string =>
  changes.map(({ kind, path }) => `${kind.padEnd(6)}  ${visible(path)}\n`).join('');

const filesOf = (diagnostics: readonly Diagnostic[]): number =>
  new Set(diagnostics.map(({ place }) => place.path)).size;

const folderOf = ({ out }: Context): string => `${out.replace(/[\\/]+$/, '')}/`;

function firstCode(diagnostics: readonly Diagnostic[]): { code?: string } {
  const first = diagnostics.find(isError) ?? diagnostics[0];
  return first === undefined ? {} : { code: first.code };
}
