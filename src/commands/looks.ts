import { paintFor } from '../report/paint.ts';
import { signsOf } from '../report/signs.ts';
import type { Looks } from '../scaffold/looks.ts';
import type { Context } from './context.ts';

/** How questions look on the terminal where they stand. */
export function looksOf({ terminal }: Context): Looks {
  const { faint, strong, accent, done, severity } = paintFor(terminal);
  return { faint, strong, accent, done, wrong: (text) => severity('error', text), signs: signsOf(terminal) };
}
