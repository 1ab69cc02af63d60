import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { feedSummary } from '../report/feed-summary.ts';
import { jsonDocument } from '../report/json.ts';
import { warningLine } from '../report/warning-line.ts';
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
  tellInFull(context, diagnostics);
  if (context.quiet || context.format !== 'pretty') return;
  const facts = { ...result, warnings: diagnostics.length, elapsed: context.elapsed() };
  context.say(feedSummary(facts, context.terminal));
}

/** Says that a feed which was printed has warnings; nothing where there are none, for the feed speaks for itself. */
export function tellPrinted(context: Context, diagnostics: readonly Diagnostic[]): void {
  tellInFull(context, diagnostics);
  if (diagnostics.length === 0 || context.quiet || context.format !== 'pretty') return;
  context.say(`${warningLine(diagnostics.length, context.terminal)}\n`);
}

/** With places and hints, where somebody asked for that. */
function tellInFull(context: Context, diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.length > 0 && (context.verbose || context.format !== 'pretty')) tellDiagnostics(context, diagnostics);
}
