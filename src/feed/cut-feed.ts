import type { FeedFormat } from '../model/feed.ts';

/** Cuts a document of a feed before each of its entries: joined, the parts are the document. In RSS and Atom a text could hold what an entry begins with;
 *  who relies on the parts sees to it that they are as many as they should be. */
export function cutFeed(format: FeedFormat, text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = text.indexOf(beginnings[format]); at !== -1; at = text.indexOf(beginnings[format], at + 1)) {
    parts.push(text.slice(from, at));
    from = at;
  }
  parts.push(text.slice(from));
  return parts;
}

/** What every entry begins with. */
const beginnings: { readonly [format in FeedFormat]: string } = {
  rss: '<item>\n<title>',
  atom: '<entry',
  json: '\n{"id":',
};
