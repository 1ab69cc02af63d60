import { childrenOf, type Element, textOf, treeOf } from './tree.ts';

/** What a reader learns of one article. What a format cannot tell is undefined. */
export interface Facts {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly published: number;
  readonly updated: number | undefined;
  readonly language: string;
  readonly authors: readonly string[];
  /** Names with the addresses of those who have one. */
  readonly people: readonly string[] | undefined;
  readonly tags: readonly string[];
  /** Names with their taxonomies, in order. */
  readonly categories: readonly string[] | undefined;
  readonly summary: string;
  readonly html: string;
  readonly picture: string;
  /** Its type and size, alternative text, caption and credit. */
  readonly pictureFacts: readonly string[] | undefined;
  readonly audio: readonly string[];
  readonly audioTitle: string | undefined;
  readonly comments: readonly string[] | undefined;
}

/** What a reader learns of a feed and of each article in it. */
export interface Told {
  readonly feed: { readonly [key: string]: string | undefined };
  readonly articles: readonly Facts[];
}

/** Reads a feed; its name says the format. Not for OPML. */
export function told(text: string, path: string): Told {
  if (path.endsWith('.json')) return ofJson(JSON.parse(text) as Json);
  return path.endsWith('.atom') ? ofAtom(treeOf(text)) : ofRss(treeOf(text));
}

const seconds = (date: string | undefined): number => Math.floor(Date.parse((date ?? '').replace(/\.\d+/, '')) / 1000);
const unique = (list: readonly string[]): string[] => [...new Set(list)];
const decoded = (html: string): string =>
  html.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? '');
const linksOf = (links: readonly Element[], own: readonly string[]): { [rel: string]: string } =>
  Object.fromEntries(
    own.map((rel) => [
      rel,
      links
        .filter(({ attributes }) => attributes.rel === rel)
        .map(({ attributes }) => attributes.href)
        .join(' ')
        .replace(/\.(?:xml|atom|json)$/, ''),
    ]),
  );
const ownLinks = ['self', 'hub', 'prev-archive'];
const archiveLinks = ['next-archive', 'current'];

function pictureOf(item: Element): Pick<Facts, 'picture' | 'pictureFacts'> {
  const media = childrenOf(item, 'media:content')[0];
  const { url = '', ...attributes } = media?.attributes ?? {};
  const words = media?.children.map(({ name, text, attributes }) => [name, JSON.stringify(attributes), text].join(' '));
  return { picture: url, pictureFacts: [JSON.stringify(attributes), ...(words ?? [])] };
}

function ofRss(root: Element): Told {
  const channel = childrenOf(root, 'channel')[0] as Element;
  const language = textOf(channel, 'language') ?? '';
  const links = childrenOf(channel, 'atom:link');
  return {
    feed: {
      title: textOf(channel, 'title') ?? '',
      description: textOf(channel, 'description') ?? '',
      home: textOf(channel, 'link') ?? '',
      // A feed without articles has no date in RSS; Atom must have one.
      updated: String(seconds(textOf(channel, 'lastBuildDate') ?? new Date(0).toUTCString())),
      language,
      ...linksOf(links, ownLinks),
      ...linksOf(links, archiveLinks),
    },
    articles: childrenOf(channel, 'item').map((item) => {
      const encoded = textOf(item, 'content:encoded');
      const description = textOf(item, 'description') ?? '';
      const { url, type, length } = childrenOf(item, 'enclosure')[0]?.attributes ?? {};
      const categories = childrenOf(item, 'category');
      return {
        id: textOf(item, 'guid') ?? '',
        title: textOf(item, 'title') ?? '',
        link: textOf(item, 'link') ?? '',
        published: seconds(textOf(item, 'pubDate')),
        // Two dates in an item, and some readers take the wrong one.
        updated: undefined,
        language: textOf(item, 'dc:language') ?? language,
        authors: childrenOf(item, 'dc:creator').map(({ text }) => text),
        people: undefined,
        tags: unique(categories.map(({ text }) => text)),
        categories: categories.map(({ text, attributes }) => `${attributes.domain} ${text}`),
        summary: encoded === undefined ? '' : decoded(description),
        html: encoded ?? description,
        ...pictureOf(item),
        audio: url === undefined ? [] : [url, type ?? '', length ?? ''],
        audioTitle: undefined,
        comments: [textOf(item, 'comments') ?? '', textOf(item, 'slash:comments') ?? ''],
      };
    }),
  };
}

