import { join } from 'node:path';
import type { Sight } from '../write/mark-standing.ts';
import { isSame, look } from '../write/signature.ts';
import { openFile, readWhole } from './files.ts';
import { emptyIndex, type Index, parseIndex } from './index-file.ts';
import { indexIn, indexOf, type Unchanged } from './mark-unchanged.ts';
import { unsealed } from './sealed.ts';
import { throughWindow } from './window.ts';

/** The form of the index. */
export const tableVersion = 1;

/** The index of a table, and the records that it tells of. */
export interface TableRead {
  readonly index: Index;
  readonly beside: Sight | undefined;
  /** Bytes of the records. */
  readonly size: number;
  readonly readOld: (at: number, length: number) => Buffer | undefined;
  /** Empty when nothing may be appended to it. */
  readonly file: string;
  readonly close: () => void;
}

/** Reads the table in `folder` that was written for `env`, of which another thread may know already; any other, or a damaged one, is empty. */
export function readTable(folder: string, env: string, ahead?: () => Unchanged | undefined): TableRead {
  const nothing = {
    index: emptyIndex(),
    beside: undefined,
    size: 0,
    readOld: () => undefined,
    file: '',
    close: () => {},
  };
  const read = ahead?.();
  const beside = read && isSame(look(indexIn(folder)), read.file) ? read : undefined;
  const index = beside ? indexOf(beside) : parsed(unsealed(readWhole(indexIn(folder))));
  if (index === undefined || index.head.version !== tableVersion || index.head.env !== env) return nothing;
  const file = String(index.head.file);
  const path = join(folder, file);
  const size = Number(index.head.size);
  const open = openFile(path);
  if (open === undefined || open.size < size) {
    open?.close();
    return nothing;
  }
  return {
    index,
    beside,
    // What a build that was killed, or another one, has appended is not ours.
    size,
    readOld: throughWindow(open, size),
    file: open.size === size ? file : '',
    close: open.close,
  };
}

const parsed = (bytes: Buffer | undefined): Index | undefined => bytes && parseIndex(bytes);
