import { Fault } from '../diagnostics/fault.ts';
import type { Fingerprint } from './disk.ts';
import { isSafePath } from './output-path.ts';

/** Name of the file in the output that lists what newsctl made there. Only what it lists is ever changed or deleted. */
export const manifestName = '.newsctl-manifest.json';

/** What a build left in the output, by path. */
export type Manifest = ReadonlyMap<string, Fingerprint>;

/** Writes a manifest, always the same bytes for the same files. As bytes, made block by block: that of a million pages has 200 MB. */
export function printManifest(files: Manifest): Buffer {
  const paths = [...files.keys()].sort();
  let bytes = Buffer.allocUnsafe(
    paths.reduce((sum, path) => sum + path.length + lineLength, head.length + tail.length),
  );
  let end = 0;
  const add = (text: string): void => {
    if (end + text.length * 3 > bytes.length && end + Buffer.byteLength(text) > bytes.length)
      bytes = Buffer.concat([bytes.subarray(0, end)], Math.ceil(bytes.length * 1.5) + text.length * 3);
    end += bytes.write(text, end);
  };
  add(head);
  for (let at = 0; at < paths.length; at += blockLength) {
    const lines = paths.slice(at, at + blockLength).map((path) => {
      const { size, digest } = files.get(path) as Fingerprint;
      return `[${JSON.stringify(path)},${size},"${digest}"]`;
    });
    add((at === 0 ? '' : ',\n') + lines.join(',\n'));
  }
  add(tail);
  return bytes.subarray(0, end);
}

const head = '{"version":1,"files":[\n';
const tail = '\n]}\n';
/** Characters of a line besides its path, at most: brackets, a size, a digest. */
const lineLength = 68;
/** Lines that are written or read at once. */
const blockLength = 1000;
const blockBytes = 128 * 1024;

/** Reads a manifest found at `where`; one that is damaged, or that names a path outside the output, is a Fault. */
export function parseManifest(bytes: Buffer, where: string): Manifest {
  const files = new Map<string, Fingerprint>();
  const end = bytes.length - tail.length;
  const isOurs = end >= head.length && bytes.toString('utf8', 0, head.length) === head;
  if (!isOurs || bytes.toString('utf8', Math.max(0, end)) !== tail) throw damaged(where);
  for (let start = head.length; start < end; ) {
    const newline = bytes.indexOf(10, Math.min(start + blockBytes, end));
    const stop = newline === -1 ? end : Math.min(newline, end);
    // A block ends with the comma behind its last line, but for the last one.
    const rows = tryParse(`[${bytes.toString('utf8', start, stop).replace(/,$/, '')}]`);
    if (!Array.isArray(rows)) throw damaged(where);
    for (const row of rows) {
      if (!isRow(row) || !isSafePath(row[0])) throw damaged(where);
      files.set(row[0], { size: row[1], digest: row[2] });
    }
    start = stop + 1;
  }
  return files;
}

const damaged = (where: string): Fault =>
  new Fault(`cannot use ${where}: it is damaged or made by another version; delete the folder and build again`);

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRow = (row: unknown): row is readonly [string, number, string] =>
  Array.isArray(row) && typeof row[0] === 'string' && typeof row[1] === 'number' && typeof row[2] === 'string';
