import type { Composed } from '../scaffold/compose.ts';
import type { Trial } from '../work/trial.ts';
import { standingAt } from '../write/article-file.ts';

/** What stands in the way of a new article where it would go: a file of that name, or an article with its address; undefined when nothing does. */
export function obstacleTo(
  { path, sketch }: Composed,
  { root, trial, force }: { readonly root: string; readonly trial: Trial; readonly force: boolean },
): { readonly message: string; readonly what: 'file' | 'address' } | undefined {
  const standing = standingAt(root, path);
  if (standing === 'other')
    return { message: `${path} cannot be written: something that is no file stands there`, what: 'file' };
  if (standing === 'file' && !force) return { message: `${path} is there already`, what: 'file' };
  const owner = trial.roll.find(({ article }) => article.path !== path && article.address === sketch?.address);
  return owner === undefined
    ? undefined
    : { message: `${owner.article.path} has the address ${owner.article.address}`, what: 'address' };
}
