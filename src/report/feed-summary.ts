import { counted, grouped, inWords } from './counts.ts';
import { paintFor } from './paint.ts';
import { signsOf } from './signs.ts';
import type { Terminal } from './terminal.ts';
import { visible } from './visible.ts';
import { warningLine } from './warning-line.ts';

/** What became of a feed that was made by itself. */
export interface FeedFacts {
  /** The file as it was named. */
  readonly path: string;
  readonly changed: boolean;
  readonly items: number;
  readonly bytes: number;
  readonly warnings: number;
  /** ISO 8601 with the site's offset. */
  readonly nextChangeAt?: string;
  /** Milliseconds. */
  readonly elapsed: number;
}

/** The last lines of a feed that was written to a file, or needed no writing. */
export function feedSummary(facts: FeedFacts, terminal: Terminal): string {
  const { path, changed, items, bytes, warnings, nextChangeAt, elapsed } = facts;
  const paint = paintFor(terminal);
  const signs = signsOf(terminal);
  const what = `${visible(path)}  ${counted(items, 'item')}  ${grouped(bytes)} bytes`;
  const lines = [
    `${paint.done(signs.done)} ${paint.strong(what)}  ${changed ? 'written' : 'unchanged'}  ${inWords(elapsed)}`,
    ...(nextChangeAt === undefined ? [] : [`  next change ${nextChangeAt}`]),
    ...(warnings === 0 ? [] : [warningLine(warnings, terminal)]),
  ];
  return `${lines.join('\n')}\n`;
}
