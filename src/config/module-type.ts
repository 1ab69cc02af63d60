import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Whether Node takes `file` for an ES module or CommonJS without trying. Where it has to try, it warns about the nearest `package.json`
 *  without a `type`, and a reader of a build's log can do nothing with that. */
export function isModuleTypeKnown(file: string): boolean {
  if (/\.m[jt]s$/.test(file)) return true;
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest)) return /"type"\s*:\s*"(?:module|commonjs)"/.test(readFileSync(manifest, 'utf8'));
    if (folder === dirname(folder)) return true;
  }
}
