import { childrenOf, type Element, textOf, treeOf } from './tree.ts';
import type { Problem } from './values.ts';

/** What a reader learns of one article. */
interface Facts {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly published: number;
  readonly updated: number;
  readonly language: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly summary: string;
  readonly html: string;
  readonly picture: string;
  readonly audio: string;
}

/** Compares the formats of one document: they must tell the same of the feed and of every article, in one order. */
export function disagreements(rss: string, atom: string, json: string): Problem[] {
  const inAtom = ofAtom(treeOf(atom));
  const all = [ofRss(treeOf(rss), inAtom.articles), inAtom, ofJson(JSON.parse(json) as Json)];
  const [first, ...others] = all.map(({ feed, articles }) => ({ feed, articles: articles.map(inRssTerms) }));
  return others.flatMap((other, index) =>
    differences(first, other).map((what) => `G6 RSS and ${index === 0 ? 'Atom' : 'JSON'} differ: ${what}`),
  );
}

/** RSS has one place for a text and for a summary without a text. */
function inRssTerms(article: Facts): Facts {
  if (article.html !== '') return article;
  const html = article.summary.replace(
    /[&<>"]/g,
    (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt' }[sign] ?? 'quot'};`,
  );
  return { ...article, html, summary: '' };
}

interface Told {
  readonly feed: { readonly [key: string]: string };
  readonly articles: readonly Facts[];
}

function differences(a: Told | undefined, b: Told): string[] {
  const keys = Object.keys(b.feed).filter((key) => a?.feed[key] !== b.feed[key]);
  if (a?.articles.length !== b.articles.length) return [...keys, 'number of articles'];
  return [
    ...keys,
    ...b.articles.flatMap((article, index) => {
      const other = a.articles[index] as Facts;
      return (
        (Object.keys(article) as (keyof Facts)[])
          .filter((key) => JSON.stringify(article[key]) !== JSON.stringify(other[key]))
          // Atom takes no id that is not a URI.
          .filter((key) => key !== 'id' || /^[a-z]+:\S+$/.test(other.id))
          .map((key) => `${key} of ${article.id}: ${JSON.stringify(other[key])} ${JSON.stringify(article[key])}`)
      );
    }),
  ];
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

/** RSS tells no change of an article, only the newest of all: changes are those of `others`. */
function ofRss(root: Element, others: readonly Facts[]): Told {
  const channel = childrenOf(root, 'channel')[0] as Element;
  const language = textOf(channel, 'language') ?? '';
  return {
    feed: {
      title: textOf(channel, 'title') ?? '',
      description: textOf(channel, 'description') ?? '',
      home: textOf(channel, 'link') ?? '',
      // A feed without articles has no date in RSS; Atom must have one.
      updated: String(seconds(textOf(channel, 'lastBuildDate') ?? new Date(0).toUTCString())),
      language,
      ...linksOf(childrenOf(channel, 'atom:link'), ['self', 'hub', 'prev-archive']),
    },
    articles: childrenOf(channel, 'item').map((item, index) => {
      const encoded = textOf(item, 'content:encoded');
      const description = textOf(item, 'description') ?? '';
      return {
        id: textOf(item, 'guid') ?? '',
        title: textOf(item, 'title') ?? '',
        link: textOf(item, 'link') ?? '',
        published: seconds(textOf(item, 'pubDate')),
        updated: others[index]?.updated ?? 0,
        language: textOf(item, 'dc:language') ?? language,
        authors: childrenOf(item, 'dc:creator').map(({ text }) => text),
        tags: unique(childrenOf(item, 'category').map(({ text }) => text)),
        summary: encoded === undefined ? '' : decoded(description),
        html: encoded ?? description,
        picture: childrenOf(item, 'media:content')[0]?.attributes.url ?? '',
        audio: childrenOf(item, 'enclosure')[0]?.attributes.url ?? '',
      };
    }),
  };
}

function ofAtom(feed: Element): Told {
  const language = feed.attributes['xml:lang'] ?? '';
  const links = childrenOf(feed, 'atom:link');
  const hrefOf = (list: readonly Element[], rel: string) =>
    list.find(({ attributes }) => attributes.rel === rel)?.attributes.href ?? '';
  return {
    feed: {
      title: textOf(feed, 'atom:title') ?? '',
      description: textOf(feed, 'atom:subtitle') ?? '',
      home: hrefOf(links, 'alternate'),
      updated: String(seconds(textOf(feed, 'atom:updated'))),
      language,
      ...linksOf(links, ['self', 'hub', 'prev-archive']),
    },
    articles: childrenOf(feed, 'atom:entry').map((entry) => ({
      id: textOf(entry, 'atom:id') ?? '',
      title: textOf(entry, 'atom:title') ?? '',
      link: hrefOf(childrenOf(entry, 'atom:link'), 'alternate'),
      published: seconds(textOf(entry, 'atom:published')),
      updated: seconds(textOf(entry, 'atom:updated')),
      language: entry.attributes['xml:lang'] ?? language,
      authors: childrenOf(entry, 'atom:author').map((author) => textOf(author, 'atom:name') ?? ''),
      tags: unique(childrenOf(entry, 'atom:category').map(({ attributes }) => attributes.label ?? '')),
      summary: textOf(entry, 'atom:summary') ?? '',
      html: textOf(entry, 'atom:content') ?? '',
      picture: childrenOf(entry, 'media:content')[0]?.attributes.url ?? '',
      audio: hrefOf(childrenOf(entry, 'atom:link'), 'enclosure'),
    })),
  };
}

interface Json {
  readonly [key: string]: string | undefined | readonly Json[];
}

function ofJson(feed: Json): Told {
  const text = (value: Json[string]): string => (typeof value === 'string' ? value : '');
  const list = (value: Json[string]): readonly Json[] => (typeof value === 'object' ? value : []);
  const stem = (value: Json[string]): string => text(value).replace(/\.json$/, '');
  return {
    feed: {
      title: text(feed.title),
      description: text(feed.description),
      home: text(feed.home_page_url),
      language: text(feed.language),
      self: stem(feed.feed_url),
      hub: list(feed.hubs)
        .map(({ url }) => url)
        .join(' '),
      'prev-archive': stem(feed.next_url),
    },
    articles: list(feed.items).map((item) => ({
      id: text(item.id),
      title: text(item.title),
      link: text(item.url),
      published: seconds(text(item.date_published)),
      updated: seconds(text(item.date_modified) || text(item.date_published)),
      language: text(item.language) || text(feed.language),
      authors: list(item.authors).map(({ name }) => text(name)),
      tags: list(item.tags).map(String),
      summary: text(item.summary),
      html: text(item.content_html),
      picture: text(item.image),
      audio: text(list(item.attachments)[0]?.url),
    })),
  };
}
