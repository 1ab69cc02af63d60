import { posix } from 'node:path';
import type { FrontMatterNode } from '../model/source.ts';
import { percentDecoded } from '../words/percent-decoded.ts';
import type { Desk } from './desk.ts';
import { readLines } from './list.ts';
import { readLine } from './text.ts';

/** Reads old paths of an article. Each is returned decoded, in Unicode NFC, with a leading slash; none can leave the output folder. */
export function readAliases(node: FrontMatterNode, desk: Desk): string[] | undefined {
  return readLines(node, desk, (item) => {
    const text = readLine(item, desk);
    if (text === undefined) return undefined;
    const problem = problemOf(text);
    if (problem === undefined) return rooted(text);
    desk.report('invalid-alias', item, text.length > 80 ? `${text.slice(0, 80)}…` : text, problem);
    return undefined;
  });
}

const rooted = (text: string): string => `/${decoded(text)?.replace(/^\/+/, '')}`;

function problemOf(text: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) || text.startsWith('//'))
    return 'it is an address of a site, not a path on this one';
  if (/[?#]/.test(text)) return 'a redirect cannot tell queries and anchors apart';
  const path = decoded(text);
  if (path === undefined) return 'it holds a `%` that encodes nothing';
  if (/[\u0000-\u001f\u007f<>:"|?*\\#%]/.test(path))
    return 'it holds a character that no file name may hold everywhere';
  if (/^\/*$/.test(path)) return 'it is the address of the front page';
  const segments = path.replace(/^\/|\/$/g, '').split('/');
  if (segments.some((segment) => segment === '..' || segment === '.')) return 'it holds `..` or `.`';
  if (segments.some((segment) => segment === '' || /^\s|[\s.]$/.test(segment)))
    return 'a part of it is empty, or ends in a dot or a blank';
  // `.htaccess`, `.git`, and our own `.newsctl-manifest.json`.
  if (segments.some((segment) => segment.startsWith('.'))) return 'a part of it begins with a dot';
  if (segments.some((segment) => Buffer.byteLength(segment) > 200)) return 'a part of it is longer than 200 bytes';
  // With the folders of the site and of the staging before it, the whole must stay below the 1024 bytes of macOS.
  if (Buffer.byteLength(path) > 600) return 'it is longer than 600 bytes';
  return undefined;
}

const decoded = (text: string): string | undefined => percentDecoded(text)?.normalize('NFC');

/** Reads which article this one translates: a path of a Markdown file, from the site's folder or from this article's, or an id. */
export function readTranslationOf(node: FrontMatterNode, desk: Desk): string | undefined {
  const text = readLine(node, desk);
  if (text === undefined || !text.endsWith('.md')) return text;
  const path = text.replace(/^\//, '');
  if (/^articles\//.test(path) && posix.normalize(path) === path) return path;
  const resolved = posix.join(posix.dirname(desk.source.path), text);
  if (resolved.startsWith('articles/')) return resolved;
  desk.report('invalid-reference', node, desk.key, text.slice(0, 80));
  return undefined;
}
