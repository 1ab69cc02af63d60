import { createHash, randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { readShared } from '../write/read-shared.ts';

/** Reads a file of the cache; undefined when it cannot be read: a cache that is lost costs only time. */
export function readWhole(path: string): Buffer | undefined {
  return attempt(() => fs.readFileSync(path));
}

/** The same, into memory that threads can share. */
export function readWholeShared(path: string): Buffer | undefined {
  return attempt(() => readShared(path));
}

/** A file that stays what it was while it is open, also when another build removes it. */
export interface OpenFile {
  /** Bytes it had when it was opened. */
  readonly size: number;
  /** Some bytes of it; undefined when it has not so many. */
  read(at: number, length: number): Buffer | undefined;
  close(): void;
}

/** Opens a file to read in it; undefined when it cannot be read. */
export function openFile(path: string): OpenFile | undefined {
  return attempt(() => {
    const fd = fs.openSync(path, 'r');
    return {
      size: fs.fstatSync(fd).size,
      read: (at, length) =>
        attempt(() => {
          const bytes = Buffer.allocUnsafe(length);
          return fs.readSync(fd, bytes, 0, length, at) === length ? bytes : undefined;
        }),
      close: () => attempt(() => fs.closeSync(fd)),
    };
  });
}

/** Puts a file in place at once, so that a build that is killed or runs beside this one leaves no half of it. Says whether it is there. */
export function replaceWhole(path: string, parts: Iterable<Uint8Array>): boolean {
  const draft = `${path}.${randomBytes(6).toString('hex')}.new`;
  const done = attempt(() => {
    const fd = fs.openSync(draft, 'wx', 0o600);
    try {
      for (const part of parts) writeAll(fd, part);
    } finally {
      fs.closeSync(fd);
    }
    fs.renameSync(draft, path);
    return true;
  });
  if (done === undefined) attempt(() => fs.rmSync(draft, { force: true }));
  return done === true;
}

/** Appends to a file that is `size` bytes long; any other length means that somebody else has it. Says whether it is done. */
export function appendTo(path: string, size: number, bytes: Uint8Array): boolean {
  const done = attempt(() => {
    const fd = fs.openSync(path, fs.constants.O_WRONLY | fs.constants.O_APPEND);
    try {
      if (fs.fstatSync(fd).size !== size) return false;
      writeAll(fd, bytes);
      return true;
    } finally {
      fs.closeSync(fd);
    }
  });
  return done === true;
}

/** The names in a folder, sorted; none where it cannot be read. */
export const namesIn = (folder: string): readonly string[] => attempt(() => fs.readdirSync(folder).sort()) ?? [];

/** Removes files of a folder but those to keep, when `isOurs` says so. */
export function removeOthers(folder: string, isOurs: (name: string) => boolean): void {
  for (const name of namesIn(folder)) {
    if (isOurs(name)) attempt(() => fs.rmSync(join(folder, name), { force: true }));
  }
}

/** Makes the folder of a cache; says whether it is there. */
export const makeFolder = (path: string): boolean =>
  attempt(() => fs.mkdirSync(path, { recursive: true }) !== null) === true;

/** The time as the disk counts it; undefined where nothing can be written. */
export function timeOfDisk(folder: string): number | undefined {
  const path = join(folder, `now-${randomBytes(6).toString('hex')}`);
  return attempt(() => {
    fs.writeFileSync(path, '');
    const { ctimeMs } = fs.statSync(path);
    fs.unlinkSync(path);
    return ctimeMs;
  });
}

/** The key of a file's bytes, read in pieces; undefined when it cannot be read. */
export function keyOfFile(path: string): string | undefined {
  return attempt(() => {
    const fd = fs.openSync(path, 'r');
    try {
      const sum = createHash('sha256');
      const chunk = Buffer.allocUnsafe(256 * 1024);
      for (let length = fs.readSync(fd, chunk); length > 0; length = fs.readSync(fd, chunk)) {
        sum.update(chunk.subarray(0, length));
      }
      return sum.digest('base64url').slice(0, 20);
    } finally {
      fs.closeSync(fd);
    }
  });
}

function writeAll(fd: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += fs.writeSync(fd, bytes, done);
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
