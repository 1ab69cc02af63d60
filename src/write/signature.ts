import { lstatSync, type Stats } from 'node:fs';

/** What the file system says of a file without reading it: bytes, changes in milliseconds, number on its disk. */
export type Signature = readonly [size: number, mtime: number, ctime: number, ino: number];

/** The signature of what `lstat` or `fstat` found. */
export const signatureOf = ({ size, mtimeMs, ctimeMs, ino }: Stats): Signature => [size, mtimeMs, ctimeMs, ino];

/** Looks at a file. Undefined when there is none, or something else than a file. */
export function look(path: string): Signature | undefined {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    return stats?.isFile() ? signatureOf(stats) : undefined;
  } catch {
    return undefined;
  }
}

/** A file may be written twice within one step of the disk's clock: whether one that looks like this at `time` could still change unseen. */
export const isFresh = ([, mtime, ctime]: Signature, time: number): boolean =>
  Math.max(mtime, ctime) + stepOf(ctime) >= time;

/** How far apart two times of a disk are at most that may look the same (ms). Those of most disks count in steps of a few milliseconds; whole seconds betray
 *  one that counts in steps of one or two. */
export const stepOf = (time: number): number => (time % 1000 === 0 ? 2000 : 20);

/** Matches no file. */
export const noSignature: Signature = [-1, 0, 0, 0];

/** Whether a file looks as it did. */
export const isSame = (seen: Signature | undefined, known: Signature | undefined): boolean =>
  seen !== undefined && known !== undefined && seen.every((each, index) => each === known[index]);
