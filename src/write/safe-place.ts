import { realpathSync } from 'node:fs';
import { basename, dirname, join, parse, sep } from 'node:path';
import { Fault } from '../diagnostics/fault.ts';
import type { Disk } from './disk.ts';

/** Throws a Fault of wrong use unless `out` (absolute) is a place where newsctl may write and delete: no folder of the site or above it, no link, no home. */
export function refuseDangerousPlace(disk: Disk, out: string, root: string, home: string): void {
  const refuse = (why: string): never => {
    throw new Fault(`cannot build into ${out}: ${why}`, { isWrongUse: true });
  };
  const there = disk.stat(out);
  if (there?.isSymbolicLink()) refuse('it is a symbolic link');
  if (there !== undefined && !there.isDirectory()) refuse('it is not a folder');
  const target = realPathOf(out);
  const site = realPathOf(root);
  if (target === parse(target).root) refuse('it is the root of the disk');
  if (target === site) refuse('it is the folder of the site itself');
  if (isWithin(site, target)) refuse('it holds the folder of the site');
  if (home !== '' && isWithin(realPathOf(home), target)) refuse('it is your home folder or above it');
  for (const name of foldersOfTheSite) {
    const folder = realPathOf(join(site, name));
    if (isWithin(target, folder)) refuse(`it is in \`${name}\`, which belongs to the site`);
    if (isWithin(folder, target)) refuse(`it holds \`${name}\`, which belongs to the site`);
  }
}

/** Throws a Fault of wrong use when `out` holds files and none of them is our manifest. */
export function refuseForeignFolder(out: string, names: readonly string[]): void {
  if (names.length === 0) return;
  throw new Fault(
    `cannot build into ${out}: it was not made by newsctl and is not empty (it holds \`${names[0]}\`); name another folder with --out, or empty it`,
    { isWrongUse: true },
  );
}

/** Folders of a site that newsctl reads or that belong to tools: nothing is ever published into them. */
export const foldersOfTheSite = ['articles', 'static', 'templates', '.newsctl', '.git', 'node_modules'];

/** Whether a real path is another one or lies below it. */
export const isWithin = (inner: string, outer: string): boolean =>
  inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);

/** The real path of something that may not exist yet: links in the part that exists are resolved. */
export function realPathOf(path: string): string {
  const missing: string[] = [];
  for (let existing = path; ; existing = dirname(existing)) {
    try {
      return join(realpathSync.native(existing), ...missing);
    } catch {
      if (existing === dirname(existing)) return path;
      missing.unshift(basename(existing));
    }
  }
}
