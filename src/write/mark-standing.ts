import { lstatSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Disk, fingerprintOf, makeDisk } from './disk.ts';
import { type Manifest, type ManifestRows, parseManifest } from './manifest.ts';
import { manifestName } from './manifest-name.ts';
import { readShared } from './read-shared.ts';
import { isFresh, look, type Signature } from './signature.ts';
import { notedTrust, timeNow } from './trust.ts';

/** What another thread sees of the files of a list, from its first row on. */
export interface Sight {
  /** Whether the file of a row was seen to be as the list says; false also means: not yet. */
  saw(row: number): boolean;
}

/** What another thread read of an output, before anybody held it. */
export interface StandingRead {
  /** The manifest, and where its rows stand. */
  readonly bytes: Uint8Array;
  readonly rows: ManifestRows;
  readonly digest: string;
  /** What its file looked like. */
  readonly file: Signature;
  /** Files that last changed before (ms) need not be read to be known. */
  readonly trustedBefore: number;
  /** When this was read, as the disk counts it: a file that was looked at may have changed since. */
  readonly since: number;
}

/** What it read, and sees by now. */
export type Standing = StandingRead & Sight;

/** Reads what the files of an output are to be like, without holding it. Undefined when there is nothing to be believed. */
export function readStanding(root: string, out: string, disk: Disk = makeDisk(root)): StandingRead | undefined {
  const own = join(root, '.newsctl');
  // Times of two disks cannot be compared. Where a folder is a link, what it leads to counts.
  if (disk.stat(`${own}${sep}.`)?.dev !== disk.stat(`${out}${sep}.`)?.dev) return undefined;
  // Another build may take the file away: then nothing is old enough to be believed.
  const since = timeNow(disk, own);
  const noted = notedTrust(disk, { root, out });
  const path = join(out, manifestName);
  const file = look(path);
  if (noted === undefined || file === undefined || isFresh(file, since)) return undefined;
  const bytes = readShared(path);
  const { rows } = parseManifest(bytes, path);
  return { bytes, rows, digest: fingerprintOf(bytes).digest, file, trustedBefore: noted.before, since };
}

/** Marks each file of an output that can be seen to stand without reading it. Whatever else is found is left to the thread that holds the output: it will
 *  look itself and say what is wrong. */
export function markStanding(out: string, read: StandingRead, mark: (row: number) => void): void {
  const manifest = manifestOf(read, out);
  for (let row = 0; row < manifest.size; row++) {
    const there = lstatSync(`${out}${sep}${manifest.pathAt(row)}`, { throwIfNoEntry: false });
    if (there?.isFile() && there.size === manifest.sizeAt(row) && there.ctimeMs < read.trustedBefore) mark(row);
  }
}

/** The manifest that was read at `where`. */
export function manifestOf({ bytes, rows }: StandingRead, where: string): Manifest {
  return parseManifest(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), where, rows);
}
