import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Reads a file into memory that threads can share without copying it. Throws what the disk says. */
export function readShared(path: string): Buffer {
  const fd = openSync(path, 'r');
  try {
    const bytes = Buffer.from(new SharedArrayBuffer(fstatSync(fd).size));
    let done = 0;
    while (done < bytes.length) {
      const length = readSync(fd, bytes, done, bytes.length - done, done);
      // Somebody has made it shorter.
      if (length === 0) break;
      done += length;
    }
    return bytes.subarray(0, done);
  } finally {
    closeSync(fd);
  }
}
