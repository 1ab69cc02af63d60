// A thread that looks whether files are as a list says. It marks those that are; of all others it says nothing.
import { parentPort } from 'node:worker_threads';
import { markUnchanged, type SourceOrder } from '../cache/mark-unchanged.ts';
import { markStanding, type SharedOutputOrder } from '../write/mark-standing.ts';

/** What the thread is told: whose files to look at, and a byte for each row of the list, to be 1 for a file that is as it says. */
export type LookOrder = { readonly seen: SharedArrayBuffer } & (
  | { readonly output: SharedOutputOrder }
  | { readonly sources: SourceOrder }
);

parentPort?.on('message', (order: LookOrder) => {
  const marks = new Uint8Array(order.seen);
  const mark = (row: number): void => {
    Atomics.store(marks, row, 1);
  };
  try {
    if ('output' in order) markStanding(order.output, mark);
    else markUnchanged(order.sources, mark);
  } catch {
    // What is not marked is looked at by the thread that asked.
  }
});
