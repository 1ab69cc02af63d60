import { join } from 'node:path';
import { keyBytesOf, keyOf } from './digest.ts';
import { makeFolder, readWhole, replaceWhole } from './files.ts';
import { type KeyRows, makeKeyRows } from './key-rows.ts';
import { sealed, unsealed } from './sealed.ts';

/** The keys of the outputs that stand in a folder. */
export interface OutputKeys {
  /** Notes the key of an output; tells whether it is the one it had. */
  isSame(path: string, key: string): boolean;
  /** Notes the sketch of an output; when it is the one it had, the key is noted as it was as well. */
  isSketched(path: string, sketch: string): boolean;
  /** The key that an output had. */
  before(path: string): string | undefined;
  /** Writes the keys that were noted, and with `isPart` all others as they were; they are good for the output whose manifest has this digest. Best
   *  effort. */
  save(manifest: string, isPart: boolean): void;
}

/** Reads the keys in `folder` of the output at `out` (absolute), if they were written for `manifest` by the same `program`. */
export function openOutputKeys(folder: string, out: string, program: string, manifest: string | undefined): OutputKeys {
  const file = join(folder, `outputs-${keyOf(out)}`);
  const stampOf = (text: string): string => keyOf(`${program}\n${keyOf(text)}`);
  const before = manifest === undefined ? '' : stampOf(manifest);
  let read: KeyRows | undefined;
  // Most builds by a glance ask nothing.
  const known = (): KeyRows => {
    read ??= makeKeyRows(readRows(file, before));
    return read;
  };
  const noted = makeKeyRows();
  return {
    isSame(path, key) {
      const short = keyBytesOf(key);
      noted.set(path, short, noted.get(path, sketches));
      return known().has(path, keys, short);
    },
    isSketched(path, sketch) {
      const short = keyBytesOf(sketch);
      const key = known().has(path, sketches, short) ? known().get(path, keys) : undefined;
      noted.set(path, key, short);
      return key !== undefined;
    },
    before: (path) => known().get(path, keys)?.toString('base64url'),
    save(manifest, isPart) {
      if (isPart) noted.fill(known());
      const stamp = stampOf(manifest);
      if ((stamp === before && noted.equals(known())) || !makeFolder(folder)) return;
      replaceWhole(file, sealed(chain([`${stamp}\n`], noted.parts())));
    },
  };
}

const keys = 0;
const sketches = 1;

function* chain<T>(...lists: readonly Iterable<T>[]): Generator<T> {
  for (const list of lists) yield* list;
}

/** Nothing for keys that are damaged, or of another output. */
function readRows(file: string, stamp: string): Buffer | undefined {
  const bytes = stamp === '' ? undefined : unsealed(readWhole(file));
  const start = stamp.length + 1;
  return bytes?.toString('latin1', 0, start) === `${stamp}\n` ? bytes.subarray(start) : undefined;
}
