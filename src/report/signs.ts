import type { Terminal } from './terminal.ts';

/** The signs of a report, each one cell wide. */
export interface Signs {
  readonly error: string;
  readonly warning: string;
  readonly done: string;
  readonly pointer: string;
  readonly bar: string;
  readonly caret: string;
  readonly more: string;
  readonly dot: string;
}

/** The signs that `terminal` can show. */
export function signsOf(terminal: Pick<Terminal, 'unicode'>): Signs {
  return terminal.unicode ? unicode : ascii;
}

const unicode: Signs = {
  error: '✖',
  warning: '▲',
  done: '✔',
  pointer: '❯',
  bar: '│',
  caret: '^',
  more: '…',
  dot: '·',
};
const ascii: Signs = {
  error: 'x',
  warning: '!',
  done: '+',
  pointer: '>',
  bar: '|',
  caret: '^',
  more: '...',
  dot: '-',
};
