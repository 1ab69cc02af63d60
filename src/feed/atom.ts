import { isoAt } from '../time/zone.ts';
import { atomEntry, atomPerson, type DateOf, uniqueDate } from './atom-entry.ts';
import type { Entry } from './entry.ts';
import type { FeedHead } from './feed-head.ts';
import type { FeedInput } from './feed-input.ts';
import { linksOf } from './rss.ts';
import { xmlAddress, xmlAttribute, xmlText } from './xml.ts';

/** Makes the writer of Atom (RFC 4287), with the threads of RFC 4685 and the history of RFC 5005. */
export function makeAtom(input: FeedInput): (head: FeedHead, entries: Iterable<Entry>) => Iterable<string> {
  const dateOf = (at: number): string => isoAt(at, input.site.timeZone);
  return function* (head, entries) {
    yield opening(head) + feedHead(head, dateOf).join('');
    for (const entry of entries) yield atomEntry(entry, head, dateOf);
    yield '</feed>\n';
  };
}

const opening = ({ language }: FeedHead): string => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" \
xmlns:media="http://search.yahoo.com/mrss/" xmlns:thr="http://purl.org/syndication/thread/1.0" \
xml:lang="${xmlAttribute(language)}">
`;

function feedHead(head: FeedHead, dateOf: DateOf): string[] {
  return [
    `<id>${xmlAddress(head.id)}</id>\n`,
    `<title>${xmlText(head.title)}</title>\n`,
    `<subtitle>${xmlText(head.description)}</subtitle>\n`,
    `<updated>${changeOf(head, dateOf)}</updated>\n`,
    // First, because some readers take the first link of a feed for its page.
    `<link rel="alternate" type="text/html" href="${xmlAttribute(head.home)}"/>\n`,
    ...linksOf(head).map(([rel, address]) => feedLink(rel, address)),
    ...(head.current === undefined ? [] : ['<fh:archive/>\n']),
    `${atomPerson(head.publisher)}\n`,
    // No version: an update of newsctl would change every archive.
    '<generator>newsctl</generator>\n',
    ...(head.icon === undefined ? [] : [`<icon>${xmlAddress(head.icon)}</icon>\n`]),
  ];
}

/** That of the newest entry. A feed must have a date; without articles it has had no change yet. */
function changeOf({ updated = 0, newest }: FeedHead, dateOf: DateOf): string {
  const date = dateOf(updated);
  return newest.map((id) => uniqueDate(date, id)).reduce((a, b) => (a > b ? a : b), date);
}

function feedLink(rel: string, address: string): string {
  const type = rel === 'hub' ? '' : ' type="application/atom+xml"';
  return `<link rel="${rel}"${type} href="${xmlAttribute(address)}"/>\n`;
}
