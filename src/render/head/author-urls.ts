import type { Byline } from '../../model/article.ts';
import type { ArticlePage } from '../../model/plan.ts';
import type { Author } from '../../model/site.ts';
import { linkTarget } from '../address.ts';
import type { Desk } from '../desk.ts';

/** One author of an article, with what the site knows. */
export interface AuthorUrls {
  readonly byline: Byline;
  readonly author?: Author;
  /** Absolute address of the author's page on this site, else the author's own. */
  readonly url?: string;
  /** The author's own addresses, where `url` is the page on this site; never empty. */
  readonly sameAs?: readonly string[];
  /** Identity in structured data, the same on the author's page and on articles; only with a page on this site. */
  readonly node?: string;
}

/** The authors of an article in the order of the byline, with their addresses. */
export function authorUrls(desk: Desk, { article, authors }: ArticlePage): AuthorUrls[] {
  return article.authors.map((byline, index) => {
    const author = byline.id === undefined ? undefined : desk.site.authors.get(byline.id);
    const term = authors[index];
    const accounts = author === undefined ? [] : ownAddresses(desk, author);
    const url = term ? desk.addresses.url(term.address) : ownAddress(desk, author);
    return {
      byline,
      ...(author && { author }),
      ...(url !== undefined && { url }),
      ...(term && accounts.length > 0 && { sameAs: accounts }),
      ...(term && url !== undefined && { node: personAt(url) }),
    };
  });
}

/** Where else an author is to be found, absolute: the author's own address, then the fediverse. */
export function ownAddresses(desk: Desk, author: Author): string[] {
  return [
    ownAddress(desk, author) ?? [],
    author.fediverse === undefined ? [] : fediverseProfile(author.fediverse),
  ].flat();
}

function ownAddress(desk: Desk, author: Author | undefined): string | undefined {
  const own = linkTarget(author?.url);
  return own === undefined ? undefined : desk.addresses.absolute(own);
}

/** The identity of the person whose page has this absolute address. */
export const personAt = (url: string): string => `${url}#person`;

/** Where software of the fediverse shows the account `@user@host`. */
export function fediverseProfile(account: string): string {
  const [, user = '', host = ''] = account.split('@');
  return `https://${host}/@${user}`;
}
