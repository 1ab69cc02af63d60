import type { Worker } from 'node:worker_threads';
import type { Unchanged } from '../cache/mark-unchanged.ts';
import { manifestSize } from '../write/manifest-name.ts';
import type { Sight, Standing } from '../write/mark-standing.ts';
import { type LookMessage, type LookOrder, type News, stages } from './look-order.ts';

export interface SecondLookOptions extends LookOrder {
  /** Gives the thread. */
  readonly thread: () => SecondThread | undefined;
  /** Threads that may look, this one counted. */
  readonly jobs: number;
  /** Bytes of the manifest of an output: where there are fewer, starting a thread takes longer than to look. */
  readonly least: number;
  /** How long a thread that has not begun is waited for (ms). */
  readonly patience: number;
}

/** A second thread that reads and looks ahead. It only saves time: what it has not read or seen is read and looked at by whoever asks. */
export interface SecondLook {
  /** What it knows of the output. Who asks sees to it that the manifest is still the one that the thread went by. */
  output(): Standing | undefined;
  /** What it knows of the sources. */
  sources(): Unchanged | undefined;
  stop(): void;
}

/** A thread that has been booted. */
export type SecondThread = Worker;

/** Boots a thread that will be told later what to look at; undefined where the system gives no more threads. */
export function bootSecondLook(worker: URL): SecondThread | undefined {
  // Loaded here, and at once: most commands need no threads, and none of them waits to begin.
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  try {
    const thread: Worker = new Worker(worker, { trackUnmanagedFds: false });
    thread.on('error', () => {});
    thread.unref();
    return thread;
  } catch {
    return undefined;
  }
}

/** Has a thread look at the files of the last build, when there are enough of them. */
export function startSecondLook({
  thread,
  jobs,
  least,
  patience,
  ...order
}: SecondLookOptions): SecondLook | undefined {
  const size = manifestSize(order.out);
  const worker = jobs < 2 || size < least ? undefined : thread();
  if (worker === undefined) return undefined;
  const { MessageChannel, receiveMessageOnPort } = process.getBuiltinModule('node:worker_threads');
  const { port1: ears, port2: mouth } = new MessageChannel();
  const stage = new Int32Array(new SharedArrayBuffer(4));
  worker.postMessage({ order, mouth, stage } satisfies LookMessage, [mouth]);
  let news: readonly News[] | undefined;
  const hear = (): readonly News[] => {
    // It has had the time in which this thread loaded the build. What it reads, this thread need not read.
    Atomics.wait(stage, 0, stages.asleep, patience);
    Atomics.wait(stage, 0, stages.reading, longestRead + size / bytesInMs);
    const heard: News[] = [];
    for (let next = receiveMessageOnPort(ears); next !== undefined; next = receiveMessageOnPort(ears)) {
      heard.push(next.message as News);
    }
    return heard;
  };
  const newsOf = <K extends News['of']>(of: K): Extract<News, { of: K }> | undefined => {
    news ??= hear();
    return news.find((one): one is Extract<News, { of: K }> => one.of === of);
  };
  return {
    output() {
      const found = newsOf('output');
      return found && { ...found.read, ...sightOf(found) };
    },
    sources() {
      const found = newsOf('sources');
      return found && { ...found.read, ...sightOf(found) };
    },
    stop() {
      ears.close();
      void worker.terminate();
    },
  };
}

/** How long reading may take, with much room: a thread that died is not waited for. */
const longestRead = 1000;
const bytesInMs = 20_000;

function sightOf({ seen }: News): Sight {
  const marks = new Uint8Array(seen);
  return { saw: (row) => Atomics.load(marks, row) === 1 };
}
