import { Interrupted, type Pause } from '../commands/context.ts';
import { progressLine } from '../report/progress.ts';
import type { Surroundings } from './process.ts';

/** Milliseconds between two breaths of a long job; in between it never leaves the processor. */
const breath = 100;
const firstProgress = 500;
const ciProgress = 10_000;

export interface Pauses {
  readonly pause: Pause;
  /** Removes the progress line. */
  readonly clear: () => void;
}

/** Makes the `pause` that long work calls: it notices Ctrl-C, and shows progress on a terminal after half a second, in CI every ten. */
export function makePauses(surroundings: Surroundings, isQuiet: boolean): Pauses {
  const { stderr, isCi } = surroundings;
  const live = stderr.isTerminal && !isCi && !isQuiet;
  const began = performance.now();
  let last = began;
  let stageNow = '';
  let stageBegan = began;
  let lastShown = began;
  let isShown = false;
  let isInterrupted = false;
  process.once('SIGINT', () => {
    isInterrupted = true;
    process.once('SIGINT', () => process.exit(130));
  });
  const clear = () => {
    if (isShown) process.stderr.write('\r\u001b[2K');
    isShown = false;
  };
  const show = (stage: string, done: number, total: number, now: number) => {
    const text = progressLine({ stage, done, total, elapsed: now - stageBegan }, stderr);
    if (live && now - began >= firstProgress) {
      process.stderr.write(`\r\u001b[2K${text}`);
      isShown = true;
    } else if (!live && isCi && !isQuiet && now - lastShown >= ciProgress) {
      process.stderr.write(`${text}\n`);
      lastShown = now;
    }
  };
  const pause: Pause = (stage, done, total) => {
    const now = performance.now();
    if (stage !== stageNow) [stageNow, stageBegan] = [stage, now];
    if (now - last < breath) return undefined;
    last = now;
    show(stage, done, total, now);
    return new Promise((resolve, reject) => {
      setImmediate(() => {
        if (!isInterrupted) return resolve();
        clear();
        reject(new Interrupted('interrupted'));
      });
    });
  };
  return { pause, clear };
}
