import type { Stats } from 'node:fs';
import { join, sep } from 'node:path';
import { Fault } from '../diagnostics/fault.ts';
import type { ChangeKind } from '../model/output.ts';
import type { Disk, Fingerprint } from './disk.ts';
import type { Manifest } from './manifest.ts';
import { foldCase, foldersAbove } from './output-path.ts';

/** What stands in the output now, compared with what a build wants to stand there. */
export interface Published {
  /** What putting a file at `path` would be. A Fault when something that is not ours stands in its way. */
  compare(path: string, wanted: Fingerprint): Exclude<ChangeKind, 'delete'>;
  /** Paths of ours that are not among `wanted` and still there, sorted. */
  stale(wanted: { has(path: string): boolean; keys(): Iterable<string> }): readonly string[];
  /** Files whose bytes had to be read, because they may have changed since `trustedBefore`. */
  readonly reread: () => number;
}

/** Looks at the output folder `out`, where `manifest` is ours. A file of ours is believed unread when it last changed before `trustedBefore` (ms); 0 believes none. */
export function lookAtPublished(disk: Disk, out: string, manifest: Manifest, trustedBefore: number): Published {
  const sound = new Set<string>();
  let folded: ReadonlySet<string> | undefined;
  let reread = 0;

  const isEqual = (path: string, there: Stats, wanted: Fingerprint): boolean => {
    if (there.size !== wanted.size) return false;
    const before = manifest.get(path);
    if (before?.size === there.size && there.ctimeMs < trustedBefore) return before.digest === wanted.digest;
    reread++;
    return disk.fingerprint(join(out, path)).digest === wanted.digest;
  };
  const isOurs = (path: string): boolean => {
    if (manifest.has(path)) return true;
    folded ??= new Set(Array.from(manifest.keys(), foldCase));
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

  return {
    compare(path, wanted) {
      // The path is a safe one: nothing in it has to be normalized.
      const there = disk.stat(`${out}${sep}${path}`);
      if (there?.isFile()) {
        if (isEqual(path, there, wanted)) return 'same';
        if (!isOurs(path)) inTheWay(path, 'another file');
      } else if (there?.isDirectory()) checkFolderIn(path);
      else if (there !== undefined && !isOurs(path)) inTheWay(path, 'a link or a device');
      checkFoldersAbove(path);
      return there?.isFile() ? 'update' : 'create';
    },
    stale(wanted) {
      const gone = [...manifest.keys()].filter((path) => !wanted.has(path));
      if (gone.length === 0) return gone;
      const names = new Map(Array.from(wanted.keys(), (path) => [foldCase(path), path]));
      const isThere = (path: string): boolean => {
        const there = disk.stat(join(out, path));
        if (there === undefined || there.isDirectory()) return false;
        // Where capitals do not count, the old name may be the new file.
        const twin = names.get(foldCase(path));
        return twin === undefined || disk.stat(join(out, twin))?.ino !== there.ino;
      };
      return gone.filter(isThere).sort();
    },
    reread: () => reread,
  };
}
