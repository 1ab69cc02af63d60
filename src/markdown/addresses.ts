import { percentDecoded } from '../words/percent-decoded.ts';
import { decodeEntities } from './entities.ts';

/** What an address in an article points to, decided on exactly the characters that a browser would act on. */
export type Address =
  | { readonly kind: 'empty' }
  | { readonly kind: 'anchor'; readonly anchor: string }
  /** `scheme` without the colon, in lower case. */
  | {
      readonly kind: 'scheme';
      readonly scheme: string;
      readonly safe: boolean;
      readonly active: boolean;
      readonly href: string;
    }
  | { readonly kind: 'external'; readonly href: string }
  /** Begins with one slash. */
  | {
      readonly kind: 'root';
      readonly href: string;
      readonly path: string;
      readonly rest: string;
      readonly anchor?: string;
    }
  | {
      readonly kind: 'relative';
      readonly href: string;
      readonly path: string;
      readonly rest: string;
      readonly anchor?: string;
    };

/** Reads an address as Markdown or an HTML attribute gives it. */
export function readAddress(written: string): Address {
  // Browsers ignore white space around an address, and tabs and line ends inside.
  const href = decodeEntities(written).replace(ignored, '').trim();
  if (href === '') return { kind: 'empty' };
  if (href.startsWith('#')) return { kind: 'anchor', anchor: decoded(href.slice(1)) };
  const scheme = /^([^/?#:]*):/.exec(href)?.[1];
  const schemed = scheme === undefined ? undefined : readScheme(scheme, href);
  if (schemed !== undefined) return schemed;
  // A browser reads `\` as `/`.
  if (/^[/\\]{2}/.test(href)) return { kind: 'external', href: `//${href.slice(2)}` };
  const at = href.search(/[?#]/);
  const path = decoded(at === -1 ? href : href.slice(0, at));
  // A path to a browser, but nobody writes one like it in good faith.
  const hidden = plainScheme(/^([^/:]*):/.exec(path)?.[1] ?? '');
  if (activeSchemes.has(hidden)) return { kind: 'scheme', scheme: hidden, safe: false, active: true, href };
  const rest = at === -1 ? '' : href.slice(at);
  const hash = rest.indexOf('#');
  const anchor = hash === -1 ? undefined : decoded(rest.slice(hash + 1));
  const kind = /^[/\\]/.test(href) ? 'root' : 'relative';
  return {
    kind,
    href,
    path: path.replaceAll('\\', '/'),
    rest,
    ...(anchor !== undefined && anchor !== '' && { anchor }),
  };
}

/** The address as it may stand in an attribute before escaping: non-ASCII and unsafe characters percent-encoded. */
export function encodeAddress(href: string): string {
  try {
    return encodeURI(href).replace(/%25/g, '%');
  } catch {
    return '';
  }
}

/** Resolves `path` against the folder of `from`; undefined when it leaves the site's folder. */
export function resolvePath(from: string, path: string): string | undefined {
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** The host of an address that a page may embed: https only, unless `anyWeb`; undefined for any other. */
export function hostOf(address: string, anyWeb = false): string | undefined {
  try {
    const text = decodeEntities(address).trim();
    const url = new URL(anyWeb && text.startsWith('//') ? `http:${text}` : text);
    return url.protocol === 'https:' || (anyWeb && url.protocol === 'http:') ? url.hostname : undefined;
  } catch {
    return undefined;
  }
}

const ignored = /[\u0000-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;
const safeSchemes = new Set(['http', 'https', 'mailto', 'tel']);
const activeSchemes = new Set([
  'javascript',
  'data',
  'vbscript',
  'livescript',
  'mocha',
  'blob',
  'filesystem',
  'view-source',
  'jar',
]);
const schemeGrammar = /^[a-z][a-z0-9+.-]*$/;

// Undefined for what looks like a scheme but is none to a browser: `(https`, `12`.
function readScheme(scheme: string, href: string): Address | undefined {
  const plain = plainScheme(decoded(scheme));
  const active = activeSchemes.has(plain);
  if (!active && !schemeGrammar.test(scheme.toLowerCase())) return undefined;
  const safe = safeSchemes.has(plain) && plain === scheme.toLowerCase();
  if (safe && (plain === 'http' || plain === 'https')) return { kind: 'external', href };
  return { kind: 'scheme', scheme: plain, safe, active, href };
}

const plainScheme = (text: string): string => text.replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/g, '').toLowerCase();

// A `%` that encodes nothing is one to a browser too.
const decoded = (text: string): string => percentDecoded(text) ?? text;
