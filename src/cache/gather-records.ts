import type { Columns, Row } from './columns.ts';

/** What was gathered: so many bytes, of the rows with these numbers. */
export interface Gathered {
  readonly size: number;
  readonly order: Int32Array;
}

/** All records that are still wanted, one behind the other; one that is lost is not wanted. `settle` notes where they are, once they are written. */
export function gather(order: Int32Array, columns: Columns, bytesOf: (row: Row) => Buffer | undefined) {
  const places = new Float64Array(order.length).fill(-1);
  let size = 0;
  const pieces = function* (): Generator<Uint8Array> {
    for (const [index, number] of order.entries()) {
      const bytes = bytesOf(columns.at(number));
      if (bytes === undefined) continue;
      places[index] = size;
      size += bytes.length;
      yield bytes;
    }
  };
  const settle = (): Gathered => {
    for (const [index, number] of order.entries())
      columns.set(number, { ...columns.at(number), at: places[index] ?? 0 });
    return { size, order: order.filter((_, index) => places[index] !== -1) };
  };
  return { parts: inBlocks(pieces()), settle };
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
