import { posix } from 'node:path';
import { readIfThere } from '../read/companion.ts';

/** The config file and, as far as its text names them, the files it reads: modules it imports, and data such as `data/authors.json`.
 *  Paths from the site's folder. */
export function filesOfConfig(root: string, configFile: string): Set<string> {
  const found = new Set([configFile]);
  // A set is walked on into what is added meanwhile.
  for (const file of found) {
    if (found.size >= mostFiles) break;
    if (!isModule.test(file)) continue;
    const text = readIfThere(root, file).value?.text ?? '';
    for (const named of namedIn(text, file)) if (readIfThere(root, named).value !== undefined) found.add(named);
  }
  return found;
}

/** More than any config reads; what lies beyond is noticed at the next start. */
const mostFiles = 200;
const isModule = /\.[cm]?[jt]s$/;

/** Every quoted relative path, from the folder of the file that names it and from the site's folder, with the extensions an import leaves out. */
function namedIn(text: string, file: string): Set<string> {
  const named = new Set<string>();
  for (const [, , quoted = ''] of text.matchAll(/(['"`])((?:\.{1,2}\/)?[\w@][\w@ ./-]*)\1/g)) {
    for (const folder of [posix.dirname(file), '.']) {
      const path = posix.join(folder, quoted);
      const isFile = /\.\w+$/.test(path);
      if (isFile) named.add(path);
      // TypeScript may be imported by the name it will have as JavaScript.
      if (/\.[cm]?js$/.test(path)) named.add(path.replace(/js$/, 'ts'));
      if (!isFile && quoted.startsWith('.'))
        for (const end of ['.ts', '.js', '.mjs', '/index.ts']) named.add(path + end);
    }
  }
  return named;
}
