import type { Pause } from '../commands/context.ts';

/** Lets memory grow in small steps once a job turns out to be large. The engine would otherwise wait for the heap to become two to three
 *  times as large as what lives in it: right for a thousand articles, half a gigabyte of garbage at fifty thousand. */
export function withModestHeap(pause: Pause): Pause {
  let isModest = false;
  return (stage, done, total) => {
    if (!isModest && total > large) {
      isModest = true;
      // Loaded by large jobs alone.
      process.getBuiltinModule('node:v8').setFlagsFromString('--heap-growing-percent=20');
    }
    return pause(stage, done, total);
  };
}

const large = 20_000;
