import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { Fault } from '../diagnostics/fault.ts';
import { placeOfFile } from '../diagnostics/place.ts';
import type { Source } from '../model/source.ts';
import { makeTheme, type ThemeFile } from './make-theme.ts';
import type { ThemeAsset } from './theme-assets.ts';

/** Templates and assets of a site, read but not yet compiled. Plain data. */
export interface Theme {
  /** By the name that an include uses: `/partials/card`. */
  readonly templates: ReadonlyMap<string, Source>;
  /** Names that an article may give as its `layout`; absent in `noTheme`, where any name will do. */
  readonly layouts?: ReadonlySet<string>;
  readonly assets: readonly ThemeAsset[];
  /** Changes whenever anything in the theme does. */
  readonly digest: string;
}

/** Stands for the theme where nothing is rendered: no folder of templates is looked at. */
export const noTheme: Theme = { templates: new Map(), assets: [], digest: '' };

/** Reads `templates/` of the site at `root` over the shipped theme in the folder `shipped`, file by file. Throws a Fault when a file cannot be read. */
export function loadTheme(root: string, shipped: string): Outcome<Theme> {
  const diagnostics: Diagnostic[] = [];
  const files = new Map<string, ThemeFile>();
  const own = join(root, 'templates');
  readFolder(shipped, 'newsctl/templates', files, diagnostics);
  // The repository of newsctl is a site whose own theme is the shipped one.
  if (realPathOf(own) === realPathOf(shipped)) files.clear();
  readFolder(own, 'templates', files, diagnostics);
  return { value: makeTheme(files), diagnostics };
}

function readFolder(folder: string, shownAs: string, files: Map<string, ThemeFile>, diagnostics: Diagnostic[]): void {
  const home = realPathOf(folder);
  if (home === undefined) return;
  for (const name of namesBelow(folder)) {
    if (!/\.eta$|^assets\//.test(name)) continue;
    const path = `${shownAs}/${name}`;
    const full = join(folder, name);
    const real = realPathOf(full);
    if (real === undefined || !real.startsWith(home + sep)) {
      const help = 'put the file itself into the folder';
      diagnostics.push(
        diagnose('template-file', placeOfFile(path), 'it is a symbolic link that leads out of the folder', help),
      );
      continue;
    }
    const stats = statSync(real);
    if (stats.isDirectory()) continue;
    if (!stats.isFile()) {
      const what = 'it is a pipe, a socket or a device';
      diagnostics.push(diagnose('template-file', placeOfFile(path), what, 'put a plain file in its place'));
      continue;
    }
    const content = readBytes(full, path);
    const text = name.endsWith('.eta') ? decode(content) : content;
    if (text !== undefined) files.set(name, { path, content: text });
    else diagnostics.push(diagnose('template-file', placeOfFile(path), 'it is not UTF-8', 'save it as UTF-8'));
  }
}

/** Every name below a folder, with `/`, sorted, without hidden files. */
function namesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => !/(?:^|\/)\./.test(name))
    .sort();
}

function realPathOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function readBytes(full: string, path: string): Uint8Array {
  try {
    return readFileSync(full);
  } catch (cause) {
    throw new Fault(`cannot read ${path}`, { cause });
  }
}

/** UTF-8 without a byte order mark, with `\n` line ends. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}
