import { type Dirent, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { placeOfFile } from '../diagnostics/place.ts';
import { codeOf, systemFault } from '../diagnostics/system-fault.ts';
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
  const top = home === undefined ? undefined : statSync(home, { throwIfNoEntry: false });
  if (home === undefined || top === undefined) return;
  const tell = (path: string, { what, help }: { readonly what: string; readonly help: string }) =>
    diagnostics.push(diagnose('template-file', placeOfFile(path), what, help));
  if (!top.isDirectory()) {
    tell(shownAs, { what: 'it is a file', help: 'put a folder in its place' });
    return;
  }
  for (const { name, entry } of entriesBelow(folder, shownAs)) {
    const path = `${shownAs}/${name}`;
    const kind = entry.isFile() ? 'file' : kindOf(join(folder, name), home);
    const isUsed = /\.eta$|^assets\//.test(name) || kind === 'link to a folder';
    if (!isUsed || kind === 'gone' || kind === 'folder') continue;
    const content = kind === 'file' ? readContent(join(folder, name), path) : undefined;
    if (content === undefined) tell(path, unusable[kind]);
    else if (content !== gone) files.set(name, { path, content });
  }
}

const unusable = {
  'link to a folder': { what: 'it is a symbolic link to a folder', help: 'put the folder itself in its place' },
  'link out': {
    what: 'it is a symbolic link that leads out of the folder',
    help: 'put the file itself into the folder',
  },
  special: { what: 'it is a pipe, a socket or a device', help: 'put a plain file in its place' },
  file: { what: 'it is not UTF-8', help: 'save it as UTF-8' },
};

/** Every file and link below a folder with its name, with `/`, sorted, without what is hidden. */
function entriesBelow(top: string, shownAs: string): { readonly name: string; readonly entry: Dirent }[] {
  const found: { name: string; entry: Dirent }[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesOf(join(top, folder), shownAs + folder)) {
      if (entry.name.startsWith('.')) continue;
      const name = `${folder}/${entry.name}`;
      if (entry.isDirectory()) folders.push(name);
      else found.push({ name: name.slice(1), entry });
    }
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function entriesOf(folder: string, shownAs: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    // Removed since its parent was listed: the same as never having been there.
    if (isGone(error)) return [];
    throw systemFault(`cannot read ${shownAs}`, error);
  }
}

function kindOf(path: string, home: string): 'file' | 'folder' | 'link to a folder' | 'link out' | 'special' | 'gone' {
  const own = lstatSync(path, { throwIfNoEntry: false });
  if (own === undefined) return 'gone';
  if (!own.isSymbolicLink()) return own.isFile() ? 'file' : own.isDirectory() ? 'folder' : 'special';
  const real = realPathOf(path);
  const meant = real === undefined ? undefined : statSync(real, { throwIfNoEntry: false });
  if (meant?.isDirectory()) return 'link to a folder';
  if (!real?.startsWith(home + sep)) return 'link out';
  return meant?.isFile() ? 'file' : 'special';
}

function realPathOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/** Stands for the content of a file that has been removed since it was listed. */
const gone = Symbol('gone');

/** Undefined for a template that is no text. */
function readContent(full: string, path: string): string | Uint8Array | typeof gone | undefined {
  try {
    const bytes = readFileSync(full);
    return path.endsWith('.eta') ? decode(bytes) : bytes;
  } catch (error) {
    if (isGone(error)) return gone;
    throw systemFault(`cannot read ${path}`, error);
  }
}

const isGone = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(codeOf(error));

/** UTF-8 without a byte order mark, with `\n` line ends. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}
