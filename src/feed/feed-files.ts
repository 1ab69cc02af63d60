import { type Feed, feedFormats, feedNames, feedTypes } from '../model/feed.ts';
import type { OutputFile } from '../model/output.ts';
import type { Site } from '../model/site.ts';
import type { FeedInput } from './feed-input.ts';
import { makeFeedRenderer } from './render-feed.ts';

/** Writes every document of every feed in all its formats, one at a time: those at paths that are wanted. */
export function* renderFeeds(
  feeds: readonly Feed[],
  input: FeedInput,
  isWanted: (path: string) => boolean = () => true,
): Generator<OutputFile> {
  const render = makeFeedRenderer(input);
  for (const feed of feeds) {
    for (const [index, { addresses }] of feed.documents.entries()) {
      for (const format of feed.formats) {
        const path = addresses[format].slice(1);
        if (isWanted(path)) yield { path, role: 'feed', content: { pieces: render(format, feed, index) } };
      }
    }
  }
}

/** A feed as a page announces it. */
export interface FeedLink {
  /** `The Evening Tram – World (RSS)`. */
  readonly title: string;
  /** Root-relative, with the base path. */
  readonly address: string;
  readonly type: string;
}

/** What a page says of one feed: a link for each of its formats. */
export function feedLinks(site: Site, { title, formats, documents }: Feed): FeedLink[] {
  const addresses = documents[0]?.addresses;
  if (addresses === undefined) return [];
  return feedFormats
    .filter((format) => formats.includes(format))
    .map((format) => ({
      title: `${title} (${feedNames[format]})`,
      address: site.base + addresses[format],
      type: feedTypes[format],
    }));
}
