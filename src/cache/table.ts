import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseIndex, printIndex, type Row } from './columns.ts';
import { keyOf } from './digest.ts';
import { appendTo, makeFolder, openFile, readWhole, removeOthers, replaceWhole } from './files.ts';
import { gatherRecords } from './fresh-records.ts';
import { makeRows, type Rows } from './rows.ts';
import { sealed, unsealed } from './sealed.ts';
import { isFresh, noSignature, type Signature } from './signature.ts';
import { throughWindow } from './window.ts';

/** Records of files, by path: what each looked like, and a line of JSON about it. Everything in it can be lost. */
export interface Table {
  /** The row of a file that was there last time. */
  row(path: string): Row | undefined;
  /** The row of a file whose record was put or kept since the table was opened. */
  rowNow(path: string): Row | undefined;
  /** The record of a row; undefined when it is damaged. */
  record(row: Row): string | undefined;
  /** Keeps a new record. */
  put(path: string, signature: Signature, record: string): Row;
  /** Keeps the record of a row, for a file that looks like this now. */
  keep(path: string, signature: Signature, row: Row): void;
  /** Writes what was put and kept since the table was opened, as of `time`, when the work began; with `isPart` also what nobody asked for.
   *  Best effort. */
  save(time: number, isPart: boolean): void;
  /** Ends the reading of records: nothing of the table may be asked for any more. */
  close(): void;
}

/** Opens the table in `folder` that was written for `env`; any other, or a damaged one, is empty. Only when it `mayWrite` does it put anything
 *  there before it is saved. */
export function openTable(folder: string, env: string, mayWrite: boolean): Table {
  const { places, rowAt, size: oldSize, readOld, file, close } = readTable(folder, env);
  const known = (path: string): Row | undefined => {
    const number = places.get(path);
    return number === undefined ? undefined : rowAt(number);
  };
  const kept = makeRows();
  const fresh = gatherRecords(folder, mayWrite);
  let changes = 0;
  const bytesOf = ({ at, length }: Row): Buffer | undefined =>
    at < oldSize ? readOld(at, length) : fresh.read(at - oldSize, length);

  /** Appends the new records, or writes all of them anew once a third of the file is records that nothing points to any more. */
  const place = (): Placed | undefined => {
    const size = oldSize + fresh.size();
    const isGood = size < kept.recordBytes() * 1.5;
    const ownFile = fresh.finish();
    if (isGood && ownFile !== undefined && oldSize === 0) return { file: ownFile, size, rows: kept };
    const few = fresh.inMemory();
    const mayAppend = isGood && few !== undefined && file !== '';
    if (mayAppend && appendTo(join(folder, file), oldSize, Buffer.concat(few))) {
      return { file, size, rows: kept };
    }
    const rows = makeRows();
    const name = `records-${randomBytes(6).toString('hex')}`;
    const isWritten = replaceWhole(join(folder, name), inBlocks(gather(kept, bytesOf, rows)));
    return isWritten ? { file: name, size: rows.recordBytes(), rows } : undefined;
  };
  const save = (time: number, isPart: boolean): void => {
    if (isPart && changes === 0) return;
    if (isPart) for (const [path, number] of places) if (!kept.has(path)) kept.set(path, rowAt(number));
    const isSame = changes === 0 && kept.size() === places.size;
    const placed = isSame || !makeFolder(folder) ? undefined : place();
    if (placed === undefined) return;
    const { file, size, rows } = placed;
    const index = printIndex({ version, env, file, size }, rows, (row) => whenRead(row, time));
    if (replaceWhole(join(folder, 'index'), sealed(index))) {
      removeOthers(folder, (other) => other !== placed.file && /^records-[0-9a-f]+$/.test(other));
    }
  };

  return {
    row: (path) => kept.get(path) ?? known(path),
    rowNow: (path) => kept.get(path),
    record: (row) => {
      const bytes = bytesOf(row);
      return bytes !== undefined && keyOf(bytes) === row.key ? bytes.toString() : undefined;
    },
    put(path, signature, record) {
      const bytes = Buffer.from(record);
      const row = { signature, key: keyOf(bytes), at: oldSize + fresh.size(), length: bytes.length };
      changes++;
      kept.set(path, row);
      fresh.add(bytes);
      return row;
    },
    keep(path, signature, row) {
      const isSame = signature.every((each, index) => each === row.signature[index]);
      if (!isSame) changes++;
      kept.set(path, isSame ? row : { ...row, signature });
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
  /** The number of each path's row. */
  readonly places: ReadonlyMap<string, number>;
  readonly rowAt: (number: number) => Row;
  /** Bytes of the records. */
  readonly size: number;
  readonly readOld: (at: number, length: number) => Buffer | undefined;
  /** Empty when nothing may be appended to it. */
  readonly file: string;
  readonly close: () => void;
}

function readTable(folder: string, env: string): Read {
  const none = (): never => {
    throw new Error('there are no rows');
  };
  const nothing: Read = { places: new Map(), rowAt: none, size: 0, readOld: none, file: '', close: () => {} };
  const bytes = unsealed(readWhole(join(folder, 'index')));
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
    places: new Map(index.paths.map((path, number) => [path, number])),
    rowAt: index.row,
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
  readonly rows: Rows;
}

/** All records that are still wanted, one behind the other; notes their rows. One that is lost is not wanted. */
function* gather(kept: Rows, bytesOf: (row: Row) => Buffer | undefined, rows: Rows): Generator<Uint8Array> {
  let at = 0;
  for (const [path, row] of kept) {
    const bytes = bytesOf(row);
    if (bytes === undefined) continue;
    rows.set(path, { ...row, at });
    at += row.length;
    yield bytes;
  }
}

/** Many small pieces as few large ones. */
function* inBlocks(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  for (const piece of pieces) {
    waiting.push(piece);
    if (waiting.length < 1000) continue;
    yield Buffer.concat(waiting);
    waiting = [];
  }
  yield Buffer.concat(waiting);
}

/** A file that was changed a moment before it was read is looked into next time. */
const whenRead = (row: Row, time: number): Row =>
  isFresh(row.signature, time) ? { ...row, signature: noSignature } : row;
