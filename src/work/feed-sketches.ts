import { hash } from 'node:crypto';
import type { FeedInput } from '../feed/feed-input.ts';
import type { Before } from '../model/before.ts';
import type { Feed, FeedFormat } from '../model/feed.ts';
import type { ArticlePage, Term } from '../model/plan.ts';

/** Makes a function that gives the sketch of a document of a feed by its path in the output, without a word of it being written: documents with
 *  equal sketches are equal. Nothing for a path that is no such document, or that holds an article of which nothing is known. */
export function makeFeedSketches(
  feeds: readonly Feed[],
  { site, icon, addressOf }: Omit<FeedInput, 'bodies'>,
  { bodyKey }: Pick<Before, 'bodyKey'>,
): (path: string) => string | undefined {
  const shared = digest([plain(site), icon]);
  const places = placesOf(feeds);
  const faces = new Map<ArticlePage, string | undefined>();
  const faceOf = (page: ArticlePage): string | undefined => {
    const { path, body } = page.article;
    const key = bodyKey(path);
    const links = body.links.map((link) => addressOf(link.path) ?? '');
    const terms = [page.sections, page.tags, page.authors].map((list) => list.map(bare));
    return key === undefined ? undefined : digest([key, page.address, links, terms]);
  };
  const face = (page: ArticlePage): string | undefined => {
    if (!faces.has(page)) faces.set(page, faceOf(page));
    return faces.get(page);
  };
  return (path) => {
    const place = places.get(path);
    if (place === undefined) return undefined;
    const { feed, format, index } = place;
    const { documents, ...facts } = feed;
    const around = [0, index - 1, index, index + 1].map((each) => documents[each]?.addresses[format]);
    const entries = documents[index]?.entries.map(face) ?? [];
    return entries.includes(undefined)
      ? undefined
      : digest([shared, format, facts, index < 2 ? index : 2, around, entries]);
  };
}

interface PlaceInFeed {
  readonly feed: Feed;
  readonly format: FeedFormat;
  readonly index: number;
}

function placesOf(feeds: readonly Feed[]): Map<string, PlaceInFeed> {
  const places = new Map<string, PlaceInFeed>();
  for (const feed of feeds) {
    for (const [index, { addresses }] of feed.documents.entries()) {
      for (const format of feed.formats) places.set(addresses[format].slice(1), { feed, format, index });
    }
  }
  return places;
}

const bare = (term: Term | undefined): readonly string[] =>
  term === undefined ? [] : [term.name, term.slug, term.address];

/** Maps and sets as what is in them. */
const plain = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => (each instanceof Map || each instanceof Set ? [...each] : each));

/** Not cut out of a longer text, which it would keep in memory. */
const digest = (facts: unknown): string => hash('sha256', JSON.stringify(facts), 'buffer').toString('base64url', 0, 15);
