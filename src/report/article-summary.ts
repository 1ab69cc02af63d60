import { paintFor } from './paint.ts';
import { signsOf } from './signs.ts';
import type { Terminal } from './terminal.ts';
import { visible } from './visible.ts';
import { warningLine } from './warning-line.ts';

/** What a command did to one article. */
export interface ArticleFacts {
  /** `published articles/2026/budget.md`. */
  readonly done: string;
  /** Lines below it: address, state, what is left to do. */
  readonly notes: readonly string[];
  readonly warnings: number;
}

/** The last lines of a command that wrote one article. */
export function articleSummary({ done, notes, warnings }: ArticleFacts, terminal: Terminal): string {
  const paint = paintFor(terminal);
  const signs = signsOf(terminal);
  const lines = [`${paint.done(signs.done)} ${visible(done)}`, ...notes.map((note) => `  ${visible(note)}`)];
  if (warnings > 0) lines.push(warningLine(warnings, terminal));
  return `${lines.join('\n')}\n`;
}

/** Why a command did nothing, and what to do about it. */
export function refusal(
  { message, help }: { readonly message: string; readonly help?: string },
  terminal: Terminal,
): string {
  const paint = paintFor(terminal);
  const first = `${paint.severity('error', signsOf(terminal).error)} ${visible(message)}\n`;
  return help === undefined
    ? first
    : `${first}${help
        .split('\n')
        .map((line) => `  ${visible(line)}\n`)
        .join('')}`;
}
