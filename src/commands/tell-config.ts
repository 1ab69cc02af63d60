import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { configSummary } from '../report/config-summary.ts';
import { type Context, type ExitCode, exitCodes } from './context.ts';
import { tellDiagnostics } from './tell.ts';

/** Reports a config without which nothing was begun: every mistake, how many, and the next step. */
export function tellConfigFailure(context: Context, diagnostics: readonly Diagnostic[]): ExitCode {
  tellDiagnostics(context, diagnostics);
  if (context.format === 'pretty') context.say(configSummary(diagnostics, context.terminal));
  return exitCodes.usage;
}