function ofAtom(feed: Element): Told {
  const language = feed.attributes['xml:lang'] ?? '';
  const links = childrenOf(feed, 'atom:link');
  const linkOf = (list: readonly Element[], rel: string) =>
    list.find(({ attributes }) => attributes.rel === rel)?.attributes ?? {};
  const people = (of: Element) =>
    childrenOf(of, 'atom:author').map((one) => inWords(textOf(one, 'atom:name'), textOf(one, 'atom:uri')));
  return {
    feed: {
      title: textOf(feed, 'atom:title') ?? '',
      description: textOf(feed, 'atom:subtitle') ?? '',
      home: linkOf(links, 'alternate').href ?? '',
      updated: String(seconds(textOf(feed, 'atom:updated'))),
      language,
      publisher: people(feed).join(),
      icon: textOf(feed, 'atom:icon') ?? '',
      ...linksOf(links, ownLinks),
      ...linksOf(links, archiveLinks),
    },
    articles: childrenOf(feed, 'atom:entry').map((entry) => {
      const own = childrenOf(entry, 'atom:link');
      const { href: audio, type, length, title } = linkOf(own, 'enclosure');
      const categories = childrenOf(entry, 'atom:category').map(({ attributes }) => attributes);
      return {
        id: textOf(entry, 'atom:id') ?? '',
        title: textOf(entry, 'atom:title') ?? '',
        link: linkOf(own, 'alternate').href ?? '',
        published: seconds(textOf(entry, 'atom:published')),
        updated: seconds(textOf(entry, 'atom:updated')),
        language: entry.attributes['xml:lang'] ?? language,
        authors: childrenOf(entry, 'atom:author').map((author) => textOf(author, 'atom:name') ?? ''),
        people: people(entry),
        tags: unique(categories.map(({ label }) => label ?? '')),
        categories: categories.map(({ scheme, label }) => `${scheme} ${label}`),
        summary: textOf(entry, 'atom:summary') ?? '',
        html: textOf(entry, 'atom:content') ?? '',
        ...pictureOf(entry),
        audio: audio === undefined ? [] : [audio, type ?? '', length ?? ''],
        audioTitle: title ?? '',
        comments: [linkOf(own, 'replies').href ?? '', textOf(entry, 'thr:total') ?? ''],
      };
    }),
  };
}

const inWords = (name = '', address = ''): string => `${name} <${address}>`;

interface Json {
  readonly [key: string]: string | number | undefined | readonly Json[];
}

function ofJson(feed: Json): Told {
  const text = (value: Json[string]): string => (typeof value === 'string' ? value : '');
  const list = (value: Json[string]): readonly Json[] => (typeof value === 'object' ? value : []);
  const stem = (value: Json[string]): string => text(value).replace(/\.json$/, '');
  const people = (value: Json[string]) => list(value).map(({ name, url }) => inWords(text(name), text(url)));
  return {
    feed: {
      title: text(feed.title),
      description: text(feed.description),
      home: text(feed.home_page_url),
      updated: undefined,
      language: text(feed.language),
      publisher: people(feed.authors).join(),
      icon: text(feed.favicon),
      self: stem(feed.feed_url),
      hub: list(feed.hubs)
        .map(({ url }) => url)
        .join(' '),
      'prev-archive': stem(feed.next_url),
    },
    articles: list(feed.items).map((item) => {
      const audio = list(item.attachments)[0];
      return {
        id: text(item.id),
        title: text(item.title),
        link: text(item.url),
        published: seconds(text(item.date_published)),
        updated: seconds(text(item.date_modified) || text(item.date_published)),
        language: text(item.language) || text(feed.language),
        authors: list(item.authors).map(({ name }) => text(name)),
        people: people(item.authors),
        tags: list(item.tags).map(String),
        categories: undefined,
        summary: text(item.summary),
        html: text(item.content_html),
        picture: text(item.image),
        pictureFacts: undefined,
        audio: audio === undefined ? [] : [text(audio.url), text(audio.mime_type), String(audio.size_in_bytes ?? 0)],
        audioTitle: audio && text(audio.title),
        comments: undefined,
      };
    }),
  };
}
