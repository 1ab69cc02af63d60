import type { Desk } from '../desk.ts';

/** A node of JSON-LD. Keys without a value are left out when it is written. */
export interface Json {
  readonly [key: string]: string | number | boolean | Json | readonly (string | Json)[] | undefined;
}

/** Makes a node the root of a document. */
export const withContext = (node: Json): Json => ({ '@context': 'https://schema.org', ...node });

/** The organisation behind the site, with its policies; the site itself where the config names none. The same `@id` on every page. */
export function publisher(desk: Desk): Json {
  const { site, addresses } = desk;
  const { url, logo, policies } = site.publisher ?? { policies: {} };
  const addressed = Object.entries(policies).map(([property, address]) => [property, configured(address, addresses)]);
  return Object.assign({}, publisherName(desk), {
    url: url === undefined ? addresses.url('/') : configured(url, addresses),
    logo: logo === undefined ? undefined : { '@type': 'ImageObject', url: configured(logo, addresses) },
    ...Object.fromEntries(addressed),
  });
}

/** The organisation where a name is enough, because the page describes it elsewhere or need not. */
export function publisherName({ site, addresses }: Desk): Json {
  const name = site.publisher?.name ?? site.title;
  return { '@type': 'NewsMediaOrganization', '@id': `${addresses.url('/')}#publisher`, name };
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

/** Absolute address of what the config has as an address: a path in it is one of the site's, without the base path. */
export function configured(address: string, addresses: Desk['addresses']): string {
  return /^\/(?!\/)/.test(address) ? addresses.url(address) : addresses.absolute(address);
}
