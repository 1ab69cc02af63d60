import { lstatSync, mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf, systemFault } from '../diagnostics/system-fault.ts';

/** Those of `paths`, which count from `folder`, where something stands already, be it a link that leads nowhere. */
export function takenOf(folder: string, paths: readonly string[]): readonly string[] {
  return paths.filter((path) => isThere(folder, path));
}

/** The names in a folder; none when there is no such folder. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw systemFault(`cannot look into ${folder}`, error);
  }
}

/** Writes files into `folder`, with the folders that they need, and never over another: all of them, or none and a Fault. */
export function writeNewFiles(
  folder: string,
  files: readonly { readonly path: string; readonly text: string }[],
): void {
  const undo: (() => void)[] = [];
  for (const { path, text } of files) {
    try {
      const file = join(folder, path);
      const made = mkdirSync(dirname(file), { recursive: true });
      if (made !== undefined) undo.push(() => removeEmptyFolders(dirname(file), made));
      writeFileSync(file, text, { flag: 'wx' });
      undo.push(() => rmSync(file));
    } catch (error) {
      for (const step of undo.reverse()) step();
      throw systemFault(`cannot write ${path}`, error);
    }
  }
}

function isThere(folder: string, path: string): boolean {
  try {
    lstatSync(join(folder, path));
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return false;
    // A file stands where a folder is needed.
    if (code === 'ENOTDIR') return true;
    throw systemFault(`cannot look at ${path}`, error);
  }
}

/** Removes `inner` and what is above it up to `outer`, the first folder that was made. */
function removeEmptyFolders(inner: string, outer: string): void {
  for (let folder = inner; folder.length >= outer.length; folder = dirname(folder)) rmdirSync(folder);
}
