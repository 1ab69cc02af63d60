import type { Site } from '../model/site.ts';

/** Who answers for a site, and for its articles that nobody signed: name and absolute address. */
export function publisherOf({ title, url, publisher }: Site): { readonly name: string; readonly address: string } {
  return { name: publisher?.name ?? title, address: new URL(publisher?.url ?? url).href };
}
