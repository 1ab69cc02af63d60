import { numbersOfRow, type Row } from './columns.ts';
import { keyBytes } from './digest.ts';

/** Rows by path, in the order in which the paths came. A million of them are a few long columns of numbers, not a million objects. */
export interface Rows {
  readonly size: () => number;
  /** Bytes of all their records. */
  readonly recordBytes: () => number;
  has(path: string): boolean;
  get(path: string): Row | undefined;
  /** Adds a row, or puts it in the place of the one that the path had. */
  set(path: string, row: Row): void;
  readonly paths: () => Iterable<string>;
  [Symbol.iterator](): Iterator<[path: string, row: Row]>;
}

/** Makes rows; there are none. */
export function makeRows(): Rows {
  const places = new Map<string, number>();
  let numbers = new Float64Array(numbersOfRow * 64);
  let keys = Buffer.alloc(keyBytes * 64);
  const rowAt = (place: number): Row => {
    const [size = 0, mtime = 0, ctime = 0, ino = 0, at = 0, length = 0] = numbers.subarray(
      place * numbersOfRow,
      (place + 1) * numbersOfRow,
    );
    const key = keys.toString('base64url', place * keyBytes, (place + 1) * keyBytes);
    return { signature: [size, mtime, ctime, ino], key, at, length };
  };
  const grow = (): void => {
    const more = new Float64Array(Math.ceil(places.size * 1.5) * numbersOfRow);
    more.set(numbers);
    numbers = more;
    keys = Buffer.concat([keys], (numbers.length / numbersOfRow) * keyBytes);
  };
  return {
    size: () => places.size,
    recordBytes: () => {
      let sum = 0;
      for (let place = 0; place < places.size; place++) sum += numbers[place * numbersOfRow + 5] ?? 0;
      return sum;
    },
    has: (path) => places.has(path),
    get(path) {
      const place = places.get(path);
      return place === undefined ? undefined : rowAt(place);
    },
    set(path, { signature, key, at, length }) {
      const place = places.get(path) ?? places.size;
      places.set(path, place);
      if (places.size * numbersOfRow > numbers.length) grow();
      numbers.set(signature, place * numbersOfRow);
      numbers[place * numbersOfRow + 4] = at;
      numbers[place * numbersOfRow + 5] = length;
      keys.write(key, place * keyBytes, 'base64url');
    },
    paths: () => places.keys(),
    *[Symbol.iterator]() {
      for (const [path, place] of places) yield [path, rowAt(place)];
    },
  };
}
