import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { configSummary } from '../report/config-summary.ts';
import { jsonDocument } from '../report/json.ts';
import { signsOf } from '../report/signs.ts';
import { visible } from '../report/visible.ts';
import { type Context, type ExitCode, exitCodes } from './context.ts';
import { tellDiagnostics } from './tell.ts';

/** Says in one line what is wrong about how newsctl was called. */
export function tellUsage(context: Context, problem: string): ExitCode {
  if (context.format === 'json') context.print(jsonDocument({ ok: false, message: problem, diagnostics: [] }));
  else context.say(`${signsOf(context.terminal).error} ${visible(problem)}\n`);
  return exitCodes.usage;
}

/** Reports a config without which nothing was begun: every mistake, how many, and the next step. */
export function tellConfigFailure(context: Context, diagnostics: readonly Diagnostic[]): ExitCode {
  tellDiagnostics(context, diagnostics);
  if (context.format === 'pretty') context.say(configSummary(diagnostics, context.terminal));
  return exitCodes.usage;
}
