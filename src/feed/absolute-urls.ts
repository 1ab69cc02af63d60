import { linkMarks } from '../model/body.ts';
import { isPlainUri, plainPath, plainUri } from './absolute-address.ts';
import { type Attribute, rewriteTags, type Tag, writeTag } from './html-tags.ts';

/** Makes an article's HTML fit to be read away from its page: every address in it absolute (`base`: the absolute address of the page; `linkOf`:
 *  the address, root-relative or absolute, that a link mark stands for), and nothing in it that acts. An address that cannot be
 *  resolved or has a scheme that does not belong in a feed is taken out; its words stay. */
export function makeUrlsAbsolute(html: string, base: string, linkOf: (index: number) => string | undefined): string {
  const hasDropped = mayHoldDropped(html);
  const resolve = makeResolver(base);
  const written = rewriteTags(
    hasDropped ? withoutActive(html) : html,
    (tag) => (dropped.has(tag.name) ? '' : writeTag(absoluteTag(tag, resolve, linkOf))),
    fit,
  );
  return hasDropped ? written.replace(droppedEnds, '') : written;
}

const addressAttributes = new Set([
  'href',
  'src',
  'poster',
  'cite',
  'data',
  'action',
  'longdesc',
  'formaction',
  'background',
  'xlink:href',
]);
const sourceSets = new Set(['srcset', 'imagesrcset']);
const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);
/** What runs, looks or reports by itself. */
const acting = new Set(['style', 'srcdoc', 'ping']);
const dropped = new Set(['script', 'style', 'link', 'meta', 'base', 'form', 'object', 'embed']);

/** Most tags need nothing done: their attributes act on nothing, and lead to absolute URIs if they lead anywhere. */
const fit = new RegExp(
  `<(?!(?:${[...dropped].join('|')})[\\s/>])[a-z][a-z0-9]*` +
    `(?: (?:(?:href|src)="${plainUri}"` +
    `|(?!on|aria-|(?:role|${[...acting, ...addressAttributes, ...sourceSets].join('|')})=)[a-z][a-z-]*(?:="[^"]*")?))* ?/?>`,
  'y',
);
const droppedEnds = /<\/(?:script|style|link|meta|base|form|object|embed)\s*>/gi;
const droppedName = /\/?(?:script|style|link|meta|base|form|object|embed)/iy;

/** Nearly no article does, and looking at each `<` is much cheaper than looking for words in the whole text. */
function mayHoldDropped(html: string): boolean {
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) {
    droppedName.lastIndex = at + 1;
    if (droppedName.test(html)) return true;
  }
  return false;
}

/** Takes out scripts and the like with what is in them. Only the config's `markdown.html: trust` lets them come here. */
function withoutActive(html: string): string {
  const start = /<(script|style|object)(?=[\s/>])/gi;
  let kept = '';
  let from = 0;
  for (let found = start.exec(html); found !== null; found = start.exec(html)) {
    const end = new RegExp(`</${found[1]}\\s*>`, 'gi');
    end.lastIndex = found.index;
    kept += html.slice(from, found.index);
    from = end.exec(html) === null ? html.length : end.lastIndex;
    start.lastIndex = from;
  }
  return kept + html.slice(from);
}

type LinkOf = (index: number) => string | undefined;

/** Gives an address as an absolute URI, or nothing for one that does not belong in a feed. */
type Resolve = (address: string) => string | undefined;

function makeResolver(base: string): Resolve {
  const origin = isPlainUri.test(base) ? base.slice(0, base.indexOf('/', 8)) : undefined;
  return (address) => {
    if (origin !== undefined && plainPath.test(address)) return origin + address;
    if (!URL.canParse(address, base)) return undefined;
    const url = new URL(address, base);
    return schemes.has(url.protocol) ? url.href : undefined;
  };
}

function absoluteTag({ name, attributes, close }: Tag, resolve: Resolve, linkOf: LinkOf): Tag {
  const kept: Attribute[] = [];
  for (const attribute of attributes) {
    if (forPages.test(attribute.name)) continue;
    const written = absoluteAttribute(attribute, resolve, linkOf);
    if (written !== undefined) kept.push(written);
  }
  const label = name === 'a' ? attributes.find((attribute) => attribute.name === 'aria-label')?.value : undefined;
  if (label !== undefined && !kept.some((attribute) => attribute.name === 'title'))
    kept.push({ name: 'title', value: label });
  return { name, attributes: kept, close };
}

/** Roles and names for screen readers: feed readers take them out, and the feed validator warns of them. A link keeps its name as a title. */
const forPages = /^(?:role$|aria-)/i;

function absoluteAttribute(attribute: Attribute, resolve: Resolve, linkOf: LinkOf): Attribute | undefined {
  const name = attribute.name.toLowerCase();
  // A name that begins with `=` would be read as the value of the attribute before it.
  if (name.startsWith('on') || acting.has(name) || name.startsWith('=')) return undefined;
  if (attribute.value === undefined) return attribute;
  const set = sourceSets.has(name);
  if (!set && !addressAttributes.has(name)) return attribute;
  const written = withLinks(decodeHtml(attribute.value), linkOf);
  if (written === undefined) return undefined;
  const value = set ? absoluteSet(written, resolve) : resolve(written);
  return value === undefined ? undefined : { name: attribute.name, value: escapeHtml(value) };
}

/** A mark whose article is not published takes the whole address with it. */
function withLinks(value: string, linkOf: LinkOf): string | undefined {
  if (!value.includes('\u0001')) return value;
  let lost = false;
  const found = value.replace(linkMarks, (_, index: string) => {
    const address = linkOf(Number(index));
    lost ||= address === undefined;
    return address ?? '';
  });
  return lost ? undefined : found;
}

/** `a.jpg 1x, b.jpg 2x`: an address may hold commas, but does not end in one. */
function absoluteSet(value: string, resolve: Resolve): string | undefined {
  const found: string[] = [];
  for (let rest = value.replace(/^[\s,]+/, ''); rest !== ''; ) {
    const [address = ''] = /^\S+/.exec(rest) ?? [];
    const bare = address.endsWith(',');
    const after = rest.slice(address.length);
    const end = bare ? 0 : after.indexOf(',');
    const descriptor = (bare ? '' : end === -1 ? after : after.slice(0, end)).trim();
    const url = resolve(withoutCommas(address));
    if (url !== undefined) found.push(descriptor === '' ? url : `${url} ${descriptor}`);
    rest = end === -1 ? '' : after.slice(end).replace(/^[\s,]+/, '');
  }
  return found.length === 0 ? undefined : found.join(', ');
}

function withoutCommas(address: string): string {
  let end = address.length;
  while (address[end - 1] === ',') end--;
  return address.slice(0, end);
}

const entities: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads the entities that serialised HTML holds, and numbers. */
export function decodeHtml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g, (all, decimal, hex, name) => {
    if (name !== undefined) return entities[name] ?? all;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/** Writes text as HTML, in an element or an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[sign]};`);
}
