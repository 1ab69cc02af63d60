import { join } from 'node:path';
import { keyOf } from './digest.ts';
import { makeFolder, readWhole, replaceWhole } from './files.ts';

/** The keys of the outputs that stand in a folder. */
export interface OutputKeys {
  /** Notes the key of an output; tells whether it is the one it had. */
  isSame(path: string, key: string): boolean;
  /** The key that an output had. */
  before(path: string): string | undefined;
  /** Writes the keys that were noted, and with `isPart` all others as they were; they are good for the output whose manifest this is. Best effort. */
  save(manifest: string, isPart: boolean): void;
}

/** Reads the keys in `folder` of the output at `out` (absolute), if they were written for `manifest` by the same `program`. */
export function openOutputKeys(folder: string, out: string, program: string, manifest: string | undefined): OutputKeys {
  const file = join(folder, `outputs-${keyOf(out)}`);
  const stampOf = (text: string): string => keyOf(`${program}\n${keyOf(text)}`);
  const before = manifest === undefined ? '' : stampOf(manifest);
  let read: Map<string, string> | undefined;
  // Most builds by a glance ask nothing.
  const known = (): Map<string, string> => {
    read ??= readKeys(file, before);
    return read;
  };
  const noted = new Map<string, string>();
  return {
    isSame(path, key) {
      const short = keyOf(key);
      noted.set(path, short);
      return known().get(path) === short;
    },
    before: (path) => known().get(path),
    save(manifest, isPart) {
      if (isPart) for (const [path, key] of known()) if (!noted.has(path)) noted.set(path, key);
      const stamp = stampOf(manifest);
      const isSame = known().size === noted.size && [...noted].every(([path, key]) => known().get(path) === key);
      if ((isSame && stamp === before) || !makeFolder(folder)) return;
      const rows = Array.from(noted, ([path, key]) => `${key}${path}`).join('\n');
      replaceWhole(file, [Buffer.from(`${stamp}${keyOf(rows)}\n${rows}`)]);
    },
  };
}

const width = 20;

/** Nothing for keys that are damaged, or of another output. */
function readKeys(file: string, stamp: string): Map<string, string> {
  const text = readWhole(file)?.toString() ?? '';
  const rows = text.slice(2 * width + 1);
  if (stamp === '' || text.slice(0, 2 * width + 1) !== `${stamp}${keyOf(rows)}\n` || rows === '') return new Map();
  return new Map(rows.split('\n').map((row) => [row.slice(width), row.slice(0, width)]));
}
