import type { Names } from '../write/numbered.ts';
import { pathSeparator } from './index-file.ts';
import { textBlocks } from './sealed.ts';

/** The rows of paths, which stand among `names` in this order, nearly always: then many are found by one comparison. `find` finds any other; -1 is none. */
export function numbersOf(
  paths: readonly string[],
  names: Names,
  find: (path: string, guess: number) => number | undefined,
): Int32Array {
  const numbers = new Int32Array(paths.length);
  let bytes = Buffer.allocUnsafe(atOnce * 128);
  /** Whether some paths stand in the rows from `row` on. */
  const stand = (some: readonly string[], row: number): boolean => {
    if (row + some.length > names.size) return false;
    const [start] = names.nameAt(row);
    const [, end] = names.nameAt(row + some.length - 1);
    const text = some.join(pathSeparator);
    if (text.length > end - start) return false;
    if (text.length * 3 > bytes.length) bytes = Buffer.allocUnsafe(text.length * 6);
    const length = bytes.write(text);
    return length === end - start && bytes.compare(names.bytes, start, end, 0, length) === 0;
  };
  let next = 0;
  for (let from = 0; from < paths.length; from += atOnce) {
    const some = paths.slice(from, from + atOnce);
    const isRun = stand(some, next);
    for (const [index, path] of some.entries()) {
      const found = isRun ? next : (find(path, next) ?? -1);
      if (found !== -1) next = found + 1;
      numbers[from + index] = found;
    }
  }
  return numbers;
}

/** Paths that are compared at once. */
const atOnce = 500;

/** Guesses the numbers of sorted paths that were found before. */
export function guessFrom(paths: readonly string[], numbers: Int32Array): (path: string) => number | undefined {
  return (path) => {
    let low = 0;
    let high = paths.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((paths[middle] as string) < path) low = middle + 1;
      else high = middle;
    }
    const found = paths[low] === path ? numbers[low] : undefined;
    return found === -1 ? undefined : found;
  };
}

/** The paths of rows, one behind the other, in parts. Those that stand so among `names` are taken as they stand. */
export function* pathsOf(
  rows: Int32Array,
  names: Names,
  pathOf: (number: number) => string,
): Generator<string | Uint8Array> {
  const [first] = rows;
  if (first === undefined) return;
  const last = first + rows.length - 1;
  const isRun = last < names.size && rows.every((row, index) => row === first + index);
  if (isRun) yield names.bytes.subarray(names.nameAt(first)[0], names.nameAt(last)[1]);
  else yield* textBlocks(Array.from(rows, pathOf), pathSeparator);
}
