import { sep } from 'node:path';
import type { Beside } from '../write/mark-standing.ts';
import { parseIndex } from './index-file.ts';
import { look } from './signature.ts';

/** Has the files of an index looked at by another thread; undefined where that would not pay. */
export type LookAtSources = (order: SourceOrder) => Beside | undefined;

export interface SourceOrder {
  /** The folder of the site, absolute. */
  readonly root: string;
  /** The index, without its seal. */
  readonly index: Uint8Array;
  /** Its rows. */
  readonly size: number;
}

/** Marks each file that looks as its row says. */
export function markUnchanged({ root, index }: SourceOrder, mark: (row: number) => void): void {
  const { names, columns } = parseIndex(Buffer.from(index.buffer, index.byteOffset, index.length));
  for (let row = 0; row < names.size; row++) {
    const signature = look(`${root}${sep}${names.pathAt(row)}`);
    if (signature !== undefined && columns.looksLike(row, signature)) mark(row);
  }
}
