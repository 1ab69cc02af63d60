import type { Worker } from 'node:worker_threads';
import type { LoadOptions } from '../config/load.ts';
import { Fault } from '../diagnostics/fault.ts';
import type { Crew, CrewOrder, Hands } from '../work/crew.ts';
import type { WorkerOrder, WorkerWord } from './line-worker.ts';

export interface CrewOptions {
  readonly root: string;
  /** How the workers find the config: each loads it itself, since a schema is code. */
  readonly config: LoadOptions;
  /** The built file of a worker. */
  readonly worker: URL;
  /** Threads that read, this one counted. */
  readonly jobs: number;
  /** Fewer articles are read here: waking a thread would take longer. */
  readonly least: number;
}

/** Makes a crew of `jobs` threads that share what is to be read, batch by batch, so that whoever is faster reads more. */
export function makeCrew({ root, config, worker, jobs, least }: CrewOptions): Crew {
  return {
    least: jobs > 1 ? least : Number.POSITIVE_INFINITY,
    async read({ paths, bodies, files, layouts, remembers, now, drafts, coming }, hands) {
      const pile = makePile(paths);
      // Most sites need no threads.
      const { Worker } = await import('node:worker_threads');
      const helpers = Array.from({ length: jobs - 1 }, () => {
        const lent = bodies.lend();
        const when = { now, drafts, ...(coming !== undefined && { coming }) };
        const workerData: WorkerOrder = { root, config, files, layouts, remembers, lent, ...when };
        return startHelper(new Worker(worker, { workerData, trackUnmanagedFds: false }), pile, hands);
      });
      try {
        await Promise.all([readBeside(pile, hands, helpers), ...helpers.map(({ done }) => done)]);
      } finally {
        await Promise.all(helpers.map(({ stop }) => stop()));
      }
    },
  };
}

/** Articles that nobody has taken yet. */
interface Pile {
  take(count: number): readonly string[];
}

function makePile(paths: CrewOrder['paths']): Pile {
  let next = 0;
  return {
    take(count) {
      const batch = paths.slice(next, next + count);
      next += batch.length;
      return batch;
    },
  };
}

interface Helper {
  /** Fulfilled when the pile is empty and all news of this helper has been taken. */
  readonly done: Promise<void>;
  readonly stop: () => Promise<unknown>;
}

/** One batch waits while another is read, so that a helper never idles. */
const batchSize = 50;

function startHelper(worker: Worker, pile: Pile, { take }: Hands): Helper {
  const given: (readonly string[])[] = [];
  const give = (): void => {
    const batch = pile.take(batchSize);
    if (batch.length === 0) return;
    given.push(batch);
    worker.postMessage(batch);
  };
  const done = new Promise<void>((resolve, reject) => {
    worker.on('error', reject);
    const hear = (word: WorkerWord): void => {
      if ('failure' in word) throw asError(word.failure);
      const batch = given.shift() ?? [];
      for (const [index, news] of word.news.entries()) take(batch[index] ?? '', news);
      give();
      if (given.length === 0) resolve();
    };
    worker.on('message', (word: WorkerWord) => {
      try {
        hear(word);
      } catch (error) {
        // Thrown at whoever waits: nobody stands above a listener.
        reject(error);
      }
    });
    give();
    give();
    if (given.length === 0) resolve();
  });
  return { done, stop: () => worker.terminate() };
}

/** This thread reads a few at a time and listens in between. */
async function readBeside(pile: Pile, { readHere, rest }: Hands, helpers: readonly Helper[]): Promise<void> {
  let failed = false;
  for (const { done } of helpers) {
    done.catch(() => {
      failed = true;
    });
  }
  for (let batch = pile.take(8); batch.length > 0 && !failed; batch = pile.take(8)) {
    for (const path of batch) readHere(path);
    await (rest() ?? new Promise((resolve) => setImmediate(resolve)));
  }
}

function asError({ isFault, message, stack }: Extract<WorkerWord, { failure: unknown }>['failure']): Error {
  if (isFault) return new Fault(message);
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
