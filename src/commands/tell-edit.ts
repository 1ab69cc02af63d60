import type { ArticleMatter } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import { articleSummary } from '../report/article-summary.ts';
import { jsonDocument } from '../report/json.ts';
import { visible } from '../report/visible.ts';
import type { Verdict } from '../work/trial.ts';
import { absolute } from './addresses.ts';
import { type Context, type ExitCode, exitCodes } from './context.ts';

/** Says that an article is as it is asked to be already. */
export function tellNothing(
  context: Context,
  { path, message, matter }: { path: string; message: string; matter?: ArticleMatter },
): ExitCode {
  if (context.format === 'json') {
    context.print(
      jsonDocument({ ok: true, changed: false, path, ...(matter && { slug: matter.slug }), diagnostics: [] }),
    );
    return exitCodes.done;
  }
  if (!context.quiet)
    context.say(articleSummary({ done: `${path} ${message}`, notes: [], warnings: 0 }, context.terminal));
  if (!context.isOutTerminal) context.print(`${path}\n`);
  return exitCodes.done;
}

export interface Edited {
  readonly path: string;
  readonly dryRun: boolean;
  /** `published`, `renamed`. */
  readonly what: string;
  readonly verdict: Verdict;
  readonly site: Site;
  readonly notes: readonly string[];
  readonly diff: string;
}

/** Reports an edit that was made, or would be: its path or difference on standard output, the rest beside it. */
export function tellEdit(context: Context, { path, dryRun, what, verdict, site, notes, diff }: Edited): void {
  const { matter, state, diagnostics } = verdict;
  const address = matter && absolute(site, matter.address);
  if (context.format === 'json') {
    const facts = {
      changed: true,
      dryRun,
      path,
      slug: matter?.slug,
      url: address,
      state,
      ...(dryRun && { diff }),
      notes,
    };
    context.print(jsonDocument({ ok: true, ...facts, diagnostics }));
    return;
  }
  const warnings = diagnostics.length;
  if (!context.quiet) {
    const done = dryRun ? `would be ${what}: ${path}` : `${what} ${path}`;
    context.say(articleSummary({ done, notes, warnings }, context.terminal));
  }
  // On a terminal the lines above have named it.
  if (dryRun) context.print(context.isOutTerminal ? harmless(diff) : diff);
  else if (!context.isOutTerminal) context.print(`${path}\n`);
}

/** As a terminal may see it: line ends of Windows belong to a difference, all other controls are shown. */
const harmless = (diff: string): string =>
  diff
    .split('\n')
    .map((line) => (line.endsWith('\r') ? `${visible(line.slice(0, -1))}\r` : visible(line.replaceAll('\t', '    '))))
    .join('\n');
