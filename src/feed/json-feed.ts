import { isoAt } from '../time/zone.ts';
import type { Entry, EntryAudio } from './entry.ts';
import type { FeedHead } from './feed-head.ts';
import type { FeedInput } from './feed-input.ts';
import { cleanXml } from './xml.ts';

/** Makes the writer of JSON Feed 1.1, one item to a line. */
export function makeJsonFeed({ site }: FeedInput): (head: FeedHead, entries: Iterable<Entry>) => Iterable<string> {
  const dateOf = (at: number): string => isoAt(at, site.timeZone);
  return function* (head, entries) {
    yield `${print(feedHead(head)).slice(0, -1)},"items":[`;
    let separator = '\n';
    for (const entry of entries) {
      yield separator + print(jsonItem(entry, head, dateOf));
      separator = ',\n';
    }
    yield '\n]}\n';
  };
}

function feedHead({ title, description, language, home, self, older, icon, hubs, publisher }: FeedHead): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: self,
    description,
    next_url: older,
    favicon: icon,
    authors: [{ name: publisher.name, url: publisher.address }],
    language,
    hubs: many(hubs.map((url) => ({ type: 'WebSub', url }))),
  };
}

function jsonItem(entry: Entry, head: FeedHead, dateOf: (at: number) => string): object {
  const { html, summary, picture, authors, categories } = entry;
  return {
    id: entry.id,
    url: entry.address,
    title: entry.title,
    content_html: html,
    content_text: html === undefined ? summary : undefined,
    summary,
    image: picture?.address,
    date_published: dateOf(entry.published),
    date_modified: entry.updated > entry.published ? dateOf(entry.updated) : undefined,
    authors: many(authors.map(({ name, address }) => ({ name, url: address }))),
    tags: many([...new Set(categories.map(({ name }) => name))]),
    attachments: entry.audio && [attachment(entry.audio)],
    language: entry.language === head.language ? undefined : entry.language,
  };
}

function attachment({ address, type, bytes, title }: EntryAudio): object {
  return { url: address, mime_type: type, title, size_in_bytes: bytes === 0 ? undefined : bytes };
}

const many = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

/** The same characters as in the other formats: what XML cannot hold, no reader shows. */
const print = (value: object): string =>
  JSON.stringify(value, (_, each: unknown) => (typeof each === 'string' ? cleanXml(each) : each));
