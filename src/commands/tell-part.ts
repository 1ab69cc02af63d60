import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { jsonDocument } from '../report/json.ts';
import { type PartFacts, partSummary } from '../report/part-summary.ts';
import type { Context } from './context.ts';
import { tellDiagnostics } from './tell.ts';

/** What became of a share. */
export interface PartResult extends Omit<PartFacts, 'warnings' | 'elapsed'> {
  readonly diagnostics: readonly Diagnostic[];
}

/** Reports a part that was written. */
export function tellPart(context: Context, { diagnostics, ...result }: PartResult): void {
  const { format, verbose, quiet, terminal } = context;
  if (format === 'json') {
    const { share, path, bytes, articles, live } = result;
    context.print(jsonDocument({ ok: true, shard: share, part: path, bytes, stats: { articles, live }, diagnostics }));
    return;
  }
  const shown =
    verbose || format !== 'pretty' ? diagnostics : diagnostics.filter(({ severity }) => severity === 'error');
  if (shown.length > 0) tellDiagnostics(context, shown);
  if (quiet || format !== 'pretty') return;
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  context.say(partSummary({ ...result, warnings, elapsed: context.elapsed() }, terminal));
}
