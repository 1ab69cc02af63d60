import type { Names, Numbered } from '../write/numbered.ts';
import { type Columns, makeColumns, numbersOfRow } from './columns.ts';
import { keyBytes } from './digest.ts';
import { textBlocks } from './sealed.ts';

/** An index: what it belongs to, and a row for each path. */
export interface Index {
  readonly head: IndexHead;
  readonly names: Names;
  readonly columns: Columns;
  /** Where each of its paths ends: in memory that threads can share. */
  readonly ends: Float64Array;
}

export type IndexHead = Readonly<Record<string, string | number>>;

/** What is written of an index: some rows, in an order. */
export interface IndexParts {
  readonly names: Names;
  readonly numbers: Numbered;
  readonly columns: Columns;
  readonly order: Int32Array;
  /** When the work began. */
  readonly time: number;
}

/** Writes an index as columns of numbers, which load in no time: its parts, to be sealed. */
export function* printIndex(head: IndexHead, parts: IndexParts): Generator<Uint8Array> {
  const names = printNames(parts);
  const length = names.reduce((sum, part) => sum + part.length, 0);
  const [numbers, keys] = parts.columns.print(parts.order, parts.time);
  const opening = JSON.stringify({ ...head, count: keys.length / keyBytes, paths: length });
  // Numbers stand at multiples of eight.
  const first = Buffer.from(`${opening.padEnd(Math.ceil((opening.length + 1) / 8) * 8 - 1)}\n`);
  yield first;
  yield* names;
  yield Buffer.alloc((8 - ((first.length + length) % 8)) % 8);
  yield numbers;
  yield keys;
}

/** What stands between paths: no file has it in its name. */
export const pathSeparator = '\0';

/** Paths one behind the other. Those that stand already in this order are taken over as they stand. */
function printNames({ names, numbers, order }: IndexParts): readonly Uint8Array[] {
  let taken = 0;
  while (taken < names.size && order[taken] === taken) taken++;
  const isAll = taken === names.size;
  const first = isAll ? taken : 0;
  const rest = textBlocks(Array.from(order.subarray(first), numbers.pathOf), pathSeparator);
  const parts = Array.from(rest, (text) => Buffer.from(text));
  if (!isAll || taken === 0) return parts;
  return parts.length === 0 ? [names.bytes] : [names.bytes, Buffer.from(pathSeparator), ...parts];
}

/** Reads an index whose seal was whole, the ends of its paths too unless they are known. */
export function parseIndex(body: Buffer, ends?: Float64Array): Index {
  const end = body.indexOf(10) + 1;
  const head = JSON.parse(body.toString('utf8', 0, end)) as Record<string, number> & { count: number; paths: number };
  const { count, paths } = head;
  const start = Math.ceil((end + paths) / 8) * 8;
  const width = numbersOfRow * 8;
  const keys = body.subarray(start + count * width);
  const isAligned = (body.byteOffset + start) % 8 === 0;
  const numbers = isAligned
    ? new Float64Array(body.buffer, body.byteOffset + start, count * numbersOfRow)
    : new Float64Array(new Uint8Array(body.subarray(start, start + count * width)).buffer);
  const texts = body.subarray(end, end + paths);
  ends ??= endsIn(texts, count);
  return { head, names: namesIn(texts, ends), columns: makeColumns(numbers, keys), ends };
}

/** An index without rows. */
export const emptyIndex = (): Index => ({
  head: {},
  names: namesIn(Buffer.alloc(0), new Float64Array()),
  columns: makeColumns(),
  ends: new Float64Array(),
});

/** Finds where each of the paths ends that stand in some bytes. */
function endsIn(bytes: Buffer, size: number): Float64Array {
  const ends = new Float64Array(new SharedArrayBuffer(size * 8));
  for (let row = 0, from = 0; row < size; row++) {
    const zero = bytes.indexOf(0, from);
    ends[row] = zero === -1 ? bytes.length : zero;
    from = (ends[row] as number) + 1;
  }
  return ends;
}

/** The paths that stand in some bytes. */
function namesIn(bytes: Buffer, ends: Float64Array): Names {
  const nameAt = (row: number): readonly [number, number] => [
    row === 0 ? 0 : (ends[row - 1] as number) + 1,
    ends[row] as number,
  ];
  return {
    size: ends.length,
    bytes,
    nameAt,
    pathAt: (row) => bytes.toString('utf8', ...nameAt(row)),
    nameOf: (path) => path,
  };
}
