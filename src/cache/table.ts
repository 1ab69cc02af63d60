import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { numberPaths } from '../write/numbered.ts';
import type { Row } from './columns.ts';
import { keyOf } from './digest.ts';
import { appendTo, makeFolder, openFile, readWholeShared, removeOthers, replaceWhole } from './files.ts';
import { gatherRecords } from './fresh-records.ts';
import { gather } from './gather-records.ts';
import { emptyIndex, type Index, parseIndex, printIndex } from './index-file.ts';
import { numbersOf } from './row-numbers.ts';
import { sealed, unsealed } from './sealed.ts';
import type { Signature } from './signature.ts';
import { throughWindow } from './window.ts';

/** Records of files, by path: what each looked like, and a line of JSON about it. Everything in it can be lost. */
export interface Table {
  /** The row of a file that was there last time. */
  row(path: string): Row | undefined;
  /** The row of a file whose record was put or kept since the table was opened. */
  rowNow(path: string): Row | undefined;
  /** The index that was read, with so many rows. */
  readonly index: { readonly bytes: Uint8Array; readonly size: number };
  /** The numbers of the rows of files, those of the index first; -1 for a file that has none. */
  numbersOf(paths: readonly string[]): Int32Array;
  readonly count: () => number;
  /** Whether a row has this signature. */
  looksLike(number: number, signature: Signature): boolean;
  /** The key of all records of some rows. */
  keyOfAll(numbers: Int32Array): string;
  /** The record of a row; undefined when it is damaged. */
  record(row: Row): string | undefined;
  /** Keeps a new record. */
  put(path: string, signature: Signature, record: string): Row;
  /** Keeps the record of a row, for a file that looks like this now. */
  keep(path: string, signature: Signature, row: Row): void;
  /** Writes what was put and kept since the table was opened, as of `time`, when the work began. Best effort. */
  save(time: number, which: Kept): void;
  /** Ends the reading of records: nothing of the table may be asked for any more. */
  close(): void;
}

/** What is kept of a table: everything, also what nobody asked for, or what was put and kept alone: the rows of some files `first`, in this order. */
export type Kept = 'all' | { readonly first: readonly string[] };

/** Opens the table in `folder` that was written for `env`; any other, or a damaged one, is empty. Only when it `mayWrite` does it put anything
 *  there before it is saved. */
export function openTable(folder: string, env: string, mayWrite: boolean): Table {
  const { index, size: oldSize, readOld, file, close } = readTable(folder, env);
  const { columns, names } = index;
  const numbers = numberPaths(names);
  /** 1 for rows that were put or kept. */
  let isNow = new Uint8Array(names.size);
  let countNow = 0;
  let changes = 0;
  const fresh = gatherRecords(folder, mayWrite);
  const rowWith = (number: number | undefined): Row | undefined =>
    number === undefined ? undefined : columns.at(number);
  const bytesOf = ({ at, length }: Row): Buffer | undefined =>
    at < oldSize ? readOld(at, length) : fresh.read(at - oldSize, length);
  const note = (path: string, row: Row): void => {
    const number = numbers.give(path);
    columns.set(number, row);
    if (number >= isNow.length) {
      const wider = new Uint8Array(Math.max(64, Math.ceil(numbers.count() * 1.5)));
      wider.set(isNow);
      isNow = wider;
    }
    if (isNow[number] === 0) countNow++;
    isNow[number] = 1;
  };

  /** Appends the new records, or writes all of them anew once a third of the file is records that nothing points to any more. */
  const place = (order: Int32Array): Placed | undefined => {
    const size = oldSize + fresh.size();
    const wanted = order.reduce((sum, number) => sum + columns.recordLength(number), 0);
    const isGood = size < wanted * 1.5;
    const ownFile = fresh.finish();
    if (isGood && ownFile !== undefined && oldSize === 0) return { file: ownFile, size, order };
    const few = fresh.inMemory();
    const mayAppend = isGood && few !== undefined && file !== '';
    if (mayAppend && appendTo(join(folder, file), oldSize, Buffer.concat(few))) return { file, size, order };
    const name = `records-${randomBytes(6).toString('hex')}`;
    const gathered = gather(order, columns, bytesOf);
    if (!replaceWhole(join(folder, name), gathered.parts)) return undefined;
    return { file: name, ...gathered.settle() };
  };
  /** The numbers of the rows to keep. */
  const orderOf = (which: Kept): Int32Array => {
    const all = Int32Array.from({ length: numbers.count() }, (_, number) => number);
    if (which === 'all') return all;
    const wanted = Uint8Array.from(all, (number) => isNow[number] ?? 0);
    const first = which.first.flatMap((path) => numbers.find(path) ?? []).filter((number) => wanted[number] === 1);
    for (const number of first) wanted[number] = 0;
    return Int32Array.from([...first, ...all.filter((number) => wanted[number] === 1)]);
  };
  const save = (time: number, which: Kept): void => {
    const isSame = changes === 0 && (which === 'all' || countNow === names.size);
    const placed = isSame || !makeFolder(folder) ? undefined : place(orderOf(which));
    if (placed === undefined) return;
    const { file, size, order } = placed;
    const index = printIndex({ version, env, file, size }, { names, numbers, columns, order, time });
    if (replaceWhole(join(folder, 'index'), sealed(index))) {
      removeOthers(folder, (other) => other !== placed.file && /^records-[0-9a-f]+$/.test(other));
    }
  };

  return {
    row: (path) => rowWith(numbers.find(path)),
    rowNow: (path) => {
      const number = numbers.find(path);
      return number !== undefined && isNow[number] === 1 ? columns.at(number) : undefined;
    },
    index: { bytes: index.bytes, size: names.size },
    numbersOf: (paths) => numbersOf(paths, names, numbers.find),
    count: numbers.count,
    looksLike: columns.looksLike,
    keyOfAll: (rows) => keyOf(columns.keysOf(rows)),
    record: (row) => {
      const bytes = bytesOf(row);
      return bytes !== undefined && keyOf(bytes) === row.key ? bytes.toString() : undefined;
    },
    put(path, signature, record) {
      const bytes = Buffer.from(record);
      const row = { signature, key: keyOf(bytes), at: oldSize + fresh.size(), length: bytes.length };
      changes++;
      note(path, row);
      fresh.add(bytes);
      return row;
    },
    keep(path, signature, row) {
      const isSame = signature.every((each, index) => each === row.signature[index]);
      if (!isSame) changes++;
      note(path, isSame ? row : { ...row, signature });
    },
    save,
    close() {
      fresh.close();
      close();
    },
  };
}

const version = 1;

interface Read {
  readonly index: Index;
  /** Bytes of the records. */
  readonly size: number;
  readonly readOld: (at: number, length: number) => Buffer | undefined;
  /** Empty when nothing may be appended to it. */
  readonly file: string;
  readonly close: () => void;
}

function readTable(folder: string, env: string): Read {
  const nothing = { index: emptyIndex(), size: 0, readOld: () => undefined, file: '', close: () => {} };
  const bytes = unsealed(readWholeShared(join(folder, 'index')));
  const index = bytes && parseIndex(bytes);
  if (index === undefined || index.head.version !== version || index.head.env !== env) return nothing;
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
    // What a build that was killed, or another one, has appended is not ours.
    size,
    readOld: throughWindow(open, size),
    file: open.size === size ? file : '',
    close: open.close,
  };
}

interface Placed {
  readonly file: string;
  readonly size: number;
  /** The numbers of the rows. */
  readonly order: Int32Array;
}
