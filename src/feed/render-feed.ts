import type { Feed, FeedFormat } from '../model/feed.ts';
import { makeAtom } from './atom.ts';
import { type Entry, makeEntries } from './entry.ts';
import { makeFeedHead } from './feed-head.ts';
import type { FeedInput } from './feed-input.ts';
import { makeJsonFeed } from './json-feed.ts';
import { makeRss } from './rss.ts';

/** Writes one document of a feed in pieces, so that it is never in memory as a whole; the first document is number 0. */
export type RenderFeed = (format: FeedFormat, feed: Feed, document?: number) => Iterable<string>;

/** Makes what writes the feeds of a site. An iterable of it may be gone through again and gives the same text. */
export function makeFeedRenderer(input: FeedInput): RenderFeed {
  const entryOf = makeEntries(input);
  const headOf = makeFeedHead(input);
  const makers = { rss: makeRss, atom: makeAtom, json: makeJsonFeed };
  const writers: { [format in FeedFormat]?: ReturnType<(typeof makers)[format]> } = {};
  return (format, feed, document = 0) => ({
    *[Symbol.iterator]() {
      const pages = feed.documents[document]?.entries ?? [];
      writers[format] ??= makers[format](input);
      yield* writers[format](headOf(format, feed, document), entriesOf());
      function* entriesOf(): Generator<Entry> {
        for (const page of pages) yield entryOf(page);
      }
    },
  });
}
