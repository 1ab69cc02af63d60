import { join, sep } from 'node:path';
import type { Sight } from '../write/mark-standing.ts';
import { isFresh, look, type Signature } from '../write/signature.ts';
import { readWholeShared, timeOfDisk } from './files.ts';
import { type Index, parseIndex } from './index-file.ts';
import { unsealed } from './sealed.ts';

/** What another thread read of the index of a cache. */
export interface IndexRead {
  /** The index without its seal, which was whole, and where each of its paths ends. */
  readonly bytes: Uint8Array;
  readonly ends: Float64Array;
  /** What its file looked like. */
  readonly file: Signature;
}

/** What it read, and sees by now of the files that the index tells of. */
export type Unchanged = IndexRead & Sight;

/** Where a cache has its index. */
export const indexIn = (folder: string): string => join(folder, 'index');

/** Reads the index of a cache; undefined when there is none, or when it could still change unseen at this `time` of its disk. */
export function readIndexAhead(folder: string, time = timeOfDisk(folder)): IndexRead | undefined {
  const file = look(indexIn(folder));
  if (time === undefined || file === undefined || isFresh(file, time)) return undefined;
  const bytes = unsealed(readWholeShared(indexIn(folder)));
  return bytes && { bytes, ends: parseIndex(bytes).ends, file };
}

/** Marks each file that looks as its row says. */
export function markUnchanged(root: string, read: IndexRead, mark: (row: number) => void): void {
  const { names, columns } = indexOf(read);
  for (let row = 0; row < names.size; row++) {
    const signature = look(`${root}${sep}${names.pathAt(row)}`);
    if (signature !== undefined && columns.looksLike(row, signature)) mark(row);
  }
}

/** The index that was read. */
export const indexOf = ({ bytes, ends }: IndexRead): Index =>
  parseIndex(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), ends);
