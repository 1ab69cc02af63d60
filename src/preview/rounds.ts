import { type Batch, kindOf } from './watch-site.ts';

export interface Rounds {
  /** Asks for a round about these changes; what is asked for while one is under way comes together in the next. */
  readonly ask: (batch: Batch | 'everything') => void;
  /** Waits until nothing is asked for any more. */
  readonly settled: () => Promise<void>;
  /** Lets the round under way end; what is asked for besides, and later, is not done. */
  readonly close: () => Promise<void>;
}

/** Runs one round after the other, never two at a time. What a round throws goes to `onFailure`. */
export function makeRounds(
  run: (batch: Batch | 'everything') => Promise<void>,
  onFailure: (error: unknown) => void,
): Rounds {
  let waiting: Batch | 'everything' | undefined;
  let running: Promise<void> | undefined;
  let isClosed = false;
  const runAll = async () => {
    while (waiting !== undefined && !isClosed) {
      const batch = waiting;
      waiting = undefined;
      try {
        await run(batch);
      } catch (error) {
        onFailure(error);
      }
    }
    // Here and not when the promise settles: what is asked for in between would wait for ever.
    running = undefined;
  };
  const settled = async (): Promise<void> => {
    while (running !== undefined) await running;
  };
  return {
    ask: (batch) => {
      if (isClosed) return;
      waiting = together(waiting, batch);
      running ??= runAll();
    },
    settled,
    close: () => {
      isClosed = true;
      return settled();
    },
  };
}

function together(before: Batch | 'everything' | undefined, next: Batch | 'everything'): Batch | 'everything' {
  if (before === undefined) return next;
  if (before === 'everything' || next === 'everything') return 'everything';
  const both = new Map(before);
  for (const [path, kind] of next) both.set(path, kindOf(both.get(path), kind));
  return both;
}
