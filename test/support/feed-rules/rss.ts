import { childrenOf, type Element, textOf, treeOf } from './tree.ts';
import * as bad from './values.ts';

const channelOnce = 'title link description language pubDate lastBuildDate docs generator ttl fh:archive'.split(' ');
// No `atom:updated` in an item: SimplePie, and with it WordPress, takes it for the publication.
const itemOnce =
  'title link guid pubDate dc:language description content:encoded comments slash:comments enclosure'.split(' ');
const channelMany = ['atom:link', 'item'];
const itemMany = ['dc:creator', 'category', 'media:content'];

/** RSS 2.0 with the profile of the Advisory Board (R1-R23), as newsctl writes it; `address` is where the document is served. */
export function rssProblems(xml: string, address: string): bad.Problem[] {
  const root = treeOf(xml);
  const channel = childrenOf(root, 'channel')[0];
  if (root.name !== 'rss' || root.attributes.version !== '2.0' || root.children.length !== 1 || channel === undefined) {
    return ['R1 not one channel of RSS 2.0'];
  }
  const items = childrenOf(channel, 'item');
  const names = channel.children.map(({ name }) => name);
  const language = textOf(channel, 'language');
  return [
    ...bad.badXml(xml),
    ...known('channel', channel, channelOnce, channelMany),
    ...(names.lastIndexOf('item') === names.length - 1 && names.indexOf('item') >= names.length - items.length
      ? []
      : items.length === 0
        ? []
        : ['R2 something follows an item']),
    ...bad.badText('R1 title', textOf(channel, 'title')),
    ...bad.badAddress('R1 link', textOf(channel, 'link')),
    ...bad.badText('R1 description', textOf(channel, 'description')),
    ...bad.badLanguage('R13 language', language),
    ...(textOf(channel, 'docs') === 'https://www.rssboard.org/rss-specification' ? [] : ['R13 docs']),
    ...(/^[1-9]\d*$/.test(textOf(channel, 'ttl') ?? '') ? [] : ['R13 ttl']),
    ...(textOf(channel, 'generator') === 'newsctl' ? [] : ['R13 generator']),
    ...dates(channel, items),
    ...linkProblems(
      childrenOf(channel, 'atom:link'),
      'application/rss+xml',
      address,
      childrenOf(channel, 'fh:archive').length,
    ),
    ...items.flatMap((item) => itemProblems(item, language)),
    ...bad.twice(
      'R9 guid',
      items.map((item) => textOf(item, 'guid') ?? ''),
    ),
  ];
}

/** R3: only elements that the rules know, those that may stand once no more than once. */
export function known(
  where: string,
  element: Element,
  once: readonly string[],
  many: readonly string[],
): bad.Problem[] {
  const names = element.children.map(({ name }) => name);
  return [
    ...names.filter((name) => !once.includes(name) && !many.includes(name)).map((name) => `R3 ${where} holds ${name}`),
    ...bad.twice(
      `R1 in ${where}`,
      names.filter((name) => once.includes(name)),
    ),
  ];
}

/** R12, W1, A5, A16-A18: links of a feed; exactly one names the document itself. */
export function linkProblems(
  links: readonly Element[],
  type: string,
  address: string,
  archives: number,
): bad.Problem[] {
  const of = (rel: string) => links.filter(({ attributes }) => attributes.rel === rel);
  const history = ['prev-archive', 'next-archive', 'current'];
  return [
    ...(of('self').length === 1 && of('self')[0]?.attributes.href === address ? [] : ['R12 not one link to itself']),
    ...links.flatMap(({ attributes }) => bad.badAddress(`G4 ${attributes.rel}`, attributes.href)),
    ...['self', ...history].flatMap((rel) =>
      of(rel).some(({ attributes }) => attributes.type !== type) ? [`A5 ${rel} without its type`] : [],
    ),
    ...history.flatMap((rel) => (of(rel).length > 1 ? [`A17 several ${rel}`] : [])),
    ...(archives > 0 === of('current').length > 0 ? [] : ['A17 an archive without `current`, or `current` elsewhere']),
    ...(of('next-archive').length > 0 && archives === 0 ? ['A17 next-archive outside an archive'] : []),
    ...links
      .filter(({ attributes: { rel } }) => !['self', 'hub', 'alternate', 'replies', ...history].includes(rel ?? ''))
      .map(({ attributes }) => `A5 unknown link ${attributes.rel}`),
  ];
}

