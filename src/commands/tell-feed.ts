import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nextChangeOf } from '../plan/visibility.ts';
import { feedSummary } from '../report/feed-summary.ts';
import { jsonDocument } from '../report/json.ts';
import { isoAt } from '../time/zone.ts';
import type { Edition } from '../work/edition.ts';
import type { Context } from './context.ts';
import { tellDiagnostics } from './tell.ts';

/** What became of a feed that was to be written to a file. */
export interface FeedResult {
  /** As it was named. */
  readonly path: string;
  readonly changed: boolean;
  readonly items: number;
  readonly bytes: number;
}

/** Reports a feed in a file: whether it changed, and when to run again. */
export function tellFeed(
  context: Context,
  result: FeedResult,
  edition: Edition,
  diagnostics: readonly Diagnostic[],
): void {
  const { path, changed, items, bytes } = result;
  const next = nextOf(edition);
  const when = next === undefined ? {} : { nextChangeAt: next };
  if (context.format === 'json') {
    context.print(jsonDocument({ ok: true, changed, path, items, bytes, ...when, diagnostics }));
    return;
  }
  if (diagnostics.length > 0 && (context.verbose || context.format !== 'pretty')) tellDiagnostics(context, diagnostics);
  if (context.quiet || context.format !== 'pretty') return;
  const facts = { ...result, warnings: diagnostics.length, ...when, elapsed: context.elapsed() };
  context.say(feedSummary(facts, context.terminal));
}

/** The lines for `$GITHUB_OUTPUT`. */
export function handOn({ changed }: FeedResult, edition: Edition): string[] {
  return [`changed=${changed}`, `next-change-at=${nextOf(edition) ?? ''}`];
}

/** That of the articles alone: what leaves the news sitemap leaves no feed. */
function nextOf({ live, held, job }: Edition): string | undefined {
  const articles = [...live, ...held.map(({ article }) => article)];
  const next = nextChangeOf(articles, job.now, { drafts: job.drafts, news: false });
  return next === undefined ? undefined : isoAt(next, job.site.timeZone);
}
