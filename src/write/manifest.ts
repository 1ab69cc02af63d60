import { Fault } from '../diagnostics/fault.ts';
import { compareText } from '../words/compare-text.ts';
import type { Names } from './numbered.ts';
import { isSafePath } from './output-path.ts';

/** What a build left in the output: a row for each file, sorted by path. It stays the bytes that it was read as: that of a million pages has
 *  200 MB, and most builds ask for few of its rows. */
export interface Manifest extends Names {
  /** Where they stand. */
  readonly rows: ManifestRows;
  /** The path of a row; a Fault when it leads out of the output. */
  pathAt(row: number): string;
  /** The first row whose path does not come before this one. */
  readonly placeOf: (path: string) => number;
  sizeAt(row: number): number;
  /** SHA-256, base64url. */
  digestAt(row: number): string;
  /** Some rows as they stand in the manifest, from `first` to before `end`. */
  linesOf(first: number, end: number): Uint8Array;
}

/** A path as it stands in a manifest. */
const nameOf = (path: string): string => (isPlain(path) ? path : JSON.stringify(path).slice(1, -1));
const isPlain = (path: string): boolean => !/["\\\u0000-\u001f\ud800-\udfff]/.test(path);

/** The row of a file. */
export const lineOf = (path: string, size: number, digest: string): string => `["${nameOf(path)}",${size},"${digest}"]`;

/** What stands around the rows of a manifest, and between them. */
export const manifestText = { head: '{"version":1,"files":[\n', between: ',\n', tail: '\n]}\n' } as const;

const { head, tail } = manifestText;
const newline = 10;
const comma = 44;
const quote = 34;
/** `,"`, a digest of 43 letters, `"]`. */
const digestLength = 43;
const endLength = digestLength + 4;
const shortestLine = '["a",0'.length + endLength;

/** A manifest without rows. */
export const emptyManifest = (): Manifest => parseManifest(Buffer.from(`${head}${tail}`), '');

/** Where the rows of a manifest stand in its bytes: in memory that threads can share. */
export interface ManifestRows {
  readonly size: number;
  readonly starts: Float64Array;
  readonly nameLengths: Uint32Array;
}

const damagedAt = (where: string): Fault =>
  new Fault(`cannot use ${where}: it is damaged or made by another version; delete the folder and build again`);

/** Finds the rows of a manifest found at `where`; one that is damaged is a Fault. */
function findRows(bytes: Buffer, where: string): ManifestRows {
  const end = bytes.length - tail.length;
  const isOurs = end >= head.length && bytes.toString('latin1', 0, head.length) === head;
  if (!isOurs || bytes.toString('latin1', Math.max(0, end)) !== tail) throw damagedAt(where);
  const most = Math.ceil((end - head.length) / shortestLine);
  const starts = new Float64Array(new SharedArrayBuffer(most * 8));
  const nameLengths = new Uint32Array(new SharedArrayBuffer(most * 4));
  let size = 0;
  for (let start = head.length; start < end; size++) {
    const stop = Math.min(bytes.indexOf(newline, start), end);
    const close = stop - (stop < end ? 1 : 0);
    // Backwards, since a path may hold anything: `,"digest"]`, digits, and the quote behind the path.
    let at = close - endLength - 1;
    while (isDigit(bytes[at])) at--;
    const hasSize = at < close - endLength - 1 && bytes[at] === comma && bytes[at - 1] === quote;
    const isWhole = at - 1 > start + 2 && hasSize && bytes[start] === 91 && bytes[start + 1] === quote;
    const isClosed = bytes[close - 1] === 93 && bytes[close - 2] === quote && bytes[close - endLength] === comma;
    if (!isWhole || !isClosed || (close < stop && bytes[close] !== comma)) throw damagedAt(where);
    starts[size] = start;
    nameLengths[size] = at - 1 - (start + 2);
    start = stop + 1;
    if (stop < end && start >= end) throw damagedAt(where);
  }
  return { size, starts, nameLengths };
}

/** Reads a manifest found at `where`, its `rows` too unless they are known; one that is damaged is a Fault. */
export function parseManifest(bytes: Buffer, where: string, rows = findRows(bytes, where)): Manifest {
  const { size, starts, nameLengths } = rows;
  const end = bytes.length - tail.length;
  const startAt = (row: number): number => starts[row] as number;
  const closeAt = (row: number): number => (row + 1 < size ? startAt(row + 1) - 2 : end);
  const nameAt = (row: number): readonly [number, number] => {
    const start = startAt(row) + 2;
    return [start, start + (nameLengths[row] as number)];
  };
  const pathAt = (row: number): string => {
    const [from, to] = nameAt(row);
    const name = bytes.toString('utf8', from, to);
    const path = name.includes('\\') ? unescaped(name) : name;
    if (path === undefined || !isSafePath(path)) throw damagedAt(where);
    return path;
  };
  return {
    size,
    bytes,
    rows,
    nameAt,
    nameOf,
    pathAt,
    placeOf(path) {
      let low = 0;
      let high = size;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (compareText(pathAt(middle), path) < 0) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    sizeAt(row) {
      let value = 0;
      for (let at = nameAt(row)[1] + 2; isDigit(bytes[at]); at++) value = value * 10 + (bytes[at] as number) - 48;
      return value;
    },
    digestAt: (row) => bytes.toString('latin1', closeAt(row) - digestLength - 2, closeAt(row) - 2),
    linesOf: (first, stop) => bytes.subarray(startAt(first), closeAt(stop - 1)),
  };
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 48 && byte <= 57;

function unescaped(name: string): string | undefined {
  try {
    return JSON.parse(`"${name}"`);
  } catch {
    return undefined;
  }
}
