import { isLitter } from '../read/file-names.ts';

/** What a change to a file means for the site. */
export type Part = 'config' | 'theme' | 'content';

/** Tells what a path of the site belongs to; undefined for what no page depends on. `configFiles` are the config and what it reads. */
export function partOf(path: string, configFiles: ReadonlySet<string>): Part | undefined {
  if (configFiles.has(path)) return 'config';
  if (isPassing(path)) return undefined;
  if (path.startsWith('templates/')) return 'theme';
  return /^(?:articles|static)\//.test(path) ? 'content' : undefined;
}

/** Tells whether a file or a folder is to be watched: the parts of a site, the files of its config, and the folders on the way to them. */
export function isOfInterest(path: string, configFiles: ReadonlySet<string>): boolean {
  if (topFolders.has(path) || partOf(path, configFiles) !== undefined) return true;
  return [...configFiles].some((file) => file.startsWith(`${path}/`));
}

const topFolders: ReadonlySet<string> = new Set(['articles', 'static', 'templates']);

/** What editors and systems leave for a moment beside the file that is meant: swap files, copies, and hidden files but those of `.well-known`. */
function isPassing(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (isLitter(name) || /~$|\.sw[a-z]$|^#.*#$|^4913$|\.(?:tmp|crswap)$/.test(name)) return true;
  return /\/\./.test(path) && !path.startsWith('static/');
}
