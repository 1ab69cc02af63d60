import { grouped, inWords } from './counts.ts';
import { signsOf } from './signs.ts';
import type { Terminal } from './terminal.ts';

export interface Progress {
  /** What is being done: `reading articles`. */
  readonly stage: string;
  readonly done: number;
  /** 0 when it is not known. */
  readonly total: number;
  /** Milliseconds since the stage began. */
  readonly elapsed: number;
}

/** One line without an end: stage, count, rate, and the time left once it can be told; never wider than the terminal. */
export function progressLine({ stage, done, total, elapsed }: Progress, terminal: Terminal): string {
  const signs = signsOf(terminal);
  const rate = elapsed > 0 ? (done / elapsed) * 1000 : 0;
  const parts = [
    `${stage} ${grouped(done)}${total > 0 ? ` of ${grouped(total)}` : ''}`,
    ...(total > 0 ? [`${Math.floor((done / total) * 100)} %`] : []),
    ...(rate >= 1 ? [`${grouped(Math.round(rate))}/s`] : []),
    ...(rate > 0 && total > done && elapsed >= 1000 ? [`${left(((total - done) / rate) * 1000)} left`] : []),
  ];
  return parts.join(` ${signs.dot} `).slice(0, terminal.columns - 1);
}

/** Whole seconds: a smaller figure would only flicker. */
const left = (milliseconds: number): string =>
  milliseconds < 59_500 ? `${Math.max(1, Math.round(milliseconds / 1000))} s` : inWords(milliseconds);
