import { paintFor } from '../report/paint.ts';
import { signsOf } from '../report/signs.ts';
import { wrapped } from '../report/wrap.ts';
import type { Looks } from '../scaffold/looks.ts';
import type { Context } from './context.ts';

/** How questions look on the terminal where they stand. */
export function looksOf({ terminal }: Context): Looks {
  const { faint, strong, accent, done, severity } = paintFor(terminal);
  const wrap = (text: string) =>
    text
      .split('\n')
      .map((line) => wrapped(line, terminal.columns - 2, '  '))
      .join('\n');
  return { faint, strong, accent, done, wrong: (text) => severity('error', text), wrap, signs: signsOf(terminal) };
}
