import { constants, type Stats } from 'node:fs';
import { lstat, open, readdir, readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { systemFault } from '../diagnostics/system-fault.ts';

export interface OpenFile {
  readonly size: number;
  /** Both ends included. Closes the file at the end. */
  readonly read: (from: number, to: number) => Readable;
  readonly close: () => Promise<void>;
}

/** Opens a file of the output to send it; undefined when it is gone, or has become something else than a file. */
export async function openFile(path: string): Promise<OpenFile | undefined> {
  const handle = await open(path, flags).catch(() => undefined);
  if (handle === undefined) return undefined;
  const stats = await handle.stat();
  if (stats.isFile()) {
    const read = (start: number, end: number) => handle.createReadStream({ start, end });
    return { size: stats.size, read, close: () => handle.close() };
  }
  await handle.close();
  return undefined;
}

// Not following and not waiting: it may have become a link or a pipe since it was listed. Absent on Windows.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Reads the script that goes into pages. */
export async function readClient(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error) => {
    throw systemFault(`cannot read ${path}`, error);
  });
}

/** What stands at a path. */
export type Sight = { readonly kind: 'file'; readonly stamp: string } | { readonly kind: 'folder' | 'nothing' };

/** Looks at a path without following a link. Two equal stamps mean that nobody has written to the file in between. */
export async function lookAt(path: string): Promise<Sight> {
  const stats = await lstat(path).catch(() => undefined);
  if (stats === undefined) return { kind: 'nothing' };
  return stats.isDirectory() ? { kind: 'folder' } : { kind: 'file', stamp: stampOf(stats) };
}

/** The stamp of a file. The time is that of any change, to its name as well: what is moved to another's place is told from it. */
export const stampOf = ({ ctimeMs, size, ino }: Pick<Stats, 'ctimeMs' | 'size' | 'ino'>): string =>
  `${ctimeMs} ${size} ${ino}`;

/** Names in a folder; none where it has gone. */
export const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
