import { closeSync, mkdirSync, openSync, readSync, rmdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { systemFault } from '../diagnostics/system-fault.ts';
import type { BodyRef, StoredBody } from '../model/body.ts';
import { type LentBodies, makeBodyWriter } from './body-writer.ts';

/** Keeps the HTML of bodies out of memory between the reading of an article and the writing of its page. */
export interface BodyStore {
  put(html: string): StoredBody;
  get(ref: BodyRef): string;
  /** Opens a file of the store for another thread to write to, by `makeBodyWriter`. */
  lend(): LentBodies;
  /** Frees the disk; nothing can be put or got afterwards. */
  close(): void;
}

/** Opens a store in files of its own in `folder`, or in `spare` where `folder` cannot be written. Its refs carry numbers from `first` on. */
export function openBodyStore(folder: string, spare: string = folder, first = 0): BodyStore {
  const mine = openScratch(folder, spare, first);
  const scratches = [mine];
  const own = makeBodyWriter({ store: first, fd: mine.fd });
  let reading = Buffer.allocUnsafe(64 * 1024);
  return {
    put: own.put,
    get(ref) {
      if ('late' in ref) throw new Error(`the body of ${ref.late} was not put into this store`);
      const { store, at, length } = ref;
      const pending = store === first ? own.pending(at, length) : undefined;
      if (pending !== undefined) return pending;
      const scratch = scratches[store - first];
      if (scratch === undefined) throw new Error(`there is no body store ${store}`);
      if (length > reading.length) reading = Buffer.allocUnsafe(length * 2);
      readFully(scratch.fd, reading.subarray(0, length), at);
      return reading.toString('utf8', 0, length);
    },
    lend() {
      const store = first + scratches.length;
      const scratch = openScratch(folder, spare, store);
      scratches.push(scratch);
      return { store, fd: scratch.fd };
    },
    close() {
      for (const { close } of scratches) close();
    },
  };
}

interface Scratch {
  readonly fd: number;
  close(): void;
}

function openScratch(folder: string, spare: string, store: number): Scratch {
  const { fd, path, made } = openIn(folder, store) ?? openIn(spare, store) ?? fail(folder);
  // Nameless from the start, so that a killed build leaves nothing. Windows refuses: there it goes at the end.
  const unlinked = unlink(path, made);
  return {
    fd,
    close() {
      closeSync(fd);
      if (!unlinked) unlink(path, made);
    },
  };
}

function readFully(fd: number, into: Buffer, at: number): void {
  let done = 0;
  while (done < into.length) {
    const read = readSync(fd, into, done, into.length - done, at + done);
    if (read === 0) throw new Error(`the body store ends at ${at + done}`);
    done += read;
  }
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
