import type { Site } from '../model/site.ts';

/** Writes the absolute address of a path of the site (without base path) as a URI: percent-encoded, host in punycode. */
export function absoluteAddress(site: Site, path: string): string {
  return absoluteRooted(site, site.base + path);
}

/** Writes the absolute address of a root-relative path that has the base path already; an absolute address stays what it is. */
export function absoluteRooted(site: Site, address: string): string {
  if (plainPath.test(address) && isPlainUri.test(site.url))
    return site.url.slice(0, site.url.length - site.base.length - 1) + address;
  if (/^https?:\/\//i.test(address)) return new URL(address).href;
  // The origin goes first: a path that begins with two slashes must not become another host.
  return new URL(new URL(site.url).origin + address).href;
}

// What is a URI already: signs that stay as they are, no empty segment, and none that begins with a dot or a percent sign, for `..` may be
// written as `%2e.`. Addresses of newsctl's own are all like this, and parsing them takes most of the time of a feed.
const segments = '(?:/[\\w~!$()*+,;=:@-][\\w.~!$()*+,;=:@%-]*)*/?';
/** Root-relative paths that parsing would not change, whatever the host. */
export const plainPath: RegExp = new RegExp(`^(?=/)${segments}$`);

/** Source of a pattern for absolute addresses in serialised HTML (`&` as `&amp;`) that parsing would not change. It does not know all of them. */
// A host whose last part is letters is no number, and one with `xn--` may be wrong.
export const plainUri: string = `https?://(?:(?!xn--)[a-z\\d-]+\\.)+[a-z]{2,}(?=/)${segments}(?:[?#](?:[\\w.~!$()*+,;=:@%/?-]|&amp;)*)?`;
/** The same, of a whole text. */
export const isPlainUri: RegExp = new RegExp(`^${plainUri}$`);
