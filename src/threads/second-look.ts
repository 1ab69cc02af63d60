import type { Worker } from 'node:worker_threads';
import type { LookAtSources } from '../cache/mark-unchanged.ts';
import type { Beside, LookAtOutput } from '../write/mark-standing.ts';
import type { LookOrder } from './look-worker.ts';

export interface SecondLookOptions {
  /** The built file of the thread. */
  readonly worker: URL;
  /** Threads that may look, this one counted. */
  readonly jobs: number;
  /** Files of an output: where there are fewer, starting a thread takes longer than to look. */
  readonly least: number;
}

/** A second thread that looks at files. It only saves time: what it has not seen is looked at by whoever asks. */
export interface SecondLook {
  readonly atOutput: LookAtOutput;
  /** Only where the output was large enough. */
  readonly atSources: LookAtSources;
  stop(): void;
}

/** Makes what starts a thread when there is enough to look at. */
export function makeSecondLook({ worker, jobs, least }: SecondLookOptions): SecondLook {
  let thread: Worker | undefined;
  const start = (): void => {
    // Loaded here, and at once: most builds need no threads, and none of them waits to open its output.
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    thread = new Worker(worker, { trackUnmanagedFds: false });
    thread.on('error', () => {});
    thread.unref();
  };
  const look = (size: number, order: (seen: SharedArrayBuffer) => LookOrder): Beside => {
    const seen = new SharedArrayBuffer(size);
    const marks = new Uint8Array(seen);
    thread?.postMessage(order(seen));
    return { saw: (row) => Atomics.load(marks, row) === 1 };
  };
  return {
    atOutput({ out, manifest, trustedBefore }) {
      if (jobs < 2 || manifest.size < least) return undefined;
      start();
      const { bytes, size } = manifest;
      return look(size, (seen) => ({ seen, output: { out, trustedBefore, bytes } }));
    },
    atSources: (sources) => (thread === undefined ? undefined : look(sources.size, (seen) => ({ seen, sources }))),
    stop: () => void thread?.terminate(),
  };
}
