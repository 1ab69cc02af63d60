import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { counted } from './counts.ts';
import { paintFor } from './paint.ts';
import { signsOf } from './signs.ts';
import type { Terminal } from './terminal.ts';

/** The last lines where the config stopped everything: how much is wrong in it, and the next step. */
export function configSummary(diagnostics: readonly Diagnostic[], terminal: Terminal): string {
  const paint = paintFor(terminal);
  const { error } = signsOf(terminal);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  const next = first === undefined ? '' : `  newsctl explain ${first.code}\n`;
  return `${paint.severity('error', error)} ${paint.strong(`${counted(errors.length, 'error')}, nothing done`)}\n${next}`;
}
