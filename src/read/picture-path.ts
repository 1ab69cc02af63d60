import type { PictureProblem } from '../model/picture.ts';
import { percentDecoded } from '../words/percent-decoded.ts';

/** What a `src` names: a picture elsewhere by its address, a file of the site by its path, or nothing that may be used. */
export type PictureTarget =
  | { readonly kind: 'remote'; readonly address: string }
  | { readonly kind: 'file'; readonly path: string }
  | PictureProblem;

/** Reads the `src` of a picture in the article at `articlePath`. `/x` is `static/x`; anything else stands beside the article. */
export function targetOf(articlePath: string, src: string): PictureTarget {
  // Browsers drop these before they look for a scheme.
  const cleaned = src.replace(/[\t\n\r]/g, '').trim();
  if (cleaned.startsWith('//') || /^https?:/i.test(cleaned)) return remote(cleaned);
  if (/^[a-z][a-z0-9+.-]*:/i.test(cleaned)) return { problem: 'scheme' };
  const decoded = percentDecoded(cleaned.replace(/[?#].*$/s, ''));
  if (decoded === undefined || decoded === '') return { problem: 'missing' };
  if (/[\u0000-\u001f\u007f\\]/.test(decoded)) return { problem: 'outside' };
  const parts = decoded.startsWith('/') ? ['static'] : articlePath.split('/').slice(0, -1);
  for (const part of decoded.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return { problem: 'outside' };
  }
  const path = parts.join('/');
  return /^(?:articles|static)\//.test(path) ? { kind: 'file', path } : { problem: 'outside' };
}

function remote(address: string): PictureTarget {
  const text = address.startsWith('//') ? `https:${address}` : address;
  return URL.canParse(text) ? { kind: 'remote', address: new URL(text).href } : { problem: 'missing' };
}
