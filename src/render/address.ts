import type { Site } from '../model/site.ts';

/** Writes addresses of one site: percent-encoded, with its base path, relative to the root of the host or absolute. */
export interface Addresses {
  /** For `href`: an address on the site (`/2026/budget/`) with the base path. */
  readonly href: (address: string) => string;
  /** Absolute, with the base path. */
  readonly url: (address: string) => string;
  /** Absolute, for an address that has the base path already, or is absolute. */
  readonly absolute: (href: string) => string;
}

/** Makes the writer of a site's addresses. */
export function makeAddresses({ url, base }: Pick<Site, 'url' | 'base'>): Addresses {
  const { origin, protocol } = new URL(url);
  const href = (address: string): string => base + encoded(address);
  return {
    href,
    url: (address) => origin + href(address),
    absolute: (href) => {
      if (href.startsWith('//')) return encoded(protocol + href);
      if (href.startsWith('/')) return origin + encoded(href);
      return encoded(href);
    },
  };
}

/** Gives back an address that a link may lead to: http, https, mailto, tel, or relative. Anything else, such as `javascript:`, is no address. */
export function linkTarget(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  // Browsers drop tabs and line ends inside a scheme, and control characters and spaces before it.
  const plain = address.replace(/[\u0000-\u0020\u007f-\u009f]+/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(plain)?.[1];
  return scheme === undefined || openSchemes.has(scheme.toLowerCase()) ? address : undefined;
}

const openSchemes: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel']);

/** Percent-encodes what a URI cannot hold; what is encoded already stays. */
function encoded(address: string): string {
  if (/^[!#-;=?-Z_a-z~]*$/.test(address)) return address;
  return address.replace(/\p{Surrogate}/gu, '\ufffd').replace(/[^!#-;=?-Z_a-z~[\]]/gu, encodeURIComponent);
}
