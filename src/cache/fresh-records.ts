import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { appendTo, type OpenFile, openFile, replaceWhole } from './files.ts';

/** New records of a table, one behind the other: in memory while they are few, else in a file of their own. */
export interface FreshRecords {
  /** Bytes of all of them. */
  readonly size: () => number;
  add(record: Buffer): void;
  /** The record at `at`; undefined when it is lost. */
  read(at: number, length: number): Buffer | undefined;
  /** All of them, when none is in a file. */
  readonly inMemory: () => readonly Buffer[] | undefined;
  /** Puts the last ones into the file as well and gives its name; undefined when there is none, or it cannot be written any more. */
  finish(): string | undefined;
  readonly close: () => void;
}

/** Gathers new records for `folder`; files are written only when `mayWrite`. */
export function gatherRecords(folder: string, mayWrite: boolean): FreshRecords {
  const waiting = new Map<number, Buffer>();
  let size = 0;
  let written = 0;
  let file: string | undefined;
  let reading: OpenFile | undefined;
  let mayGrow = mayWrite;
  const flush = (): void => {
    const bytes = Buffer.concat([...waiting.values()]);
    file ??= `records-${randomBytes(6).toString('hex')}`;
    const path = join(folder, file);
    // Another build may have removed the file, or the disk is full: what does not go there stays in memory.
    mayGrow = written === 0 ? replaceWhole(path, [bytes]) : appendTo(path, written, bytes);
    reading ??= openFile(path);
    mayGrow &&= reading !== undefined;
    if (!mayGrow) return;
    written = size;
    waiting.clear();
  };
  return {
    size: () => size,
    add(record) {
      waiting.set(size, record);
      size += record.length;
      if (mayGrow && size - written > mostInMemory) flush();
    },
    read: (at, length) => waiting.get(at) ?? reading?.read(at, length),
    inMemory: () => (written === 0 ? [...waiting.values()] : undefined),
    finish() {
      if (written === 0 || !mayGrow) return undefined;
      // With nothing to add as well: it shows whether the file is still there.
      flush();
      return mayGrow ? file : undefined;
    },
    close: () => reading?.close(),
  };
}

const mostInMemory = 8 * 1024 * 1024;
