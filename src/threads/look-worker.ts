// A thread that reads what the last build left for the next one to know, and looks whether files are as it says. It marks those that are; of all others it
// says nothing.
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { markUnchanged, readIndexAhead } from '../cache/mark-unchanged.ts';
import { markStanding, readStanding } from '../write/mark-standing.ts';
import { type LookMessage, type News, stages } from './look-order.ts';

parentPort?.once('message', ({ order, mouth, stage }: LookMessage) => {
  const enter = (next: number): void => {
    Atomics.store(stage, 0, next);
    Atomics.notify(stage, 0);
  };
  enter(stages.reading);
  try {
    const { root, out } = order;
    const looks: (() => void)[] = [];
    const index = order.withSources ? readIndexAhead(join(root, '.newsctl', 'cache')) : undefined;
    if (index !== undefined) {
      const { seen, mark } = marksFor(index.ends.length);
      mouth.postMessage({ of: 'sources', seen, read: index } satisfies News);
      looks.push(() => markUnchanged(root, index, mark));
    }
    const output = readStanding(root, out);
    if (output !== undefined) {
      const { seen, mark } = marksFor(output.rows.size);
      mouth.postMessage({ of: 'output', seen, read: output } satisfies News);
      looks.push(() => markStanding(out, output, mark));
    }
    enter(stages.told);
    // In the order in which the build will ask.
    for (const look of looks) look();
  } catch {
    // What is not marked is looked at by the thread that asks.
  } finally {
    enter(stages.told);
  }
});

const marksFor = (rows: number) => {
  const seen = new SharedArrayBuffer(rows);
  const marks = new Uint8Array(seen);
  return { seen, mark: (row: number) => void Atomics.store(marks, row, 1) };
};
