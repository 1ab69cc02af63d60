import * as bad from './values.ts';

type Json = { readonly [key: string]: unknown };

const feedKeys =
  'version title home_page_url feed_url description next_url favicon icon authors language hubs items expired'.split(
    ' ',
  );
const itemKeys =
  'id url title content_html content_text summary image date_published date_modified authors tags language attachments'.split(
    ' ',
  );

/** JSON Feed 1.1 (J1-J12), as newsctl writes it; `address` is where the document is served. */
export function jsonProblems(text: string, address: string): bad.Problem[] {
  const feed = JSON.parse(text) as Json;
  const items = (Array.isArray(feed.items) ? feed.items : []) as Json[];
  return [
    ...(text.startsWith('{"version":"https://jsonfeed.org/version/1.1"') ? [] : ['J1 version']),
    ...known(feed, feedKeys),
    ...charactersIn(feed),
    ...(Array.isArray(feed.items) ? [] : ['J1 items']),
    ...bad.badText('J1 title', string(feed.title)),
    ...bad.badText('J1 description', string(feed.description)),
    ...bad.badAddress('J1 home_page_url', string(feed.home_page_url)),
    ...(feed.feed_url === address ? [] : ['J1 feed_url']),
    ...bad.badLanguage('J1 language', string(feed.language)),
    ...('favicon' in feed ? bad.badAddress('J1 favicon', string(feed.favicon)) : []),
    ...('next_url' in feed ? bad.badAddress('J8 next_url', string(feed.next_url)) : []),
    ...(feed.next_url === address ? ['J8 next_url leads to itself'] : []),
    ...authors(feed.authors, true),
    ...('hubs' in feed ? list(feed.hubs, 'J7 hubs') : []),
    ...objects(feed.hubs).flatMap(({ type, url }) => [
      ...(type === 'WebSub' ? [] : ['J7 type']),
      ...bad.badAddress('J7 hub', string(url)),
    ]),
    ...items.flatMap((item) => itemProblems(item, feed)),
    ...bad.twice(
      'J2 id',
      items.map(({ id }) => String(id)),
    ),
  ];
}

const string = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const objects = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);
const list = (value: unknown, rule: string): bad.Problem[] => (objects(value).length > 0 ? [] : [`${rule} is no list`]);

/** J9: keys of others begin with an underscore. */
const known = (value: Json, keys: readonly string[]): bad.Problem[] =>
  Object.keys(value)
    .filter((key) => !keys.includes(key))
    .map((key) => `J9 unknown key ${key}`);

function charactersIn(value: unknown): bad.Problem[] {
  if (typeof value === 'string') return bad.badCharacters(value);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(charactersIn) : [];
}

function authors(value: unknown, isNeeded: boolean): bad.Problem[] {
  if (value === undefined) return isNeeded ? ['J5 no authors'] : [];
  return [
    ...list(value, 'J5 authors'),
    ...objects(value).flatMap((author) => [
      ...known(author, ['name', 'url', 'avatar']),
      ...bad.badText('J5 name', string(author.name)),
      ...('url' in author ? bad.badAddress('J5 url', string(author.url)) : []),
    ]),
  ];
}

function itemProblems(item: Json, feed: Json): bad.Problem[] {
  const html = string(item.content_html);
  const published = string(item.date_published);
  const tags = item.tags === undefined ? [] : (item.tags as unknown[]);
  return [
    ...known(item, itemKeys),
    ...bad.badText('J2 id', string(item.id)),
    ...bad.badAddress('J2 url', string(item.url)),
    ...bad.badText('J3 title', string(item.title)),
    ...(html === undefined && string(item.content_text) === undefined ? ['J2 no content'] : []),
    ...(html === undefined ? [] : [...bad.badText('J2 content_html', html), ...bad.badHtml('content_html', html)]),
    ...('summary' in item ? bad.badText('J3 summary', string(item.summary)) : []),
    ...('image' in item ? bad.badAddress('J2 image', string(item.image)) : []),
    ...bad.badIsoDate('J4 date_published', published),
    ...('date_modified' in item ? bad.badIsoDate('J4 date_modified', string(item.date_modified)) : []),
    ...('date_modified' in item && Date.parse(String(item.date_modified)) <= Date.parse(String(published))
      ? ['J4 date_modified']
      : []),
    ...authors(item.authors, false),
    ...('tags' in item ? list(item.tags, 'J3 tags') : []),
    ...tags.flatMap((tag) => bad.badText('J3 tag', string(tag))),
    ...bad.twice('J3 tag', tags.map(String)),
    ...('language' in item ? bad.badLanguage('J1 language', string(item.language)) : []),
    ...(item.language === feed.language ? ['J1 a language twice'] : []),
    ...('attachments' in item ? list(item.attachments, 'J6 attachments') : []),
    ...objects(item.attachments).flatMap((each) => [
      ...known(each, ['url', 'mime_type', 'title', 'size_in_bytes', 'duration_in_seconds']),
      ...bad.badAddress('J6 url', string(each.url)),
      ...bad.badType('J6 mime_type', string(each.mime_type)),
    ]),
  ];
}
