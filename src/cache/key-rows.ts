import { keyBytes } from './digest.ts';
import { textBlocks } from './sealed.ts';

/** Two keys for each of many paths, as bytes: a key that is not known is all zeros. */
export interface KeyRows {
  /** Whether the first or second key of a path is this one. */
  has(path: string, column: 0 | 1, key: Uint8Array): boolean;
  /** The key; undefined when the path has none. */
  get(path: string, column: 0 | 1): Buffer | undefined;
  /** Notes both keys of a path; one that is not given is not known. */
  set(path: string, first?: Uint8Array, second?: Uint8Array): void;
  /** Takes over the rows of `others` whose paths are not there. */
  fill(others: KeyRows): void;
  /** Whether both have the same paths with the same keys, in any order. */
  equals(others: KeyRows): boolean;
  /** Everything, as it is written: the paths behind the keys. */
  parts(): Iterable<string | Uint8Array>;
  readonly paths: () => Iterable<string>;
}

const width = 2 * keyBytes;

/** Makes rows; with `bytes`, those that `parts` wrote. */
export function makeKeyRows(bytes?: Buffer): KeyRows {
  const count = bytes === undefined || bytes.length === 0 ? 0 : bytes.readUInt32LE(0);
  const end = headBytes + count * width;
  const listed = bytes === undefined || count === 0 ? [] : bytes.toString('utf8', end).split('\n');
  const rows = new Map(listed.map((path, row) => [path, row]));
  let keys = bytes === undefined ? Buffer.alloc(0) : bytes.subarray(headBytes, end);
  const keyAt = (path: string, column: 0 | 1): Buffer | undefined => {
    const row = rows.get(path);
    if (row === undefined) return undefined;
    const key = keys.subarray(row * width + column * keyBytes, row * width + (column + 1) * keyBytes);
    return key.equals(unknown) ? undefined : key;
  };
  const set: KeyRows['set'] = (path, first = unknown, second = unknown) => {
    const row = rows.get(path) ?? rows.size;
    rows.set(path, row);
    const at = row * width;
    if (at + width > keys.length) keys = Buffer.concat([keys], Math.max(1024 * width, Math.ceil(keys.length * 1.5)));
    keys.set(first, at);
    keys.set(second, at + keyBytes);
  };
  return {
    has: (path, column, key) => keyAt(path, column)?.equals(key) === true,
    get: keyAt,
    set,
    fill(others) {
      for (const path of others.paths()) if (!rows.has(path)) set(path, others.get(path, 0), others.get(path, 1));
    },
    equals(others) {
      let count = 0;
      for (const path of others.paths()) {
        count++;
        const isKept = ([0, 1] as const).every((column) => {
          const [own, other] = [keyAt(path, column), others.get(path, column)];
          return own === undefined || other === undefined ? own === other : own.equals(other);
        });
        if (!rows.has(path) || !isKept) return false;
      }
      return count === rows.size;
    },
    paths: () => rows.keys(),
    *parts() {
      const head = Buffer.alloc(headBytes);
      head.writeUInt32LE(rows.size);
      yield head;
      yield keys.subarray(0, rows.size * width);
      yield* textBlocks(rows.keys(), '\n');
    },
  };
}

const headBytes = 4;
const unknown: Uint8Array = new Uint8Array(keyBytes);
