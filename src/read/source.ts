import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { Fault } from '../diagnostics/fault.ts';
import { placeOfFile } from '../diagnostics/place.ts';
import { codeOf, systemFault } from '../diagnostics/system-fault.ts';
import type { Source } from '../model/source.ts';
import { decodeText } from './decode.ts';

/** The most bytes an article, or a file that belongs to one, may have: 2 MB. */
export const largestSource: number = 2 * 1024 * 1024;

/** Reads one source after another. The value is undefined when the file has no usable text. */
export type ReadSource = (path: string) => Outcome<Source | undefined>;

/** Reads one source of the site at `root`. To read many, make a reader: it uses one buffer for all. */
export function readSource(root: string, path: string): Outcome<Source | undefined> {
  return makeSourceReader(root)(path);
}

/** Sees the bytes of each file before they are decoded, good until it returns; `stats` are from before the reading. */
export type SeeBytes = (path: string, bytes: Uint8Array, stats: Stats) => void;

export interface Reading {
  readonly see?: SeeBytes;
  /** Of the bytes of a file says where those end that are wanted; undefined for all. */
  readonly endOf?: (bytes: Buffer) => number | undefined;
}

/** Makes a reader for the site at `root`. A missing file is a diagnostic; one that may not be opened is a Fault. */
export function makeSourceReader(root: string, { see, endOf }: Reading = {}): ReadSource {
  let buffer = Buffer.allocUnsafe(64 * 1024);
  return (path) => {
    const fd = openFile(root, path);
    if (fd === undefined) return fails(diagnose('vanished-file', placeOfFile(path)));
    try {
      const stats = fstatSync(fd);
      if (!stats.isFile()) return fails(diagnose('special-file', placeOfFile(path), path));
      if (stats.size > largestSource) return fails(tooLarge(path, stats.size));
      if (stats.size >= buffer.length) buffer = Buffer.allocUnsafe(Math.min(largestSource + 1, 2 * stats.size + 1));
      const length = readAll(fd, buffer, stats.size);
      // It may have grown since its size was asked for.
      if (length === buffer.length) return fails(tooLarge(path, length));
      const bytes = buffer.subarray(0, length);
      see?.(path, bytes, stats);
      return decodeText(path, bytes.subarray(0, endOf?.(bytes)));
    } catch (error) {
      throw systemFault(`cannot read ${path}`, error);
    } finally {
      closeSync(fd);
    }
  };
}

// Not following and not waiting: the last part may have become a link or a pipe since it was listed. Absent on Windows.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

function openFile(root: string, path: string): number | undefined {
  try {
    return openSync(`${root}/${path}`, flags);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    if (code === 'ELOOP') throw new Fault(`cannot read ${path}: it became a symbolic link`, { cause: error });
    throw systemFault(`cannot read ${path}`, error);
  }
}

/** One read is enough for a file that is as long as it said: there was room for more. */
function readAll(fd: number, buffer: Buffer, size: number): number {
  let length = 0;
  for (;;) {
    const read = readSync(fd, buffer, length, buffer.length - length, length);
    length += read;
    if (read === 0 || length === size || length === buffer.length) return length;
  }
}

const tooLarge = (path: string, bytes: number): Diagnostic =>
  diagnose('article-too-large', placeOfFile(path), bytes, largestSource);

const fails = (diagnostic: Diagnostic): Outcome<undefined> => ({ value: undefined, diagnostics: [diagnostic] });
