import { keyBytes } from './digest.ts';
import type { Rows } from './rows.ts';
import { textBlocks } from './sealed.ts';
import type { Signature } from './signature.ts';

/** One file as the index knows it, and where its record stands. */
export interface Row {
  readonly signature: Signature;
  readonly key: string;
  /** Bytes from the start of the records. */
  readonly at: number;
  readonly length: number;
}

/** An index: what it belongs to, and a row for each path. */
export interface Index {
  readonly head: Readonly<Record<string, string | number>>;
  readonly paths: readonly string[];
  readonly row: (number: number) => Row;
}

/** Numbers of a row: the four of its signature, then where its record stands. */
export const numbersOfRow = 6;
const keyLength = (keyBytes / 3) * 4;

/** Writes an index as columns of numbers, which load in no time: its parts, to be sealed. Each row is written as `seen`. */
export function* printIndex(head: Index['head'], rows: Rows, seen: (row: Row) => Row): Generator<Uint8Array> {
  const count = rows.size();
  const paths = Buffer.concat(Array.from(textBlocks(rows.paths(), '\0'), (text) => Buffer.from(text)));
  const opening = JSON.stringify({ ...head, count, paths: paths.length });
  // Numbers stand at multiples of eight.
  const first = Buffer.from(`${opening.padEnd(Math.ceil((opening.length + 1) / 8) * 8 - 1)}\n`);
  yield first;
  yield paths;
  yield Buffer.alloc((8 - ((first.length + paths.length) % 8)) % 8);
  const columns = new Float64Array(count * numbersOfRow);
  const keys = Buffer.alloc(count * keyBytes);
  let number = 0;
  for (const [, row] of rows) {
    const { signature, key, at, length } = seen(row);
    columns.set(signature, number * numbersOfRow);
    columns[number * numbersOfRow + 4] = at;
    columns[number * numbersOfRow + 5] = length;
    keys.write(key, number * keyBytes, 'base64url');
    number++;
  }
  yield Buffer.from(columns.buffer);
  yield keys;
}

/** Reads an index whose seal was whole. */
export function parseIndex(body: Buffer): Index {
  const end = body.indexOf(10) + 1;
  const head = JSON.parse(body.toString('utf8', 0, end)) as Record<string, number> & { count: number; paths: number };
  const { count } = head;
  const paths = count === 0 ? [] : body.toString('utf8', end, end + head.paths).split('\0');
  const start = Math.ceil((end + head.paths) / 8) * 8;
  const width = numbersOfRow * 8;
  const columns = new Float64Array(new Uint8Array(body.subarray(start, start + count * width)).buffer);
  // At once, for a multiple of three bytes each is a multiple of four characters.
  const keys = body.toString('base64url', start + count * width);
  const at = (number: number, column: number): number => columns[number * numbersOfRow + column] ?? 0;
  return {
    head,
    paths,
    row: (number) => ({
      signature: [at(number, 0), at(number, 1), at(number, 2), at(number, 3)],
      key: keys.slice(number * keyLength, (number + 1) * keyLength),
      at: at(number, 4),
      length: at(number, 5),
    }),
  };
}
