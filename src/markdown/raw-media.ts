import type { Tokens } from 'marked';
import { encodeAddress, readAddress } from './addresses.ts';
import { decodeEntities } from './entities.ts';
import { escapeLiteral } from './escape.ts';
import { addressOfPicture } from './images.ts';
import { resolveLink } from './links.ts';
import type { RawAttribute, RawTag } from './raw-tags.ts';
import { hasCover } from './shortcodes.ts';
import type { Work } from './work.ts';

/** An attribute of raw HTML as it is to be written; undefined when it leads nowhere and goes. */
export interface MediaAttribute {
  readonly attribute: RawAttribute;
  readonly written: string | undefined;
}

/** The attributes of a tag of raw HTML by which recordings, films, sources and citations are found, with the addresses at which what they name is
 *  published. Reports what is not there. Links and the `src` of pictures are not among them. */
export function mediaAttributes(work: Work, token: Tokens.HTML | Tokens.Tag, tag: RawTag): MediaAttribute[] {
  return tag.attributes.flatMap((attribute) => {
    const resolve = resolverFor(tag.name, attribute.name);
    if (resolve === undefined) return [];
    const spot = { token, from: attribute.valueStart, length: Math.max(1, attribute.value.length) };
    const value = hasCover(attribute.value) ? undefined : resolve(work, attribute.value, spot);
    return [{ attribute, written: value === undefined ? undefined : `${attribute.name}="${value}"` }];
  });
}

type Resolve = (work: Work, value: string, spot: SpotOfValue) => string | undefined;

interface SpotOfValue {
  readonly token: Tokens.HTML | Tokens.Tag;
  readonly from: number;
  readonly length: number;
}

function resolverFor(element: string, name: string): Resolve | undefined {
  if (name === 'srcset') return resolveSet;
  if (name === 'poster') return resolvePicture;
  if (name === 'cite') return resolveCitation;
  return name === 'src' && recorded.has(element) ? resolveFile : undefined;
}

const recorded = new Set(['audio', 'video', 'source', 'track']);

/** What another scheme leads to is the sanitiser's to judge. */
const asWritten = (value: string): string => escapeLiteral(decodeEntities(value));

function resolveFile(work: Work, value: string, spot: SpotOfValue): string | undefined {
  const { kind } = readAddress(value);
  return kind === 'root' || kind === 'relative' ? resolveLink(work, value, spot) : asWritten(value);
}

/** A source may be cited by any address: nothing is looked for. */
function resolveCitation({ site }: Work, value: string): string {
  const address = readAddress(value);
  return address.kind === 'root' ? escapeLiteral(encodeAddress(site.base + address.href)) : asWritten(value);
}

function resolvePicture(work: Work, value: string, spot: SpotOfValue): string | undefined {
  const { kind } = readAddress(value);
  return kind === 'root' || kind === 'relative' ? addressOfPicture(work, value, spot) : asWritten(value);
}

/** `a.jpg 1x, b.jpg 2x`: each by itself; those that lead nowhere go. */
function resolveSet(work: Work, value: string, spot: SpotOfValue): string | undefined {
  const candidates = Array.from(value.matchAll(candidate), ({ 1: address = '', 2: descriptor = '', index }) => {
    const found = resolvePicture(work, address, { ...spot, from: spot.from + index, length: address.length });
    return found === undefined ? undefined : found + descriptor;
  });
  const kept = candidates.filter((one) => one !== undefined);
  return kept.length === 0 ? undefined : kept.join(', ');
}

// An address may hold commas, but does not begin or end with one.
const candidate = /([^\s,](?:\S*[^\s,])?)(\s+[\d.]+[wxh])?/g;
