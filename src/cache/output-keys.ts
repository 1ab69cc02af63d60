import { join } from 'node:path';
import { keyOf } from './digest.ts';
import { makeFolder, readWhole, replaceWhole } from './files.ts';

/** The keys of the outputs that stand in a folder. */
export interface OutputKeys {
  /** Notes the key of an output; tells whether it is the one it had. */
  isSame(path: string, key: string): boolean;
  /** Notes the sketch of an output; when it is the one it had, the key is noted as it was as well. */
  isSketched(path: string, sketch: string): boolean;
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
    read ??= readRows(file, before);
    return read;
  };
  /** A key and a sketch for each path, one behind the other. */
  const noted = new Map<string, string>();
  const note = (path: string, key: string, sketch: string): void => void noted.set(path, key + sketch);
  return {
    isSame(path, key) {
      const short = keyOf(key);
      note(path, short, noted.get(path)?.slice(width) ?? none);
      return known().get(path)?.startsWith(short) === true;
    },
    isSketched(path, sketch) {
      const short = keyOf(sketch);
      const row = known().get(path);
      const isKnown = row?.endsWith(short) === true && !row.startsWith(none);
      note(path, isKnown ? row.slice(0, width) : none, short);
      return isKnown;
    },
    before: (path) => known().get(path)?.slice(0, width),
    save(manifest, isPart) {
      if (isPart) for (const [path, row] of known()) if (!noted.has(path)) noted.set(path, row);
      const stamp = stampOf(manifest);
      const isSame = known().size === noted.size && [...noted].every(([path, row]) => known().get(path) === row);
      if ((isSame && stamp === before) || !makeFolder(folder)) return;
      const rows = Array.from(noted, ([path, row]) => `${row}${path}`).join('\n');
      replaceWhole(file, [Buffer.from(`${stamp}${keyOf(rows)}\n${rows}`)]);
    },
  };
}

const width = 20;
const none = '-'.repeat(width);

/** Nothing for keys that are damaged, or of another output. */
function readRows(file: string, stamp: string): Map<string, string> {
  const text = readWhole(file)?.toString() ?? '';
  const rows = text.slice(2 * width + 1);
  if (stamp === '' || text.slice(0, 2 * width + 1) !== `${stamp}${keyOf(rows)}\n` || rows === '') return new Map();
  return new Map(rows.split('\n').map((row) => [row.slice(2 * width), row.slice(0, 2 * width)]));
}
