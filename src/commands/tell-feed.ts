import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { feedSummary } from '../report/feed-summary.ts';
import { jsonDocument } from '../report/json.ts';
import type { Context } from './context.ts';
import { tellDiagnostics } from './tell.ts';

/** What became of a feed that was to be written to a file. */
export interface FeedResult {
  /** As it was named. */
  readonly path: string;
  readonly changed: boolean;
  readonly items: number;
  readonly bytes: number;
  /** ISO 8601: when to run again. */
  readonly nextChangeAt?: string;
}

/** Reports a feed in a file: whether it changed, and when to run again. */
export function tellFeed(context: Context, result: FeedResult, diagnostics: readonly Diagnostic[]): void {
  const { changed, path, items, bytes, nextChangeAt } = result;
  if (context.format === 'json') {
    context.print(jsonDocument({ ok: true, changed, path, items, bytes, nextChangeAt, diagnostics }));
    return;
  }
  if (diagnostics.length > 0 && (context.verbose || context.format !== 'pretty')) tellDiagnostics(context, diagnostics);
  if (context.quiet || context.format !== 'pretty') return;
  const facts = { ...result, warnings: diagnostics.length, elapsed: context.elapsed() };
  context.say(feedSummary(facts, context.terminal));
}
