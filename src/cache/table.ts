import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Sight } from '../write/mark-standing.ts';
import { numberPaths } from '../write/numbered.ts';
import type { Signature } from '../write/signature.ts';
import type { Row } from './columns.ts';
import { keyOf, keyOfParts } from './digest.ts';
import { appendTo, makeFolder, removeOthers, replaceWhole } from './files.ts';
import { gatherRecords } from './fresh-records.ts';
import { gather } from './gather-records.ts';
import { printIndex } from './index-file.ts';
import { indexIn, type Unchanged } from './mark-unchanged.ts';
import { readTable, tableVersion } from './read-table.ts';
import { guessFrom, numbersOf, pathsOf } from './row-numbers.ts';
import { sealed } from './sealed.ts';

/** Records of files, by path: what each looked like, and a line of JSON about it. Everything in it can be lost. */
export interface Table {
  /** The row of a file that was there last time. */
  row(path: string): Row | undefined;
  /** The row of a file whose record was put or kept since the table was opened. */
  rowNow(path: string): Row | undefined;
  /** What another thread sees of the files of its index. */
  readonly beside: Sight | undefined;
  /** The number of the row of a file. */
  find(path: string): number | undefined;
  /** The numbers of the rows of files, those of the index first; -1 for a file that has none. */
  numbersOf(paths: readonly string[]): Int32Array;
  readonly count: () => number;
  /** Whether a row has this signature. */
  looksLike(number: number, signature: Signature): boolean;
  /** The key of the paths and records of some rows, none of them -1. */
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
export function openTable(folder: string, env: string, mayWrite: boolean, ahead?: () => Unchanged | undefined): Table {
  const { index, beside, size: oldSize, readOld, file, close } = readTable(folder, env, ahead);
  const { columns, names } = index;
  const numbers = numberPaths(names);
  let guess: (path: string) => number | undefined = () => undefined;
  const find = (path: string): number | undefined => numbers.find(path, guess(path));
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
    const number = find(path) ?? numbers.give(path);
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
    const first = which.first.flatMap((path) => find(path) ?? []).filter((number) => wanted[number] === 1);
    for (const number of first) wanted[number] = 0;
    return Int32Array.from([...first, ...all.filter((number) => wanted[number] === 1)]);
  };
  const save = (time: number, which: Kept): void => {
    const isSame = changes === 0 && (which === 'all' || countNow === names.size);
    const placed = isSame || !makeFolder(folder) ? undefined : place(orderOf(which));
    if (placed === undefined) return;
    const { file, size, order } = placed;
    const index = printIndex({ version: tableVersion, env, file, size }, { names, numbers, columns, order, time });
    if (replaceWhole(indexIn(folder), sealed(index))) {
      removeOthers(folder, (other) => other !== placed.file && /^records-[0-9a-f]+$/.test(other));
    }
  };

  return {
    row: (path) => rowWith(find(path)),
    rowNow: (path) => {
      const number = find(path);
      return number !== undefined && isNow[number] === 1 ? columns.at(number) : undefined;
    },
    beside,
    find,
    numbersOf(paths) {
      const found = numbersOf(paths, names, numbers.find);
      guess = guessFrom(paths, found);
      return found;
    },
    count: numbers.count,
    looksLike: columns.looksLike,
    keyOfAll: (rows) => keyOfParts([columns.keysOf(rows), ...pathsOf(rows, names, numbers.pathOf)]),
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

interface Placed {
  readonly file: string;
  readonly size: number;
  /** The numbers of the rows. */
  readonly order: Int32Array;
}
