import { counted, inWords } from './counts.ts';
import { type HeldCounts, heldInWords } from './held-in-words.ts';
import { paintFor } from './paint.ts';
import { signsOf } from './signs.ts';
import type { Terminal } from './terminal.ts';

export interface CheckFacts {
  /** Live and held articles. */
  readonly articles: number;
  readonly held: HeldCounts;
  readonly errors: number;
  readonly warnings: number;
  /** Files with at least one of them. */
  readonly files: number;
  readonly strict: boolean;
  /** The code to explain: the first one reported. */
  readonly code?: string;
  /** Milliseconds. */
  readonly elapsed: number;
}

/** The last lines of a check: how much was read, how much is wrong, and the next step. */
export function checkSummary(facts: CheckFacts, terminal: Terminal): string {
  const { errors, warnings, files, strict, code } = facts;
  const paint = paintFor(terminal);
  const signs = signsOf(terminal);
  const time = inWords(facts.elapsed);
  const articles = counted(facts.articles, 'article');
  const held = heldInWords(facts.held).replace(/ left out$/, '');
  const read = `${articles} checked in ${time}`;
  const among = held === '' ? '' : `  among them ${held}\n`;
  if (errors + warnings === 0) return `${paint.done(signs.done)} ${paint.strong('no mistakes')}  ${read}\n${among}`;
  const isFailure = errors > 0 || strict;
  const sign = errors > 0 ? paint.severity('error', signs.error) : paint.severity('warning', signs.warning);
  const counts = `${counted(errors, 'error')}, ${counted(warnings, 'warning')} in ${counted(files, 'file')}`;
  const stricter = isFailure ? '' : `  --strict makes ${warnings === 1 ? 'it an error' : 'them errors'}`;
  const next = code === undefined ? '' : ` ${signs.dot} newsctl explain ${code}`;
  return `${sign} ${paint.strong(counts)}${stricter}\n  ${read}${next}\n${among}`;
}
