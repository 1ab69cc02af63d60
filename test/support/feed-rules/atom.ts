import { known, linkProblems, mediaProblems } from './rss.ts';
import { childrenOf, type Element, textOf, treeOf } from './tree.ts';
import * as bad from './values.ts';

const feedOnce = ['id', 'title', 'subtitle', 'updated', 'generator', 'icon'].map((name) => `atom:${name}`);
const entryOnce = ['id', 'title', 'published', 'updated', 'summary', 'content'].map((name) => `atom:${name}`);

/** Atom (RFC 4287) with RFC 4685 and RFC 5005 (A1-A18), as newsctl writes it; `address` is where the document is served. */
export function atomProblems(xml: string, address: string): bad.Problem[] {
  const feed = treeOf(xml);
  if (feed.name !== 'atom:feed') return ['A1 not a feed'];
  const entries = childrenOf(feed, 'atom:entry');
  const links = childrenOf(feed, 'atom:link');
  const changes = entries.map((entry) => nanosecondsOf(textOf(entry, 'atom:updated')));
  const newest = changes.reduce((a, b) => (a > b ? a : b), nanosecondsOf(textOf(feed, 'atom:updated')));
  return [
    ...bad.badXml(xml),
    ...known('feed', feed, [...feedOnce, 'fh:archive'], ['atom:link', 'atom:author', 'atom:entry']),
    ...bad.badLanguage('A10 xml:lang', feed.attributes['xml:lang']),
    ...badId(textOf(feed, 'atom:id')),
    ...plainText('A1 title', childrenOf(feed, 'atom:title')[0]),
    ...plainText('A10 subtitle', childrenOf(feed, 'atom:subtitle')[0]),
    ...bad.badIsoDate('A3 updated', textOf(feed, 'atom:updated')),
    ...(entries.length === 0 || (changes.includes(newest) && nanosecondsOf(textOf(feed, 'atom:updated')) === newest)
      ? []
      : ['A4 updated of the feed']),
    ...(textOf(feed, 'atom:generator') === 'newsctl' ? [] : ['A10 generator']),
    ...childrenOf(feed, 'atom:icon').flatMap(({ text }) => bad.badAddress('A10 icon', text)),
    ...(links[0]?.attributes.rel === 'alternate' ? [] : ['A5 the first link is not the page']),
    ...alternates(links),
    ...linkProblems(links, 'application/atom+xml', address, childrenOf(feed, 'fh:archive').length),
    ...(childrenOf(feed, 'atom:author').length === 1 ? [] : ['A1 no author for entries without one']),
    ...childrenOf(feed, 'atom:author').flatMap(person),
    ...entries.flatMap((entry) => entryProblems(entry, feed.attributes['xml:lang'])),
    ...bad.twice(
      'A1 id',
      entries.map((entry) => textOf(entry, 'atom:id') ?? ''),
    ),
    ...bad.twice(
      'A3 updated',
      entries.map((entry) => textOf(entry, 'atom:updated') ?? ''),
    ),
  ];
}

/** To the last digit: some readers compare what is below the millisecond. */
const nanosecondsOf = (date: string | undefined): bigint => {
  const second = secondOf(date);
  const [, digits = ''] = /\.(\d+)/.exec(date ?? '') ?? [];
  return Number.isNaN(second) ? 0n : BigInt(second) * 1_000_000n + BigInt(digits.padEnd(9, '0'));
};

const secondOf = (date: string | undefined): number => Date.parse((date ?? '').replace(/\.\d+/, ''));

/** A2, A9: an absolute IRI, with nothing around it. */
const badId = (id: string | undefined): bad.Problem[] =>
  id !== undefined && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(id) ? [] : [`A2 not an id: ${id}`];

/** A6: plain text. */
const plainText = (rule: string, element: Element | undefined): bad.Problem[] => [
  ...bad.badText(rule, element?.text),
  ...((element?.attributes.type ?? 'text') === 'text' ? [] : ['A6 not plain text']),
];

/** A5: one page and no other, because of several some readers take the first, others the last. */
function alternates(links: readonly Element[]): bad.Problem[] {
  const pages = links.filter(({ attributes }) => attributes.rel === 'alternate').map(({ attributes }) => attributes);
  return [
    ...(pages.length === 1 ? [] : [`A5 ${pages.length} pages`]),
    ...(pages.every(({ type }) => type === 'text/html') ? [] : ['A5 type of a page']),
  ];
}

