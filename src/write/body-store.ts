import { closeSync, mkdirSync, openSync, readSync, rmdirSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { systemFault } from '../diagnostics/system-fault.ts';
import type { BodyRef, StoredBody } from '../model/body.ts';

/** Keeps the HTML of bodies out of memory between the reading of an article and the writing of its page. */
export interface BodyStore {
  put(html: string): StoredBody;
  get(ref: BodyRef): string;
  /** Frees the disk; nothing can be put or got afterwards. */
  close(): void;
}

/** Opens a store in a file of its own in `folder`, or in `spare` where `folder` cannot be written. `store` is the number that its refs carry. */
export function openBodyStore(folder: string, spare: string = folder, store = 0): BodyStore {
  const scratch = openScratch(folder, spare, store);
  let pending = Buffer.allocUnsafe(1024 * 1024);
  let filled = 0;
  let written = 0;
  let reading = Buffer.allocUnsafe(64 * 1024);

  const flush = () => {
    scratch.write(pending.subarray(0, filled), written);
    written += filled;
    filled = 0;
  };

  return {
    put(html) {
      // Three bytes are the most that one UTF-16 unit can take.
      const most = html.length * 3;
      if (filled > 0 && filled + most > pending.length) flush();
      if (most > pending.length) pending = Buffer.allocUnsafe(most);
      const length = pending.write(html, filled, 'utf8');
      const ref = { store, at: written + filled, length };
      filled += length;
      return ref;
    },
    get(ref) {
      if ('late' in ref) throw new Error(`the text of ${ref.late} is not in the store`);
      const { at, length } = ref;
      if (at >= written) return pending.toString('utf8', at - written, at - written + length);
      if (length > reading.length) reading = Buffer.allocUnsafe(length * 2);
      scratch.read(reading.subarray(0, length), at);
      return reading.toString('utf8', 0, length);
    },
    close: scratch.close,
  };
}

interface Scratch {
  write(bytes: Buffer, at: number): void;
  read(into: Buffer, at: number): void;
  close(): void;
}

function openScratch(folder: string, spare: string, store: number): Scratch {
  const { fd, path, made } = openIn(folder, store) ?? openIn(spare, store) ?? fail(folder);
  // Nameless from the start, so that a killed build leaves nothing. Windows refuses: there it goes at the end.
  const unlinked = unlink(path, made);
  return {
    write(bytes, at) {
      try {
        for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done, bytes.length - done, at + done);
      } catch (error) {
        throw systemFault(`cannot write ${path}`, error);
      }
    },
    read(into, at) {
      let done = 0;
      while (done < into.length) {
        const read = readSync(fd, into, done, into.length - done, at + done);
        if (read === 0) throw new Error(`the body store ends at ${at + done}`);
        done += read;
      }
    },
    close() {
      closeSync(fd);
      if (!unlinked) unlink(path, made);
    },
  };
}

interface Opened {
  readonly fd: number;
  readonly path: string;
  /** The folder, if it was not there before. */
  readonly made?: string;
}

function openIn(folder: string, store: number): Opened | undefined {
  for (let attempt = 0; attempt < 100; attempt++) {
    const path = join(folder, `bodies-${store}-${attempt}`);
    try {
      const isNew = mkdirSync(folder, { recursive: true }) !== undefined;
      return { fd: openSync(path, 'wx+', 0o600), path, ...(isNew && { made: folder }) };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) return undefined;
    }
  }
  return undefined;
}

/** Removes the file, and the folder that was made for it unless something else has come into it: a check leaves nothing. */
function unlink(path: string, made: string | undefined): boolean {
  try {
    unlinkSync(path);
  } catch {
    return false;
  }
  try {
    if (made !== undefined) rmdirSync(made);
  } catch {
    // Another process uses it.
  }
  return true;
}

function fail(folder: string): never {
  throw systemFault(`cannot write ${folder}`, new Error('no scratch file can be made there'));
}
