import { refusal } from '../report/article-summary.ts';
import { jsonDocument } from '../report/json.ts';
import type { Context, ExitCode } from './context.ts';

/** Says why nothing was done, and gives the exit code. */
export function tellRefusal(context: Context, why: { message: string; help?: string }, exit: ExitCode): ExitCode {
  if (context.format === 'json') context.print(jsonDocument({ ok: false, ...why, diagnostics: [] }));
  else context.say(refusal(why, context.terminal));
  return exit;
}
