import type { Desk } from '../desk.ts';

/** A node of JSON-LD. Keys without a value are left out when it is written. */
export interface Json {
  readonly [key: string]: string | number | boolean | Json | readonly (string | Json)[] | undefined;
}

/** Makes a node the root of a document. */
export const withContext = (node: Json): Json => ({ '@context': 'https://schema.org', ...node });

/** The organisation behind the site, with its policies; the site itself where the config names none. */
export function publisher({ site, addresses }: Desk): Json {
  const { name, url, logo, policies } = site.publisher ?? { name: site.title, policies: {} };
  const addressed = Object.entries(policies).map(([property, address]) => [property, configured(address, addresses)]);
  return {
    '@type': 'NewsMediaOrganization',
    name,
    url: url === undefined ? addresses.url('/') : configured(url, addresses),
    logo: logo === undefined ? undefined : { '@type': 'ImageObject', url: configured(logo, addresses) },
    ...Object.fromEntries(addressed),
  };
}

/** The path from the home page to a page; the last entry is the page itself. */
export function breadcrumbs(trail: readonly { readonly name: string; readonly url: string }[]): Json {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  };
}

/** A path in the config is one of the site's, without the base path. */
function configured(address: string, addresses: Desk['addresses']): string {
  return /^\/(?!\/)/.test(address) ? addresses.url(address) : addresses.absolute(address);
}
