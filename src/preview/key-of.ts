import { percentDecoded } from '../words/percent-decoded.ts';

/** The path in the output that a request asks for, to be looked up and never to be opened; undefined for what names none.
 *  `target` is the request line's, `base` the site's base path. A target that ends in a slash means the `index.html` below it. */
export function keyOf(target: string, base: string): string | undefined {
  const encoded = target.replace(/[?#].*$/s, '');
  if (!encoded.startsWith('/')) return undefined;
  const path = percentDecoded(encoded);
  if (path === undefined || /[\0\\]/.test(path) || !path.startsWith(`${base}/`)) return undefined;
  const key = path.slice(base.length + 1);
  if (key.split('/').some((part) => part === '.' || part === '..')) return undefined;
  return key === '' || key.endsWith('/') ? `${key}index.html` : key;
}
