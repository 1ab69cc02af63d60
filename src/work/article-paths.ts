import { listFiles } from '../read/list-files.ts';

/** The paths of all articles of the site at `root`, sorted. Opens none of them. */
export const articlePaths = (root: string): readonly string[] => listFiles(root).value.articles;
