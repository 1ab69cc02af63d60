import type { Change, OutputRole } from '../model/output.ts';
import type { Step } from './journal.ts';
import type { Numbered } from './numbered.ts';
import { foldersAbove } from './output-path.ts';
import type { Made, Wanted } from './wanted.ts';

const roles: readonly OutputRole[] = ['asset', 'page', 'list', 'feed'];

/** What a commit does, in order: assets first, then pages, then what points to them; deletions last, but for those that stand in the way of a new
 *  file. `changes` are sorted by path. */
export function stepsOf(changes: readonly Change[], wanted: Wanted, numbers: Numbered): Step[] {
  const puts = changes.flatMap(({ path, kind }) => (kind === 'delete' ? [] : [path]));
  const deleted = changes.flatMap(({ path, kind }) => (kind === 'delete' ? [path] : []));
  const newFolders = new Set(puts.flatMap(foldersAbove));
  const newFiles = new Set(puts);
  const obstructs = (path: string) => newFolders.has(path) || foldersAbove(path).some((folder) => newFiles.has(folder));
  const remove = (path: string): Step => ['remove', path];
  const of = (path: string) => wanted.made(numbers.give(path)) as Made;
  return [
    ...deleted.filter(obstructs).map(remove),
    ...roles.flatMap((role) =>
      puts.filter((path) => of(path).role === role).map((path): Step => ['put', path, of(path).staged]),
    ),
    ...deleted.filter((path) => !obstructs(path)).map(remove),
  ];
}
