import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Change } from '../model/output.ts';
import type { Edition } from '../pipeline.ts';
import { formatDiagnostics } from '../report/format.ts';
import { type Context, type ExitCode, exitCodes } from './context.ts';

export function tellDiagnostics(context: Context, diagnostics: readonly Diagnostic[]): void {
  const { format, terminal, maxErrors, version } = context;
  const shown = context.quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  const text = formatDiagnostics(shown, format, terminal, { maxErrors, version });
  if (format === 'pretty') context.say(text);
  else context.print(text);
  if (context.annotate) context.say(formatDiagnostics(shown, 'github', terminal));
}
export function tellFailure(context: Context, _edition: Edition, diagnostics: readonly Diagnostic[]): ExitCode {
  tellDiagnostics(context, diagnostics);
  context.say(`failed ${diagnostics.length}\n`);
  return exitCodes.content;
}
export function tellBuild(
  context: Context,
  facts: { edition: Edition; diagnostics: readonly Diagnostic[]; changes: readonly Change[]; dryRun: boolean },
): void {
  tellDiagnostics(context, facts.diagnostics);
  context.say(
    `built ${facts.edition.live.length} articles, ${facts.changes.length} files ${Math.round(context.elapsed())} ms\n`,
  );
}
export function tellCheck(context: Context, _edition: Edition, diagnostics: readonly Diagnostic[]): void {
  tellDiagnostics(context, diagnostics);
}
