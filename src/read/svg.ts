import { isUtf8 } from 'node:buffer';

/** What matters of an SVG file. */
export interface Svg {
  /** Pixels, where the root says so by width and height or by a viewBox. */
  readonly size: { readonly width?: number; readonly height?: number };
  /** Whether it could run code or load something when it is opened by itself. In an `<img>` it never can. */
  readonly active: boolean;
}

/** Reads an SVG file; undefined when it is not one, or not in UTF-8. In doubt it is active. Linear in the length of the file. */
export function readSvg(bytes: Buffer): Svg | undefined {
  if (!isUtf8(bytes)) return undefined;
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  let root: ReadonlyMap<string, string> | undefined;
  let active = false;
  for (let at = text.indexOf('<'); at !== -1; ) {
    const end = endOfMarkup(text, at);
    if (end === -1) return undefined;
    const markup = text.slice(at, end);
    if (/^<[a-z]/i.test(markup)) {
      const { name, attributes } = readTag(markup);
      if (root === undefined && name !== 'svg') return undefined;
      root ??= attributes;
      active ||= isActiveTag(name, attributes);
    } else active ||= isActiveDeclaration(markup);
    const next = text.indexOf('<', end);
    active ||= isActiveStyle(text.slice(end, next === -1 ? text.length : next));
    at = next;
  }
  return root && { size: sizeOfRoot(root), active };
}

/** The offset behind the tag, comment, section or declaration that begins at `at`; -1 when it does not end. */
function endOfMarkup(text: string, at: number): number {
  const behind = (closing: string) => {
    const end = text.indexOf(closing, at);
    return end === -1 ? -1 : end + closing.length;
  };
  if (text.startsWith('<!--', at)) return behind('-->');
  if (text.startsWith('<![CDATA[', at)) return behind(']]>');
  if (text.startsWith('<?', at)) return behind('?>');
  let quote = '';
  for (let end = at + 1; end < text.length; end++) {
    const character = text[end] as string;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return end + 1;
  }
  return -1;
}

function readTag(markup: string): { name: string; attributes: ReadonlyMap<string, string> } {
  const name = /^<([^\s/>]+)/.exec(markup)?.[1] ?? '';
  const attributes = new Map<string, string>();
  for (const [, key = '', double, single] of markup.matchAll(attribute)) {
    attributes.set(key.toLowerCase(), double ?? single ?? '');
  }
  return { name: withoutPrefix(name), attributes };
}

// A name without a value matches as well, so that a long name is not tried again from each of its letters.
const attribute = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g;

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

const activeElements = new Set(['script', 'foreignobject', 'iframe', 'object', 'embed', 'handler', 'listener']);

function isActiveTag(name: string, attributes: ReadonlyMap<string, string>): boolean {
  if (activeElements.has(name)) return true;
  for (const [key, value] of attributes) if (isActiveAttribute(name, key, value)) return true;
  return false;
}

function isActiveAttribute(element: string, key: string, value: string): boolean {
  const name = withoutPrefix(key);
  if (name.startsWith('on')) return true;
  // Elements of HTML within SVG are as active as in a page. A reference in the value could hide its name.
  if (key.startsWith('xmlns')) return /xhtml|&/i.test(value);
  if (name === 'href' || name === 'src') return !isHarmlessAddress(element, value);
  if (name === 'attributename') return /href|src|&|^\s*on/i.test(value);
  return isActiveStyle(value);
}

function isHarmlessAddress(element: string, value: string): boolean {
  if (value.startsWith('#')) return true;
  if (element === 'a') return /^https?:\/\/[^&]*$/i.test(value);
  return /^data:image\/(?:png|jpeg|gif|webp);base64,[a-z0-9+/=\s]*$/i.test(value);
}

/** An import, an address other than `#…`, or an escape that could hide either; in style sheets, attributes and sections alike. */
function isActiveStyle(css: string): boolean {
  if (/@import|expression\s*\(|-moz-binding|\\|&#|javascript:/i.test(css)) return true;
  for (const { index, 0: opening } of css.matchAll(/url\s*\(/gi)) {
    const address = css.slice(index + opening.length).trimStart();
    if (!/^["']?#/.test(address)) return true;
  }
  return false;
}

function isActiveDeclaration(markup: string): boolean {
  if (markup.startsWith('<!--') || markup.startsWith('</')) return false;
  if (markup.startsWith('<![CDATA[')) return isActiveStyle(markup);
  if (/^<\?xml\s/i.test(markup)) return /encoding\s*=\s*["'](?!utf-?8)/i.test(markup);
  // A document type with a section of its own can define entities.
  return !/^<!doctype\s/i.test(markup) || markup.includes('[');
}

function sizeOfRoot(root: ReadonlyMap<string, string>): Svg['size'] {
  const width = pixels(root.get('width'));
  const height = pixels(root.get('height'));
  if (width && height) return { width, height };
  const [, , boxWidth = 0, boxHeight = 0] = (root.get('viewbox') ?? '')
    .trim()
    .split(/[\s,]+/, 4)
    .map(Number);
  if (!(boxWidth > 0 && boxHeight > 0)) return {};
  if (width) return { width, height: Math.round((width * boxHeight) / boxWidth) };
  if (height) return { width: Math.round((height * boxWidth) / boxHeight), height };
  return { width: Math.round(boxWidth), height: Math.round(boxHeight) };
}

const units: { readonly [unit: string]: number } = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

function pixels(length = ''): number | undefined {
  const [, number, unit = ''] = /^\s*(\d+(?:\.\d+)?|\.\d+)([a-z]*)\s*$/.exec(length) ?? [];
  const factor = units[unit];
  return number === undefined || factor === undefined ? undefined : Math.round(Number(number) * factor);
}
