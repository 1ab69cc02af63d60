import { listFiles } from '../read/list-files.ts';
import { readFolderDefaults } from './folder-defaults.ts';

/** The keys that any `_defaults.yaml` of the site at `root` sets, as they are written. */
export function keysOfFolders(root: string): ReadonlySet<string> {
  const { beside } = listFiles(root).value;
  return new Set(
    readFolderDefaults(root, beside).all.flatMap(({ frontMatter }) => frontMatter.entries.map(({ key }) => key.text)),
  );
}
