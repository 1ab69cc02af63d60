import { isFresh, noSignature, type Signature } from '../write/signature.ts';
import { keyBytes } from './digest.ts';

/** One file as the index knows it, and where its record stands. */
export interface Row {
  readonly signature: Signature;
  readonly key: string;
  /** Bytes from the start of the records. */
  readonly at: number;
  readonly length: number;
}

/** Rows by number. A million of them are a few long columns of numbers, not a million objects. */
export interface Columns {
  at(number: number): Row;
  set(number: number, row: Row): void;
  /** Whether the signature of a row is this one. */
  looksLike(number: number, signature: Signature): boolean;
  /** Bytes of the record of a row. */
  recordLength(number: number): number;
  /** The keys of rows, one behind the other. */
  keysOf(rows: Int32Array): Uint8Array;
  /** The rows with these numbers as they are written: six numbers for each, the four of its signature and where its record stands; then their keys. A file
   *  that was changed a moment before `time`, when it was read, is looked into next time: from here on it has no signature. */
  print(order: Int32Array, time: number): readonly [numbers: Buffer, keys: Buffer];
}

/** Numbers of a row. */
export const numbersOfRow = 6;

/** Makes columns of what `print` wrote, which is not changed, or empty ones. */
export function makeColumns(numbers: Float64Array = new Float64Array(), keys: Buffer = Buffer.alloc(0)): Columns {
  let isOwn = false;
  const number = (row: number, column: number): number => numbers[row * numbersOfRow + column] ?? 0;
  const signatureAt = (row: number): Signature => [number(row, 0), number(row, 1), number(row, 2), number(row, 3)];
  /** Most are older than any step of a clock: that is seen without asking more closely. */
  const mayBeFresh = (row: number, time: number): boolean =>
    Math.max(number(row, 1), number(row, 2)) + 2000 >= time && isFresh(signatureAt(row), time);
  const widen = (rows: number): void => {
    const wider = new Float64Array(rows * numbersOfRow);
    wider.set(numbers);
    numbers = wider;
    keys = Buffer.concat([keys], rows * keyBytes);
    isOwn = true;
  };
  return {
    at: (row) => ({
      signature: signatureAt(row),
      key: keys.toString('base64url', row * keyBytes, (row + 1) * keyBytes),
      at: number(row, 4),
      length: number(row, 5),
    }),
    set(row, { signature, key, at, length }) {
      const isWide = (row + 1) * numbersOfRow <= numbers.length;
      if (!isWide || !isOwn) widen(isWide ? numbers.length / numbersOfRow : Math.max(64, Math.ceil((row + 1) * 1.5)));
      numbers.set(signature, row * numbersOfRow);
      numbers[row * numbersOfRow + 4] = at;
      numbers[row * numbersOfRow + 5] = length;
      keys.write(key, row * keyBytes, 'base64url');
    },
    looksLike: (row, [size, mtime, ctime, ino]) =>
      number(row, 0) === size && number(row, 1) === mtime && number(row, 2) === ctime && number(row, 3) === ino,
    recordLength: (row) => number(row, 5),
    keysOf(rows) {
      const first = rows[0] ?? 0;
      const isRun = first >= 0 && rows.every((row, index) => row === first + index);
      if (isRun) return keys.subarray(first * keyBytes, (first + rows.length) * keyBytes);
      const found = Buffer.alloc(rows.length * keyBytes);
      for (const [index, row] of rows.entries()) {
        keys.copy(found, index * keyBytes, row * keyBytes, (row + 1) * keyBytes);
      }
      return found;
    },
    print(order, time) {
      const isAll = isOwn && order.every((row, place) => row === place);
      if (isAll) {
        for (const row of order) if (mayBeFresh(row, time)) numbers.set(noSignature, row * numbersOfRow);
        const { buffer, byteOffset } = numbers;
        const bytes = Buffer.from(buffer, byteOffset, order.length * numbersOfRow * 8);
        return [bytes, keys.subarray(0, order.length * keyBytes)];
      }
      const printed = new Float64Array(order.length * numbersOfRow);
      const printedKeys = Buffer.alloc(order.length * keyBytes);
      for (const [place, row] of order.entries()) {
        const from = row * numbersOfRow;
        const to = place * numbersOfRow;
        for (let column = 0; column < numbersOfRow; column++) printed[to + column] = numbers[from + column] as number;
        if (mayBeFresh(row, time)) printed.set(noSignature, to);
        keys.copy(printedKeys, place * keyBytes, row * keyBytes, (row + 1) * keyBytes);
      }
      return [Buffer.from(printed.buffer), printedKeys];
    },
  };
}
