import type { Feed, FeedFormat } from '../model/feed.ts';
import type { Instant } from '../model/instant.ts';
import type { ArticlePage } from '../model/plan.ts';
import { changedAt } from '../time/changed-at.ts';
import { absoluteAddress, absoluteRooted } from './absolute-address.ts';
import type { FeedInput } from './feed-input.ts';
import { publisherOf } from './publisher.ts';

/** What the head of a document says, the same in every format. Texts are plain and not escaped, addresses are absolute URIs. */
export interface FeedHead {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  readonly home: string;
  /** Absent where nobody knows at which address the document will stand. */
  readonly self?: string;
  readonly hubs: readonly string[];
  /** The document with the articles before these. */
  readonly older?: string;
  /** Of an archive: the one with the articles after these, and the document that readers subscribe to. */
  readonly newer?: string;
  readonly current?: string;
  /** Who answers for articles without an author. */
  readonly publisher: { readonly name: string; readonly address: string };
  readonly icon?: string;
  /** The newest publication and the newest change among the articles; absent when there are none. */
  readonly published?: Instant;
  readonly updated?: Instant;
  /** Ids of the articles of the newest change. */
  readonly newest: readonly string[];
}

/** Makes what tells the head of the document number `document` of a feed; 0 is the one that readers subscribe to. */
export function makeFeedHead({
  site,
  icon,
}: FeedInput): (format: FeedFormat, feed: Feed, document: number) => FeedHead {
  return (format, feed, document) => {
    const addressAt = (index: number): string | undefined => {
      const address = feed.documents[index]?.addresses[format];
      return address === undefined ? undefined : absoluteAddress(site, address);
    };
    const pages = feed.documents[document]?.entries ?? [];
    const self = feed.place === undefined ? addressAt(document) : feed.place.self;
    const older = addressAt(document + 1);
    const newer = document > 1 ? addressAt(document - 1) : undefined;
    const current = document > 0 ? addressAt(0) : undefined;
    return {
      id: feed.id,
      title: feed.title,
      description: feed.description,
      language: feed.language,
      home: absoluteAddress(site, feed.home),
      ...(self !== undefined && { self }),
      // Who subscribes at a hub names the address of the feed.
      hubs: self === undefined ? [] : site.feeds.hubs,
      publisher: publisherOf(site),
      ...(older !== undefined && { older }),
      ...(newer !== undefined && { newer }),
      ...(current !== undefined && { current }),
      ...(icon !== undefined && { icon: absoluteRooted(site, icon) }),
      ...datesOf(pages),
    };
  };
}

/** Dates come from the articles: the same articles give the same feed, whenever it is built. */
function datesOf(pages: readonly ArticlePage[]): Pick<FeedHead, 'published' | 'updated' | 'newest'> {
  if (pages.length === 0) return { newest: [] };
  let published = Number.NEGATIVE_INFINITY;
  let updated = Number.NEGATIVE_INFINITY;
  let newest: string[] = [];
  for (const { article } of pages) {
    const changed = changedAt(article);
    published = Math.max(published, article.date.at);
    if (changed > updated) newest = [];
    updated = Math.max(updated, changed);
    if (changed === updated) newest.push(article.id);
  }
  return { published, updated, newest };
}
