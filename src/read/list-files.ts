import { type Dirent, lstatSync, readdirSync, type Stats } from 'node:fs';
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { placeOfFile } from '../diagnostics/place.ts';
import { codeOf, systemFault } from '../diagnostics/system-fault.ts';
import { isLitter, nameProblem } from './file-names.ts';

/** The files of a site by what they are for. Paths are relative to the site's folder, with `/`. */
export interface SiteFiles {
  /** Every `.md` below `articles/`, sorted by code unit. */
  readonly articles: readonly string[];
  /** Every file below `static/` that is to be published, sorted by code unit. */
  readonly statics: readonly string[];
  /** Every other file below `articles/`: pictures, `_defaults.yaml`, `*.comments.yaml`. */
  readonly beside: ReadonlySet<string>;
}

/** Lists the files of the site at `root`. Symbolic links are never followed; what is passed over is named. A folder that cannot be read is a Fault. */
export function listFiles(root: string): Outcome<SiteFiles> {
  const diagnostics: Diagnostic[] = [];
  const below = (folder: string) => filesBelow(root, folder, diagnostics);
  const { articles, beside } = splitArticles(below('articles'), diagnostics);
  const statics = below('static').filter((path) => isPublished(path, diagnostics));
  return { value: { articles, statics: statics.sort(), beside }, diagnostics };
}

function filesBelow(root: string, top: string, diagnostics: Diagnostic[]): string[] {
  const files: string[] = [];
  const folders = isFolder(root, top, diagnostics) ? [top] : [];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesOf(root, folder)) {
      const { name } = entry;
      if (isLitter(name)) continue;
      const path = `${folder}/${name}`;
      const kind = kindOf(root, path, entry);
      const problem = nameProblem(name);
      if (problem !== undefined) diagnostics.push(diagnose('unusable-name', placeOfFile(path), name, problem));
      else {
        diagnostics.push(...problemsOf(path, name, kind));
        if (kind === 'file') files.push(path);
        else if (kind === 'folder') folders.push(path);
      }
    }
  }
  return files;
}

function problemsOf(path: string, name: string, kind: Kind): Diagnostic[] {
  if (kind === 'link') return [about('symbolic-link', path, name)];
  if (kind === 'special') return [about('special-file', path, name)];
  return isNfc(name) ? [] : [about('name-not-nfc', path, name)];
}

function isFolder(root: string, top: string, diagnostics: Diagnostic[]): boolean {
  const stats = lstat(root, top);
  if (stats?.isDirectory()) return true;
  if (stats?.isSymbolicLink()) diagnostics.push(about('symbolic-link', top, top));
  else if (top === 'articles') {
    diagnostics.push(diagnose('missing-articles', placeOfFile(top), stats === undefined ? 'nothing' : 'file'));
  }
  return false;
}

function lstat(root: string, path: string): Stats | undefined {
  try {
    return lstatSync(`${root}/${path}`, { throwIfNoEntry: false });
  } catch (error) {
    throw systemFault(`cannot read ${path}`, error);
  }
}

function entriesOf(root: string, folder: string): Dirent[] {
  try {
    return readdirSync(`${root}/${folder}`, { withFileTypes: true });
  } catch (error) {
    // Removed since its parent was listed: the same as never having been there.
    if (codeOf(error) === 'ENOENT') return [];
    throw systemFault(`cannot read ${folder}`, error);
  }
}

type Kind = 'file' | 'folder' | 'link' | 'special' | 'gone';

function kindOf(root: string, path: string, entry: Dirent): Kind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (entry.isSymbolicLink()) return 'link';
  // Some network file systems leave the type open.
  const stats = lstat(root, path);
  if (stats === undefined) return 'gone';
  return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : stats.isSymbolicLink() ? 'link' : 'special';
}

function splitArticles(paths: readonly string[], diagnostics: Diagnostic[]): Omit<SiteFiles, 'statics'> {
  const articles: string[] = [];
  const beside = new Set<string>();
  for (const path of paths) {
    const isHidden = hidden.test(path);
    if (!isHidden && path.endsWith('.md')) {
      articles.push(path);
      continue;
    }
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (looksLikeArticle.test(name)) {
      diagnostics.push(isHidden ? about('hidden-file', path, path) : about('article-extension', path, name));
    }
    if (!isHidden) beside.add(path);
  }
  return { articles: articles.sort(), beside };
}

const hidden = /\/\./;
const looksLikeArticle = /\.(?:md|markdown|mdown|mkd|mdx)$/i;

// Names with a dot that servers and hosts ask for. Others, such as `.env`, are more often a leak than a wish.
const hiddenButPublished = /^static\/(?:\.well-known\/(?!.*\/\.)[^.].*|\.nojekyll|\.htaccess|\.domains)$/;

function isPublished(path: string, diagnostics: Diagnostic[]): boolean {
  if (!hidden.test(path) || hiddenButPublished.test(path)) return true;
  diagnostics.push(about('hidden-file', path, path));
  return false;
}

const isNfc = (name: string): boolean => !/[^\0-\x7f]/.test(name) || name === name.normalize('NFC');

type CodeAboutName = 'symbolic-link' | 'special-file' | 'name-not-nfc' | 'hidden-file' | 'article-extension';

const about = (code: CodeAboutName, path: string, name: string): Diagnostic => diagnose(code, placeOfFile(path), name);
