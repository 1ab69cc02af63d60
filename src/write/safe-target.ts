import { closeSync, openSync, readSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Fault } from '../diagnostics/fault.ts';
import { systemFault } from '../diagnostics/system-fault.ts';
import type { Disk } from './disk.ts';
import { foldersOfTheSite, isWithin, realPathOf } from './safe-place.ts';

/** Where a single file goes. */
export interface OneFilePlace {
  /** Absolute path of the file. */
  readonly path: string;
  /** Folder of the site, absolute. */
  readonly root: string;
  /** Whether a file that begins like this may be replaced: anything else that stands at `path` is somebody's work. */
  readonly mayReplace: (start: string) => boolean;
  /** What such a file is, in words; `a feed` unless said otherwise. */
  readonly what?: string;
}

/** Throws a Fault of wrong use unless a single file may be written to a place: no folder, no link, nothing of the site itself however it is reached,
 *  and no file of another kind. */
export function refuseDangerousTarget({ path, root, mayReplace, what = 'a feed' }: OneFilePlace, disk: Disk): void {
  const refuse = (why: string): never => {
    throw new Fault(`cannot write ${disk.name(path)}: ${why}`, { isWrongUse: true });
  };
  const there = disk.stat(path);
  if (there?.isSymbolicLink()) refuse('it is a symbolic link; name the file it leads to');
  if (there?.isDirectory()) refuse('it is a folder; name a file in it');
  if (there !== undefined && !there.isFile()) refuse('it is not a file');
  const target = realPathOf(path);
  const site = realPathOf(root);
  for (const name of foldersOfTheSite) {
    if (isWithin(target, realPathOf(join(site, name)))) refuse(`it is in \`${name}\`, which belongs to the site`);
  }
  if (/^newsctl\.config\.\w+$/.test(basename(target))) refuse('it would be a config of newsctl');
  if (there !== undefined && there.size > 0 && !mayReplace(startOf(path, disk)))
    refuse(`another file stands there that is not ${what}; move it away, or name another file`);
}

function startOf(path: string, disk: Disk): string {
  const bytes = Buffer.alloc(512);
  try {
    const fd = openSync(path, 'r');
    try {
      return bytes.toString('utf8', 0, readSync(fd, bytes));
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    throw systemFault(`cannot read ${disk.name(path)}`, error);
  }
}
