import { dirname, join } from 'node:path';
import { Fault } from '../diagnostics/fault.ts';
import type { Disk } from './disk.ts';
import { manifestName } from './manifest-name.ts';
import { foldersAbove, isSafePath } from './output-path.ts';

/** One step of making a build visible: a staged file (by number) put at a path, or an old file removed. Each may be done twice. */
export type Step = readonly [kind: 'put', path: string, staged: number] | readonly [kind: 'remove', path: string];

/** Names in the work folder of an output. */
export const workNames = { files: 'files', journal: 'journal', manifest: 'manifest' } as const;

/** Writes down what a commit will do. From here on the commit will be finished, by this process or by the next. */
export function writeJournal(disk: Disk, work: string, steps: readonly Step[], manifest: readonly Uint8Array[]): void {
  disk.writeSafely(join(work, workNames.manifest), manifest);
  disk.writeSafely(join(work, 'journal-draft'), [Buffer.from(JSON.stringify(steps))]);
  disk.rename(join(work, 'journal-draft'), join(work, workNames.journal));
}

/** Does what the journal says, from the start or from wherever a killed build left off; without a journal nothing. */
export function finishJournal(disk: Disk, work: string, out: string): void {
  const journal = join(work, workNames.journal);
  const bytes = disk.read(journal);
  if (bytes === undefined) return;
  const steps = parseSteps(bytes.toString(), journal);
  const places = new Set<string>();
  for (const step of steps) {
    if (step[0] === 'remove') removeOld(disk, out, step[1], places);
    else put(disk, join(work, workNames.files, String(step[2])), out, step[1], places);
  }
  const manifest = join(work, workNames.manifest);
  if (disk.stat(manifest) !== undefined) {
    disk.makeFolder(out);
    disk.rename(manifest, join(out, manifestName));
  }
  disk.remove(journal);
}

function put(disk: Disk, staged: string, out: string, path: string, places: Set<string>): void {
  const folder = dirname(path);
  if (!places.has(folder)) {
    disk.makeFolder(join(out, folder));
    places.add(folder);
  }
  try {
    disk.rename(staged, join(out, path));
  } catch (error) {
    // Already put by the build that was killed.
    if (disk.stat(staged) === undefined) return;
    if (!clearFolder(disk, join(out, path))) throw error;
    disk.rename(staged, join(out, path));
  }
}

/** Removes a folder that holds nothing but folders; says whether it is gone. */
function clearFolder(disk: Disk, folder: string): boolean {
  if (!disk.stat(folder)?.isDirectory()) return false;
  for (const name of disk.list(folder)) if (!clearFolder(disk, join(folder, name))) return false;
  return disk.removeIfEmpty(folder);
}

function removeOld(disk: Disk, out: string, path: string, places: Set<string>): void {
  const folders = foldersAbove(path);
  // Somebody may have put a link in the place of a folder of ours: what is behind it is not ours.
  if (folders.some((folder) => !places.has(folder) && disk.stat(join(out, folder))?.isSymbolicLink())) return;
  disk.remove(join(out, path));
  for (const folder of folders.reverse()) {
    if (!disk.removeIfEmpty(join(out, folder))) return;
    places.delete(folder);
  }
}

function parseSteps(text: string, where: string): readonly Step[] {
  try {
    const steps = JSON.parse(text) as readonly Step[];
    if (steps.every(([, path]) => isSafePath(path))) return steps;
  } catch {
    // Told below.
  }
  throw new Fault(`cannot use ${where}: it is damaged; delete the folder that holds it and build again`);
}
