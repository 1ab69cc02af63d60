import { createHash } from 'node:crypto';
import type { Instant } from '../model/instant.ts';
import type { Entry, EntryAudio, EntryAuthor, EntryComments } from './entry.ts';
import type { FeedHead } from './feed-head.ts';
import { idAsIri } from './id-as-uri.ts';
import { mediaContent } from './media.ts';
import { cdata, xmlAddress, xmlAttribute, xmlText } from './xml.ts';

/** Writes one article as an Atom entry. */
export function atomEntry(entry: Entry, { language }: FeedHead, dateOf: DateOf): string {
  const lang = entry.language === language ? '' : ` xml:lang="${xmlAttribute(entry.language)}"`;
  const lines = [
    `<entry${lang}>`,
    `<id>${xmlAddress(idAsIri(entry.id))}</id>`,
    `<title>${xmlText(entry.title)}</title>`,
    ...links(entry),
    `<published>${dateOf(entry.published)}</published>`,
    `<updated>${uniqueDate(dateOf(entry.updated), entry.id)}</updated>`,
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
    const when = updated === undefined ? '' : ` thr:updated="${dateOf(updated)}"`;
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

/** Writes a time as RFC 3339. */
export type DateOf = (at: Instant) => string;

/**
 * Makes the date of a change its article's own. RFC 4287 wants no two entries with one `updated`, and articles with a date alone share their
 * midnight: each gets a fraction of a second made of its id, below the millisecond, where it is no time any more. All get one: an entry must
 * not change because another article comes or goes.
 */
export const uniqueDate = (date: string, id: string): string =>
  date.replace(/(?=[+-]\d\d:\d\d$)/, `.000${sixDigits(id)}`);

const sixDigits = (id: string): string =>
  String((createHash('sha1').update(id).digest().readUInt32BE() % 999_999) + 1).padStart(6, '0');
