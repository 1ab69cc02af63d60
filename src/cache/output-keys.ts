import { join } from 'node:path';
import type { Output } from '../write/output.ts';
import { keyBytes, keyBytesOf, keyOf } from './digest.ts';
import { makeFolder, readWhole, replaceWhole } from './files.ts';
import { sealed, unsealed } from './sealed.ts';

/** The keys of the outputs that stand in a folder. */
export interface OutputKeys {
  /** Notes the key of an output; tells whether it is the one it had. */
  isSame(path: string, key: string): boolean;
  /** Notes the sketch of an output; when it is the one it had, the key is noted as it was as well. */
  isSketched(path: string, sketch: string): boolean;
  /** The key that an output had. */
  before(path: string): string | undefined;
  /** Writes the keys that were noted, and with `isPart` all others as they were, for the output as it stands now. Best effort. */
  save(isPart: boolean): void;
}

/** What the keys must know of the output that they are of. */
export type KeyedOutput = Pick<Output, 'manifest' | 'numbers' | 'order'>;

/** Reads the keys in `folder` of the output at `out` (absolute), if they were written for its manifest by the same `program`. A file holds them in the
 *  order of that manifest, so that no path is written twice. */
export function openOutputKeys(folder: string, out: string, program: string, output: KeyedOutput): OutputKeys {
  const { numbers } = output;
  const file = join(folder, `outputs-${keyOf(out)}`);
  const stampNow = (): string => keyOf(`${program}\n${keyOf(output.manifest() ?? '')}`);
  const before = stampNow();
  const isThere = output.manifest() !== undefined;
  let read: Buffer | undefined;
  // Most builds by a glance ask nothing.
  const known = (): Buffer => {
    read ??= (isThere ? readRows(file, before, output.order().length) : undefined) ?? Buffer.alloc(0);
    return read;
  };
  /** Keys that were noted, a page of rows at a time: in most builds a few of all. */
  const pages: (Buffer | undefined)[] = [];
  const note = (number: number, column: number, key: Uint8Array): void => {
    const index = Math.floor(number / rowsOfPage);
    pages[index] ??= Buffer.alloc(rowsOfPage * width);
    pages[index]?.set(key, (number % rowsOfPage) * width + column);
  };
  const notedRow = (number: number): Buffer | undefined => {
    const at = (number % rowsOfPage) * width;
    const row = pages[Math.floor(number / rowsOfPage)]?.subarray(at, at + width);
    return row === undefined || row.equals(unknownRow) ? undefined : row;
  };
  const find = (path: string, column: number): Buffer | undefined => {
    const number = numbers.find(path);
    return number === undefined ? undefined : keyAt(known(), number, column);
  };
  return {
    isSame(path, key) {
      const short = keyBytesOf(key);
      note(numbers.give(path), ofKey, short);
      return find(path, ofKey)?.equals(short) === true;
    },
    isSketched(path, sketch) {
      const short = keyBytesOf(sketch);
      note(numbers.give(path), ofSketch, short);
      const key = find(path, ofSketch)?.equals(short) ? find(path, ofKey) : undefined;
      if (key !== undefined) note(numbers.give(path), ofKey, key);
      return key !== undefined;
    },
    before: (path) => find(path, ofKey)?.toString('base64url'),
    save(isPart) {
      const order = output.order();
      const rows = isPart ? rowsIn(known(), order) : Buffer.alloc(order.length * width);
      for (let row = 0; row < order.length; row++) {
        const noted = notedRow(order[row] as number);
        if (noted !== undefined) rows.set(noted, row * width);
      }
      const stamp = stampNow();
      if ((stamp === before && rows.equals(known())) || !makeFolder(folder)) return;
      replaceWhole(file, sealed([`${stamp}\n`, rows]));
    },
  };
}

/** Of each output two keys, as bytes: of what it is made of, and of its sketch. One that is not known is all zeros. */
const width = 2 * keyBytes;
const ofKey = 0;
const ofSketch = keyBytes;
const unknown = Buffer.alloc(keyBytes);
const unknownRow = Buffer.alloc(width);
const rowsOfPage = 1024;

function keyAt(rows: Buffer, number: number, column: number): Buffer | undefined {
  const at = number * width + column;
  const key = rows.subarray(at, at + keyBytes);
  return key.length < keyBytes || key.equals(unknown) ? undefined : key;
}

/** A copy of some rows, in this order; zeros for those that are not there. */
function rowsIn(rows: Buffer, order: ArrayLike<number>): Buffer {
  const copy = Buffer.alloc(order.length * width);
  for (let from = 0, end = 1; from < order.length; from = end, end = from + 1) {
    const first = order[from] as number;
    while (end < order.length && order[end] === first + end - from) end++;
    const at = first * width;
    if (at < rows.length) rows.copy(copy, from * width, at, at + (end - from) * width);
  }
  return copy;
}

/** Nothing for keys that are damaged, or of another output. */
function readRows(file: string, stamp: string, count: number): Buffer | undefined {
  const bytes = unsealed(readWhole(file));
  const start = stamp.length + 1;
  const isWhole = bytes?.length === start + count * width && bytes.toString('latin1', 0, start) === `${stamp}\n`;
  return isWhole ? bytes.subarray(start) : undefined;
}