/** G8, R7, R14: dates in one form; those of the channel are the newest of its items. */
function dates(channel: Element, items: readonly Element[]): bad.Problem[] {
  const published = items.map((item) => Date.parse(textOf(item, 'pubDate') ?? ''));
  if (items.length === 0) return childrenOf(channel, 'lastBuildDate').length === 0 ? [] : ['G8 a date of nothing'];
  return [
    ...bad.badMailDate('R7 pubDate', textOf(channel, 'pubDate')),
    ...bad.badMailDate('R7 lastBuildDate', textOf(channel, 'lastBuildDate')),
    ...(Date.parse(textOf(channel, 'pubDate') ?? '') === Math.max(...published)
      ? []
      : ['G8 pubDate is not of the newest item']),
    // That it is the newest change the agreement with Atom says.
    ...(Date.parse(textOf(channel, 'lastBuildDate') ?? '') >= Math.max(...published)
      ? []
      : ['G8 lastBuildDate is before the newest item']),
  ];
}

function itemProblems(item: Element, language: string | undefined): bad.Problem[] {
  const guid = childrenOf(item, 'guid')[0];
  const link = textOf(item, 'link');
  const names = item.children.map(({ name }) => name);
  const html = [...childrenOf(item, 'description'), ...childrenOf(item, 'content:encoded')];
  const ownLanguage = textOf(item, 'dc:language');
  const count = textOf(item, 'slash:comments');
  return [
    ...known('item', item, itemOnce, itemMany),
    ...bad.badText('R8 title', textOf(item, 'title')),
    ...bad.badAddress('R8 link', link),
    ...bad.badText('R9 guid', guid?.text),
    ...(guid?.attributes.isPermaLink === String(guid?.text === link) ? [] : ['R9 isPermaLink']),
    ...bad.badMailDate('R7 pubDate', textOf(item, 'pubDate')),
    ...childrenOf(item, 'dc:creator').flatMap(({ text }) => bad.badText('R11 dc:creator', text)),
    ...(ownLanguage === undefined ? [] : bad.badLanguage('A10 dc:language', ownLanguage)),
    ...(ownLanguage !== undefined && ownLanguage === language ? ['A10 a language twice'] : []),
    ...childrenOf(item, 'category').flatMap(({ text, attributes }) => [
      ...bad.badText('R19 category', text),
      ...bad.badAddress('R19 domain', attributes.domain),
    ]),
    ...(html.length === 0 ? ['R10 no description'] : []),
    ...(names.includes('content:encoded') && names.indexOf('description') > names.indexOf('content:encoded')
      ? ['R10 the summary stands behind the text']
      : []),
    ...(names.includes('content:encoded') && /[<>]|&(?!(?:amp|lt|gt|quot);)/.test(textOf(item, 'description') ?? '')
      ? ['R10 a summary that is not escaped']
      : []),
    ...(names.includes('content:encoded') && !names.includes('description') ? ['R10 text without a summary'] : []),
    ...html.flatMap(({ name, text }) => [...bad.badText(`R18 ${name}`, text), ...bad.badHtml(name, text)]),
    ...(names.includes('comments') === names.includes('slash:comments') ? [] : ['R14 comments']),
    ...(names.includes('comments') ? bad.badAddress('R14 comments', textOf(item, 'comments')) : []),
    ...(count === undefined || /^[1-9]\d*$/.test(count) ? [] : ['R14 slash:comments']),
    ...childrenOf(item, 'enclosure').flatMap(({ attributes }) => [
      ...bad.badAddress('R15 enclosure', attributes.url),
      ...bad.badType('R15 enclosure', attributes.type),
      ...(/^\d+$/.test(attributes.length ?? '') ? [] : ['R15 length']),
    ]),
    ...childrenOf(item, 'media:content').flatMap(mediaProblems),
  ];
}

/** R16: pictures in the words of Media RSS. */
export function mediaProblems(media: Element): bad.Problem[] {
  const { url, type, medium, width, height } = media.attributes;
  const number = /^[1-9]\d*$/;
  return [
    ...known('media:content', media, ['media:title', 'media:description', 'media:credit'], []),
    ...bad.badAddress('R16 url', url),
    ...(type === undefined ? [] : bad.badType('R16 type', type)),
    ...(medium === 'image' ? [] : ['R16 medium']),
    ...((width === undefined) === (height === undefined) ? [] : ['R16 half a size']),
    ...[width, height].flatMap((size) => (size === undefined || number.test(size) ? [] : ['R16 size'])),
    ...childrenOf(media, 'media:description').flatMap(({ text, attributes }) => [
      ...bad.badText('R16 alt', text),
      ...(attributes.type === 'plain' ? [] : ['R16 alt without its type']),
    ]),
    ...childrenOf(media, 'media:credit').flatMap(({ text, attributes }) => [
      ...bad.badText('R16 credit', text),
      ...(attributes.role === 'photographer' && attributes.scheme === 'urn:ebu' ? [] : ['R16 role of the credit']),
    ]),
  ];
}
