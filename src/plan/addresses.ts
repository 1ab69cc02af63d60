import type { LiveArticle } from '../model/article.ts';
import type { Site } from '../model/site.ts';

/** Finds the address of a live article, with the site's base path, by the path of its source; `undefined` for any other path. */
export type AddressBook = (path: string) => string | undefined;

/** Makes the address book that links between articles are looked up in. */
export function makeAddressBook(site: Site, live: readonly LiveArticle[]): AddressBook {
  const addresses = new Map(live.map((article) => [article.path, article.address]));
  return (path) => {
    const address = addresses.get(path);
    return address === undefined ? undefined : site.base + address;
  };
}
