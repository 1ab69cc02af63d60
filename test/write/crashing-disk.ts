import type { Disk } from '../../src/write/disk.ts';

/** Thrown in the place of the power cut. */
export const crash = 'crash';

/** A disk that stops for good at the `at`-th change (from 0) that is asked of it; a file being written is then half there. */
export function crashingDisk(disk: Disk, at: number): Disk & { changes(): number } {
  let changes = 0;
  const step = (half?: () => void): void => {
    if (changes === at) half?.();
    if (changes >= at) throw crash;
    changes++;
  };
  const half = (path: string, bytes: Uint8Array) => () => disk.write(path, bytes.subarray(0, bytes.length >> 1));
  const changing =
    <A extends unknown[], R>(work: (...args: A) => R) =>
    (...args: A): R => {
      step();
      return work(...args);
    };
  return {
    ...disk,
    makeFolder: changing(disk.makeFolder),
    write(path, bytes) {
      step(half(path, bytes));
      disk.write(path, bytes);
    },
    writeSafely(path, parts) {
      step(half(path, Buffer.concat(parts)));
      disk.writeSafely(path, parts);
    },
    copy(from, to) {
      step(half(to, disk.read(from) ?? new Uint8Array()));
      disk.copy(from, to);
    },
    rename: changing(disk.rename),
    remove: changing(disk.remove),
    removeIfEmpty: changing(disk.removeIfEmpty),
    removeAll: changing(disk.removeAll),
    changes: () => changes,
  };
}
