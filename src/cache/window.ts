import type { OpenFile } from './files.ts';

/** Reads pieces of the first `size` bytes of a file, and keeps no more of it in memory than a window. Where one piece follows another more is
 *  read ahead each time; a piece by itself costs little more than itself. */
export function throughWindow(file: OpenFile, size: number): (at: number, length: number) => Buffer | undefined {
  let from = 0;
  let seen: Buffer = Buffer.alloc(0);
  let ahead = least;
  return (at, length) => {
    const end = from + seen.length;
    if (at < from || at + length > end) {
      // The next piece may begin before the end of what was seen, and end behind it.
      ahead = at >= from && at <= end ? Math.min(ahead * 2, most) : least;
      seen = file.read(at, Math.min(Math.max(length, ahead), size - at)) ?? Buffer.alloc(0);
      from = at;
    }
    return at + length <= from + seen.length ? seen.subarray(at - from, at - from + length) : undefined;
  };
}

const least = 4 * 1024;
const most = 256 * 1024;
