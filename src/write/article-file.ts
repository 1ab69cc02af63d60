import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Fault } from '../diagnostics/fault.ts';
import { codeOf, systemFault } from '../diagnostics/system-fault.ts';

/** The text of an article as it stands in its file, byte order mark and line ends included, and who may read and write it. */
export interface ArticleFile {
  readonly text: string;
  readonly mode: number;
}

/** Reads an article of the site at `root` to be changed. */
export function readArticleFile(root: string, path: string): ArticleFile {
  try {
    const file = join(root, path);
    return { mode: lstatSync(file).mode & 0o7777, text: readFileSync(file, 'utf8') };
  } catch (error) {
    throw systemFault(`cannot read ${path}`, error);
  }
}

/** Puts a new text in the place of an article that is still as it was read: written beside it, then renamed, with its mode. A Fault when
 *  somebody else has changed it. */
export function replaceArticle(root: string, path: string, was: ArticleFile, text: string, pid: number): void {
  const file = join(root, path);
  withDraft(file, path, pid, text, (draft) => {
    chmodSync(draft, was.mode);
    if (readFileSync(file, 'utf8') !== was.text)
      throw new Fault(`cannot write ${path}: somebody else changed it just now`);
    renameSync(draft, file);
  });
}

/** Writes a new article with the folders that it needs: whole or not at all. False when something stands there, unless `force` says that a
 *  file may be replaced. */
export function createArticle(root: string, path: string, text: string, pid: number, force: boolean): boolean {
  const file = join(root, path);
  refuseLinks(root, path);
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    throw systemFault(`cannot make the folder of ${path}`, error);
  }
  return withDraft(file, path, pid, text, (draft) => {
    if (force) renameSync(draft, file);
    else if (!linkNew(draft, file, text)) return false;
    return true;
  });
}

/** What stands at a path: nothing, a file, or something that no article may replace. */
export function standingAt(root: string, path: string): 'nothing' | 'file' | 'other' {
  try {
    return lstatSync(join(root, path)).isFile() ? 'file' : 'other';
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return 'nothing';
    if (code === 'ENOTDIR') return 'other';
    throw systemFault(`cannot look at ${path}`, error);
  }
}

function withDraft<T>(file: string, path: string, pid: number, text: string, finish: (draft: string) => T): T {
  const draft = join(dirname(file), `.newsctl-${pid}.draft`);
  try {
    rmSync(draft, { force: true });
    const fd = openSync(draft, 'wx');
    try {
      const bytes = Buffer.from(text);
      for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    return finish(draft);
  } catch (error) {
    throw systemFault(`cannot write ${path}`, error);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Gives the draft its name if nothing has it; where a file system has no links, by making the file new. */
function linkNew(draft: string, file: string, text: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
  }
  try {
    const fd = openSync(file, 'wx');
    const bytes = Buffer.from(text);
    for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
    closeSync(fd);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Articles are never read through a symbolic link, so none is written through one. */
function refuseLinks(root: string, path: string): void {
  const parts = path.split('/');
  for (let count = 1; count <= parts.length; count++) {
    const part = parts.slice(0, count).join('/');
    if (lstatSync(join(root, part), { throwIfNoEntry: false })?.isSymbolicLink())
      throw new Fault(`cannot write ${path}: ${part} is a symbolic link`);
  }
}
