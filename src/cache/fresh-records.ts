import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { appendTo, readPart, replaceWhole } from './files.ts';

/** New records of a table, one behind the other: in memory while they are few, else in a file of their own. */
export interface FreshRecords {
  /** Bytes of all of them. */
  readonly size: () => number;
  add(record: Buffer): void;
  /** The bytes from `at` on; undefined when they are lost. */
  read(at: number, length: number): Buffer | undefined;
  /** Those that are in memory. */
  readonly inMemory: () => readonly Buffer[];
  /** Puts the last ones into the file as well, where there is one, and gives its name. */
  finish(): string | undefined;
}

/** Gathers new records for `folder`; files are written only when `mayWrite`. */
export function gatherRecords(folder: string, mayWrite: boolean): FreshRecords {
  const waiting = new Map<number, Buffer>();
  let size = 0;
  let written = 0;
  let file: string | undefined;
  let isLost = false;
  const flush = (): void => {
    const bytes = Buffer.concat([...waiting.values()]);
    file ??= `records-${randomBytes(6).toString('hex')}`;
    const path = join(folder, file);
    isLost ||= !(written === 0 ? replaceWhole(path, [bytes]) : appendTo(path, written, bytes));
    written = size;
    waiting.clear();
  };
  return {
    size: () => size,
    add(record) {
      waiting.set(size, record);
      size += record.length;
      if (mayWrite && size - written > mostInMemory) flush();
    },
    read(at, length) {
      const found = waiting.get(at);
      if (found !== undefined || file === undefined || isLost) return found;
      return readPart(join(folder, file), at, length);
    },
    inMemory: () => [...waiting.values()],
    finish() {
      if (file === undefined) return undefined;
      if (waiting.size > 0) flush();
      return isLost ? undefined : file;
    },
  };
}

const mostInMemory = 8 * 1024 * 1024;