function person(author: Element): bad.Problem[] {
  return [
    ...known('author', author, ['atom:name', 'atom:uri', 'atom:email'], []),
    ...bad.badText('A1 name', textOf(author, 'atom:name')),
    ...childrenOf(author, 'atom:uri').flatMap(({ text }) => bad.badAddress('A1 uri', text)),
    ...childrenOf(author, 'atom:email').flatMap(({ text }) => (/^[^\s@<>]+@[^\s@<>]+$/.test(text) ? [] : ['A1 email'])),
  ];
}

function entryProblems(entry: Element, language: string | undefined): bad.Problem[] {
  const links = childrenOf(entry, 'atom:link');
  const content = childrenOf(entry, 'atom:content')[0];
  const own = entry.attributes['xml:lang'];
  const published = textOf(entry, 'atom:published');
  const updated = textOf(entry, 'atom:updated');
  return [
    ...known(
      'entry',
      entry,
      [...entryOnce, 'thr:total'],
      ['atom:link', 'atom:author', 'atom:category', 'media:content'],
    ),
    ...(own === undefined ? [] : bad.badLanguage('A10 xml:lang', own)),
    ...(own === language ? ['A10 a language twice'] : []),
    ...badId(textOf(entry, 'atom:id')),
    ...plainText('A1 title', childrenOf(entry, 'atom:title')[0]),
    ...bad.badIsoDate('A4 published', published),
    ...bad.badIsoDate('A3 updated', updated),
    ...(secondOf(updated) >= secondOf(published) ? [] : ['A4 updated before it was published']),
    ...alternates(links),
    ...links.flatMap((link) => entryLink(link, own ?? language)),
    ...childrenOf(entry, 'atom:author').flatMap(person),
    ...childrenOf(entry, 'atom:category').flatMap(({ attributes: { term, scheme, label } }) => [
      ...bad.badText('A9 term', term),
      ...bad.badText('A9 label', label),
      ...bad.badAddress('A9 scheme', scheme),
    ]),
    ...childrenOf(entry, 'atom:summary').flatMap((summary) => plainText('A8 summary', summary)),
    ...(content === undefined && childrenOf(entry, 'atom:summary').length === 0 ? ['A8 neither text nor summary'] : []),
    ...(content === undefined
      ? []
      : [...bad.badText('A7 content', content.text), ...bad.badHtml('content', content.text)]),
    ...(content === undefined || content.attributes.type === 'html' ? [] : ['A7 type of the content']),
    ...childrenOf(entry, 'media:content').flatMap(mediaProblems),
    ...comments(entry, links),
  ];
}

function entryLink({ attributes }: Element, language: string | undefined): bad.Problem[] {
  const { rel, href, hreflang, type, length } = attributes;
  const counts = Object.keys(attributes).filter((name) => name.startsWith('thr:'));
  return [
    ...bad.badAddress(`G4 ${rel}`, href),
    ...(['alternate', 'replies', 'enclosure'].includes(rel ?? '') ? [] : [`A5 unknown link ${rel}`]),
    ...(rel === 'alternate' ? bad.badLanguage('A10 hreflang', hreflang) : []),
    ...(rel === 'alternate' && hreflang !== language ? ['A10 hreflang of the page'] : []),
    ...(rel === 'enclosure' ? bad.badType('A9 enclosure', type) : []),
    ...(rel === 'enclosure' && !/^\d+$/.test(length ?? '') ? ['A9 length'] : []),
    ...(rel !== 'replies' && counts.length > 0 ? ['A13 a count elsewhere'] : []),
    ...(counts.every((name) => name === 'thr:count' || name === 'thr:updated') ? [] : ['A13 an unknown attribute']),
  ];
}

/** A13: as many comments as there are, and where. */
function comments(entry: Element, links: readonly Element[]): bad.Problem[] {
  const replies = links.filter(({ attributes }) => attributes.rel === 'replies');
  const total = textOf(entry, 'thr:total');
  if (total === undefined && replies.length === 0) return [];
  const { type, 'thr:count': count, 'thr:updated': updated } = replies[0]?.attributes ?? {};
  return [
    ...(replies.length === 1 && type === 'text/html' ? [] : ['A13 replies']),
    ...(/^[1-9]\d*$/.test(total ?? '') && total === count ? [] : ['A13 thr:count']),
    ...(updated === undefined ? [] : bad.badIsoDate('A13 thr:updated', updated)),
  ];
}
