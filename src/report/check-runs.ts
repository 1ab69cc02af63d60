import { counted, inWords } from './counts.ts';
import { paintFor } from './paint.ts';
import type { Terminal } from './terminal.ts';
import { visible } from './visible.ts';

/** The line before each run of a check that goes on: an editor that reads the mistakes forgets those of the run before. */
export function runBegins(changed: readonly string[]): string {
  const [first] = changed;
  const why =
    first === undefined ? '' : `: ${changed.length === 1 ? visible(first) : counted(changed.length, 'file')} changed`;
  return `newsctl check started${why}\n`;
}

export interface RunFacts {
  readonly errors: number;
  readonly warnings: number;
  /** Milliseconds. */
  readonly elapsed: number;
}

/** The line after each run. */
export function runEnds({ errors, warnings, elapsed }: RunFacts): string {
  return `newsctl check finished: ${counted(errors, 'error')}, ${counted(warnings, 'warning')} in ${inWords(elapsed)}\n`;
}

/** The line before all runs, where somebody sits at a terminal. */
export function watchKeys(terminal: Terminal): string {
  return `${paintFor(terminal).faint('checks again after every change, q quits')}\n`;
}
