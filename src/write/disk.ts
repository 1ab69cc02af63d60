import { createHash, hash } from 'node:crypto';
import * as fs from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { codeOf, systemFault } from '../diagnostics/system-fault.ts';

/** What the writing stage does with the disk: every call whole or a Fault. Tests put one that breaks in its place. */
export interface Disk {
  /** The path as messages name it. */
  name(path: string): string;
  /** Undefined when nothing is there. Does not follow links. */
  stat(path: string): fs.Stats | undefined;
  /** Names in a folder, sorted; none when it is not there. */
  list(folder: string): readonly string[];
  /** Undefined when nothing is there. */
  read(path: string): Buffer | undefined;
  fingerprint(path: string): Fingerprint;
  canWriteIn(folder: string): boolean;
  /** Makes the folder and those above it. */
  makeFolder(path: string): void;
  write(path: string, bytes: Uint8Array): void;
  /** Writes bytes that come in parts, and returns when they are on the disk. */
  writeSafely(path: string, parts: readonly Uint8Array[]): void;
  copy(from: string, to: string): void;
  rename(from: string, to: string): void;
  /** Removes a file; one that is not there, or is a folder, is fine. */
  remove(path: string): void;
  /** Removes a folder when it is empty, and says whether it is gone. */
  removeIfEmpty(folder: string): boolean;
  /** Removes a folder and all that is in it. */
  removeAll(folder: string): void;
}

/** What a file holds: bytes, and the SHA-256 of them in base64url. */
export interface Fingerprint {
  readonly size: number;
  readonly digest: string;
}

export function fingerprintOf(bytes: Uint8Array): Fingerprint {
  return { size: bytes.length, digest: hash('sha256', bytes, 'base64url') };
}

/** The digest of bytes that come in parts. */
export function digestOf(parts: readonly Uint8Array[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest('base64url');
}

/** The real disk. Its Faults name paths from the folder `root`. */
export function makeDisk(root: string): Disk {
  const name = (path: string): string => {
    const inside = relative(root, path);
    return inside === '' || inside.startsWith('..') ? path : inside.split(sep).join('/');
  };
  const writing = <T>(path: string, work: () => T): T => attempt(() => `cannot write ${name(path)}`, work);
  const reading = <T>(path: string, work: () => T): T => attempt(() => `cannot read ${name(path)}`, work);
  let chunk: Buffer | undefined;
  const inChunks = (path: string, take: (bytes: Buffer) => void): void => {
    chunk ??= Buffer.allocUnsafe(256 * 1024);
    const fd = reading(path, () => fs.openSync(path, 'r'));
    try {
      for (;;) {
        const length = reading(path, () => fs.readSync(fd, chunk as Buffer));
        if (length === 0) return;
        take(chunk.subarray(0, length));
      }
    } finally {
      fs.closeSync(fd);
    }
  };
  return {
    name,
    stat: (path) => reading(path, () => unlessMissing(() => fs.lstatSync(path, { throwIfNoEntry: false }))),
    list: (folder) => reading(folder, () => unlessMissing(() => fs.readdirSync(folder).sort()) ?? []),
    read: (path) => reading(path, () => unlessMissing(() => fs.readFileSync(path))),
    fingerprint(path) {
      const sum = createHash('sha256');
      let size = 0;
      inChunks(path, (bytes) => {
        sum.update(bytes);
        size += bytes.length;
      });
      return { size, digest: sum.digest('base64url') };
    },
    canWriteIn: (folder) => succeeds(() => fs.accessSync(folder, fs.constants.W_OK)),
    makeFolder(path) {
      writing(path, () => makeFolders(path));
    },
    write: (path, bytes) => writing(path, () => fs.writeFileSync(path, bytes)),
    writeSafely(path, parts) {
      writing(path, () => {
        const fd = fs.openSync(path, 'w');
        try {
          for (const part of parts) writeWhole(fd, part);
          fs.fsyncSync(fd);
        } finally {
          fs.closeSync(fd);
        }
      });
    },
    copy(from, to) {
      // Not copyFile: that carries over the permissions of a file that only its author may read.
      const fd = writing(to, () => fs.openSync(to, 'w'));
      try {
        inChunks(from, (bytes) => writing(to, () => writeWhole(fd, bytes)));
      } finally {
        fs.closeSync(fd);
      }
    },
    rename: (from, to) => writing(to, () => fs.renameSync(from, to)),
    remove: (path) => writing(path, () => unlinkFile(path)),
    removeIfEmpty: (folder) => succeeds(() => unlessMissing(() => fs.rmdirSync(folder))),
    removeAll: (folder) => writing(folder, () => fs.rmSync(folder, { recursive: true, force: true })),
  };
}

function attempt<T>(what: () => string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw systemFault(what(), error);
  }
}

function unlessMissing<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';

function succeeds(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

// Of a read-only disk Node's recursive mkdir says ENOENT; the plain one tells the truth.
function makeFolders(path: string): void {
  try {
    fs.mkdirSync(path, { recursive: true });
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    if (!fs.existsSync(dirname(path))) makeFolders(dirname(path));
    fs.mkdirSync(path);
  }
}

function writeWhole(fd: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += fs.writeSync(fd, bytes, done);
}

function unlinkFile(path: string): void {
  try {
    fs.unlinkSync(path);
  } catch (error) {
    if (isMissing(error)) return;
    if (fs.lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
    throw error;
  }
}
