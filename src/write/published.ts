import type { Stats } from 'node:fs';
import { join, sep } from 'node:path';
import { Fault } from '../diagnostics/fault.ts';
import type { ChangeKind } from '../model/output.ts';
import { type Disk, type Fingerprint, fingerprintOf } from './disk.ts';
import type { Manifest } from './manifest.ts';
import type { Standing } from './mark-standing.ts';
import type { Numbered } from './numbered.ts';
import { foldCase, foldersAbove } from './output-path.ts';

/** What stands in the output now, compared with what a build wants to stand there. */
export interface Published {
  /** What putting a file at `path` would be. A Fault when something that is not ours stands in its way. */
  compare(path: string, wanted: Fingerprint): Exclude<ChangeKind, 'delete'>;
  /** Whether the file with this number is one of the manifest and stands as it says. */
  stands(number: number): boolean;
  /** Whether all do. */
  allStand(): boolean;
  /** The text of one of the manifest's files, when it is what the manifest says and not too long. */
  text(path: string): string | undefined;
  /** Paths of ours that are not among `wanted` and still there, sorted. */
  stale(wanted: { has(number: number): boolean }): readonly string[];
  /** When another thread began to look, as the disk counts it, if it was believed. */
  readonly since: () => number;
  /** Files whose bytes had to be read, because they may have changed since `trustedBefore`. */
  readonly reread: () => number;
}

export interface PublishedOptions {
  /** The output folder, absolute. */
  readonly out: string;
  /** What is ours in it. */
  readonly manifest: Manifest;
  readonly numbers: Numbered;
  /** A file of ours is believed unread when it last changed before (ms); 0 believes none. */
  readonly trustedBefore: number;
  /** What another thread sees of it, by this very manifest. */
  readonly beside?: Standing | undefined;
}

/** Bytes. */
const longestText = 16 * 1024 * 1024;

/** Looks at an output folder. */
export function lookAtPublished(disk: Disk, options: PublishedOptions): Published {
  const { out, manifest, numbers, trustedBefore } = options;
  const sound = new Set<string>();
  let folded: ReadonlySet<string> | undefined;
  let reread = 0;
  const beside = options.beside?.trustedBefore === trustedBefore ? options.beside : undefined;

  /** The path is a safe one: nothing in it has to be normalized. */
  const statOf = (path: string): Stats | undefined => disk.stat(`${out}${sep}${path}`);
  const isOld = ({ size, ctimeMs }: Stats, row: number): boolean =>
    ctimeMs < trustedBefore && manifest.sizeAt(row) === size;
  const isEqual = (path: string, there: Stats, wanted: Fingerprint): boolean => {
    if (there.size !== wanted.size) return false;
    const row = rowOf(path);
    if (row !== undefined && isOld(there, row)) return manifest.digestAt(row) === wanted.digest;
    reread++;
    return disk.fingerprint(join(out, path)).digest === wanted.digest;
  };
  const rowOf = (path: string): number | undefined => {
    const number = numbers.find(path);
    return number !== undefined && number < manifest.size ? number : undefined;
  };
  const isOurs = (path: string): boolean => {
    if (rowOf(path) !== undefined) return true;
    folded ??= new Set(Array.from({ length: manifest.size }, (_, row) => foldCase(manifest.pathAt(row))));
    return folded.has(foldCase(path));
  };
  const inTheWay = (path: string, what: string): never => {
    throw new Fault(
      `cannot write ${disk.name(join(out, path))}: ${what} stands there that newsctl did not make; move it away`,
    );
  };
  const checkFoldersAbove = (path: string): void => {
    for (const folder of foldersAbove(path)) {
      if (sound.has(folder)) continue;
      const there = disk.stat(join(out, folder));
      if (there === undefined) return;
      if (there.isSymbolicLink()) inTheWay(folder, 'a symbolic link');
      if (!there.isDirectory() && !isOurs(folder)) inTheWay(folder, 'a file');
      sound.add(folder);
    }
  };
  const checkFolderIn = (path: string): void => {
    for (const name of disk.list(join(out, path))) {
      const inner = `${path}/${name}`;
      if (disk.stat(join(out, inner))?.isDirectory()) checkFolderIn(inner);
      else if (!isOurs(inner)) inTheWay(inner, 'a file');
    }
  };
  const stands = (number: number): boolean => {
    if (number >= manifest.size) return false;
    if (beside?.saw(number)) return true;
    const path = manifest.pathAt(number);
    const there = statOf(path);
    if (!there?.isFile()) return false;
    if (isOld(there, number)) return true;
    return isEqual(path, there, { size: manifest.sizeAt(number), digest: manifest.digestAt(number) });
  };

  return {
    compare(path, wanted) {
      const there = statOf(path);
      if (there?.isFile()) {
        if (isEqual(path, there, wanted)) return 'same';
        if (!isOurs(path)) inTheWay(path, 'another file');
      } else if (there?.isDirectory()) checkFolderIn(path);
      else if (there !== undefined && !isOurs(path)) inTheWay(path, 'a link or a device');
      checkFoldersAbove(path);
      return there?.isFile() ? 'update' : 'create';
    },
    stands,
    allStand() {
      // From the end: who looks beside begins with the first.
      for (let row = manifest.size - 1; row >= 0; row--) if (!stands(row)) return false;
      return true;
    },
    text(path) {
      const row = rowOf(path);
      const there = row === undefined ? undefined : statOf(path);
      // A pipe in its place would never end, and a link may lead anywhere.
      if (row === undefined || !there?.isFile()) return undefined;
      if (there.size !== manifest.sizeAt(row) || there.size > longestText) return undefined;
      const bytes = disk.read(join(out, path));
      return bytes && fingerprintOf(bytes).digest === manifest.digestAt(row) ? bytes.toString() : undefined;
    },
    stale(wanted) {
      const gone: string[] = [];
      for (let row = 0; row < manifest.size; row++) if (!wanted.has(row)) gone.push(manifest.pathAt(row));
      if (gone.length === 0) return gone;
      // Where capitals do not count, the old name may be the new file.
      const twins = new Map(gone.map((path) => [foldCase(path), '']));
      for (let number = 0; number < numbers.count(); number++) {
        const name = wanted.has(number) ? foldCase(numbers.pathOf(number)) : undefined;
        if (name !== undefined && twins.has(name)) twins.set(name, numbers.pathOf(number));
      }
      const isThere = (path: string): boolean => {
        const there = disk.stat(join(out, path));
        if (there === undefined || there.isDirectory()) return false;
        const twin = twins.get(foldCase(path)) || undefined;
        return twin === undefined || disk.stat(join(out, twin))?.ino !== there.ino;
      };
      return gone.filter(isThere).sort();
    },
    since: () => beside?.since ?? Number.POSITIVE_INFINITY,
    reread: () => reread,
  };
}
