import { writeSync } from 'node:fs';
import { systemFault } from '../diagnostics/system-fault.ts';
import type { StoredBody } from '../model/body.ts';

/** A file for the bodies of one thread. */
export interface LentBodies {
  /** The number that its refs carry. */
  readonly store: number;
  readonly fd: number;
}

/** Writes bodies to a file of a store, a megabyte at a time. */
export interface BodyWriter {
  put(html: string): StoredBody;
  /** A body that is not in the file yet. */
  pending(at: number, length: number): string | undefined;
  /** Puts everything into the file, for others to read. */
  flush(): void;
}

/** Makes what one thread puts its bodies with. */
export function makeBodyWriter({ store, fd }: LentBodies): BodyWriter {
  let buffer = Buffer.allocUnsafe(1024 * 1024);
  let filled = 0;
  let written = 0;
  const flush = () => {
    writeFully(fd, buffer.subarray(0, filled), written);
    written += filled;
    filled = 0;
  };
  return {
    put(html) {
      // Three bytes are the most that one UTF-16 unit can take.
      const most = html.length * 3;
      if (filled > 0 && filled + most > buffer.length) flush();
      if (most > buffer.length) buffer = Buffer.allocUnsafe(most);
      const length = buffer.write(html, filled, 'utf8');
      const ref = { store, at: written + filled, length };
      filled += length;
      return ref;
    },
    pending: (at, length) => (at < written ? undefined : buffer.toString('utf8', at - written, at - written + length)),
    flush,
  };
}

function writeFully(fd: number, bytes: Buffer, at: number): void {
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done, bytes.length - done, at + done);
  } catch (error) {
    throw systemFault('cannot write the scratch file of this build', error);
  }
}
