import type { Site } from '../model/site.ts';

/** Writes the absolute address of a path of the site (without base path) as a URI: percent-encoded, host in punycode. */
export function absoluteAddress(site: Site, path: string): string {
  return absoluteRooted(site, site.base + path);
}

/** Writes the absolute address of a root-relative path that has the base path already; an absolute address stays what it is. */
export function absoluteRooted(site: Site, address: string): string {
  if (/^https?:\/\//i.test(address)) return new URL(address).href;
  // The origin goes first: a path that begins with two slashes must not become another host.
  return new URL(new URL(site.url).origin + address).href;
}
