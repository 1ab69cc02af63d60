import { join } from 'node:path';
import { type Disk, fingerprintOf } from './disk.ts';
import { stepOf } from './signature.ts';

/** Until when the files of an output are known to be what its manifest says. */
export interface Trust {
  /** Files that changed before this (ms of the output's own clock) need not be read again. */
  readonly before: number;
  /** When this build began to look, by the same clock: what the next build may believe. */
  readonly from?: number;
}

/** Whose files are to be trusted. */
export interface TrustOf {
  readonly root: string;
  readonly out: string;
  readonly work: string;
  /** Digest of the manifest. */
  readonly manifest: string | undefined;
}

/** Reads until when the output can be trusted: since the last build that looked at every file, if nothing was put in its place. */
export function readTrust(disk: Disk, of: TrustOf): Trust {
  const from = timeNow(disk, of.work);
  const noted = notedTrust(disk, of);
  if (of.manifest === undefined || noted?.key !== keyOf(disk, of)) return { before: 0, from };
  // A clock that went back makes times say nothing.
  return { before: noted.from <= from ? noted.before : 0, from };
}

/** What the last build noted: until when the output can be trusted, if it is still the one with this key. */
export function notedTrust(disk: Disk, of: Pick<TrustOf, 'root' | 'out'>): Noted | undefined {
  const noted = tryParse(disk.read(fileOf(of))?.toString());
  return noted && { ...noted, before: noted.from - stepOf(noted.from) };
}

interface Noted {
  readonly key: string;
  readonly from: number;
  readonly before: number;
}

/** The trust in a folder of which nothing was to be seen until now: whoever changes its files does so later. */
export const trustFromNow = (disk: Disk, { work }: TrustOf): Trust => ({ before: 0, from: timeNow(disk, work) });

/** Notes that all files of the output are what its manifest says, unless they changed after `trust.from`. Best effort: without the note they are read again. */
export function writeTrust(disk: Disk, of: TrustOf, trust: Trust): void {
  try {
    disk.makeFolder(join(of.root, '.newsctl'));
    const path = fileOf(of);
    disk.write(`${path}.new`, Buffer.from(JSON.stringify({ key: keyOf(disk, of), from: trust.from })));
    disk.rename(`${path}.new`, path);
  } catch {
    // Only time is lost.
  }
}

const fileOf = ({ root, out }: Pick<TrustOf, 'root' | 'out'>): string =>
  join(root, '.newsctl', `output-${fingerprintOf(Buffer.from(out)).digest.slice(0, 12)}.json`);

/** The same folder with the same manifest. */
function keyOf(disk: Disk, { out, manifest }: TrustOf): string {
  return `${disk.stat(out)?.ino} ${manifest ?? ''}`;
}

/** The time as the disk of a folder counts it, which need not be the time of this machine. Writes and removes a file there. */
export function timeNow(disk: Disk, folder: string): number {
  const path = join(folder, 'now');
  disk.write(path, new Uint8Array());
  const time = disk.stat(path)?.ctimeMs ?? 0;
  disk.remove(path);
  return time;
}

function tryParse(text: string | undefined): { key: string; from: number } | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    if (typeof value === 'object' && value !== null && 'key' in value && 'from' in value) {
      const { key, from } = value;
      if (typeof key === 'string' && typeof from === 'number') return { key, from };
    }
  } catch {
    // No note, or a damaged one.
  }
  return undefined;
}
