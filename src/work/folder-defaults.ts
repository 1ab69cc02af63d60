import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { MapNode, Source } from '../model/source.ts';
import { parseYaml } from '../parse/yaml.ts';
import { readIfThere } from '../read/companion.ts';

/** The `_defaults.yaml` of one folder: front matter for every article below it that does not set the key itself. */
export interface FolderDefaults {
  readonly source: Source;
  readonly frontMatter: MapNode;
}

export interface AllDefaults {
  /** Outermost folder first. */
  readonly defaultsFor: (articlePath: string) => readonly FolderDefaults[];
  readonly all: readonly FolderDefaults[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads every `_defaults.yaml` among `files` once. */
export function readFolderDefaults(root: string, files: Iterable<string>): AllDefaults {
  const byFolder = new Map<string, FolderDefaults>();
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    if (!file.endsWith('/_defaults.yaml')) continue;
    const read = readIfThere(root, file);
    diagnostics.push(...read.diagnostics);
    if (read.value === undefined) continue;
    const yaml = parseYaml(read.value, 0, read.value.text.length);
    diagnostics.push(...yaml.diagnostics);
    if (yaml.value?.kind === 'map') {
      byFolder.set(folderOf(file), { source: read.value, frontMatter: yaml.value });
    }
  }
  const memo = new Map<string, readonly FolderDefaults[]>();
  const ofFolder = (folder: string): readonly FolderDefaults[] => {
    const known = memo.get(folder);
    if (known) return known;
    const above = folder.includes('/') ? ofFolder(folderOf(folder)) : [];
    const own = byFolder.get(folder);
    const found = own ? [...above, own] : above;
    memo.set(folder, found);
    return found;
  };
  return { defaultsFor: (path) => ofFolder(folderOf(path)), all: [...byFolder.values()], diagnostics };
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
