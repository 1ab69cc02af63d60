import { hash } from 'node:crypto';
import { keyBytes } from './digest.ts';
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

const numbers = 6;
const checkBytes = 32;
const keyLength = (keyBytes / 3) * 4;

/** Writes an index as columns of numbers, which load in no time, with a check at the end. */
export function printIndex(head: Index['head'], rows: readonly (readonly [path: string, row: Row])[]): Buffer {
  const paths = Buffer.from(rows.map(([path]) => path).join('\0'));
  const opening = JSON.stringify({ ...head, count: rows.length, paths: paths.length });
  // Numbers stand at multiples of eight.
  const first = Buffer.from(`${opening.padEnd(Math.ceil((opening.length + 1) / 8) * 8 - 1)}\n`);
  const gap = Buffer.alloc((8 - ((first.length + paths.length) % 8)) % 8);
  const columns = new Float64Array(rows.length * numbers);
  const keys = Buffer.alloc(rows.length * keyBytes);
  rows.forEach(([, { signature, key, at, length }], number) => {
    columns.set(signature, number * numbers);
    columns[number * numbers + 4] = at;
    columns[number * numbers + 5] = length;
    keys.write(key, number * keyBytes, 'base64url');
  });
  const body = Buffer.concat([first, paths, gap, Buffer.from(columns.buffer), keys]);
  return Buffer.concat([body, check(body)]);
}

/** Reads an index; undefined for anything that is not one, or is damaged. */
export function parseIndex(bytes: Buffer): Index | undefined {
  const body = bytes.subarray(0, Math.max(0, bytes.length - checkBytes));
  if (bytes.length < checkBytes || !check(body).equals(bytes.subarray(body.length))) return undefined;
  const end = body.indexOf(10) + 1;
  const head = JSON.parse(body.toString('utf8', 0, end)) as Record<string, number> & { count: number; paths: number };
  const { count } = head;
  const paths = count === 0 ? [] : body.toString('utf8', end, end + head.paths).split('\0');
  const start = Math.ceil((end + head.paths) / 8) * 8;
  const width = numbers * 8;
  const columns = new Float64Array(new Uint8Array(body.subarray(start, start + count * width)).buffer);
  // At once, for a multiple of three bytes each is a multiple of four characters.
  const keys = body.toString('base64url', start + count * width);
  const at = (number: number, column: number): number => columns[number * numbers + column] ?? 0;
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

const check = (body: Uint8Array): Buffer => hash('sha256', body, 'buffer');
