import { createHash } from 'node:crypto';
import type { Instant } from '../model/instant.ts';
import { isoAt } from '../time/zone.ts';
import type { Entry, EntryAudio, EntryAuthor, EntryComments } from './entry.ts';
import type { FeedHead } from './feed-head.ts';
import type { FeedInput } from './feed-input.ts';
import { idAsUri } from './id-as-uri.ts';
import { mediaContent } from './media.ts';
import { cdata, xmlAddress, xmlAttribute, xmlText } from './xml.ts';

/** Writes one article as an Atom entry. */
export function atomEntry(entry: Entry, { language }: FeedHead, dates: AtomDates): string {
  const lang = entry.language === language ? '' : ` xml:lang="${xmlAttribute(entry.language)}"`;
  const lines = [
    `<entry${lang}>`,
    `<id>${xmlAddress(idAsUri(entry.id))}</id>`,
    `<title>${xmlText(entry.title)}</title>`,
    ...links(entry),
    `<published>${dates.plain(entry.published)}</published>`,
    `<updated>${dates.unique(entry.updated, entry.id)}</updated>`,
    ...entry.authors.map(atomPerson),
    ...entry.categories.map(
      ({ name, slug, scheme }) =>
        `<category term="${xmlAttribute(slug)}" scheme="${xmlAttribute(scheme)}" label="${xmlAttribute(name)}"/>`,
    ),
    ...(entry.summary === undefined ? [] : [`<summary>${xmlText(entry.summary)}</summary>`]),
    ...(entry.html === undefined ? [] : [`<content type="html">${cdata(entry.html)}</content>`]),
    ...(entry.picture === undefined ? [] : [mediaContent(entry.picture)]),
    ...(entry.comments === undefined ? [] : [`<thr:total>${entry.comments.count}</thr:total>`]),
    '</entry>\n',
  ];
  return lines.join('\n');

  // One page and no more: of several, half of the readers take the first and half the last. Pages and sitemaps tell of translations.
  function links({ address, comments }: Entry): string[] {
    return [
      `<link rel="alternate" type="text/html" hreflang="${xmlAttribute(entry.language)}" href="${xmlAttribute(address)}"/>`,
      ...(comments === undefined ? [] : [repliesLink(comments)]),
      ...(entry.audio === undefined ? [] : [enclosureLink(entry.audio)]),
    ];
  }

  function repliesLink({ address, count, updated }: EntryComments): string {
    const when = updated === undefined ? '' : ` thr:updated="${dates.plain(updated)}"`;
    return `<link rel="replies" type="text/html" href="${xmlAttribute(address)}" thr:count="${count}"${when}/>`;
  }
}

function enclosureLink({ address, type, bytes, title }: EntryAudio): string {
  const named = title === undefined ? '' : ` title="${xmlAttribute(title)}"`;
  return `<link rel="enclosure" type="${xmlAttribute(type)}" length="${bytes}"${named} href="${xmlAttribute(address)}"/>`;
}

/** Writes one author. */
export function atomPerson({ name, address, email }: EntryAuthor): string {
  const uri = address === undefined ? '' : `<uri>${xmlAddress(address)}</uri>`;
  const mail = email === undefined ? '' : `<email>${xmlText(email)}</email>`;
  return `<author><name>${xmlText(name)}</name>${uri}${mail}</author>`;
}

/** Writes times as RFC 3339 in the site's zone, as pages do. */
export interface AtomDates {
  readonly plain: (at: Instant) => string;
  /** Another text for each article, even where several changed at one moment. */
  readonly unique: (at: Instant, id: string) => string;
}

/**
 * Makes the writer of dates. RFC 4287 wants no two entries with one `updated`, and articles with a date alone share their midnight. Those that
 * share a moment get a fraction of a second made of their id, below the millisecond, where it is no time any more.
 */
export function makeAtomDates({ site, articles }: FeedInput): AtomDates {
  const seen = new Set<Instant>();
  const shared = new Set<Instant>();
  for (const { date, updated } of articles) {
    const at = Math.max(date.at, updated?.at ?? date.at);
    if (seen.has(at)) shared.add(at);
    else seen.add(at);
  }
  const plain = (at: Instant): string => isoAt(at, site.timeZone);
  return {
    plain,
    unique: (at, id) => (shared.has(at) ? plain(at).replace(/(?=[+-]\d\d:\d\d$)/, `.000${sixDigits(id)}`) : plain(at)),
  };
}

const sixDigits = (id: string): string =>
  String((createHash('sha1').update(id).digest().readUInt32BE() % 999_999) + 1).padStart(6, '0');
