import { type Facts, type Told, told } from './told.ts';
import { textOf, treeOf } from './tree.ts';
import type { Problem } from './values.ts';

type Files = ReadonlyMap<string, string>;

/** G6: what the documents of a site tell together: formats of one document, documents of one feed, one article in several feeds. */
export function disagreements(files: Files): Problem[] {
  const documents = new Map(
    [...files].filter(([path]) => !path.endsWith('.opml')).map(([path, text]) => [path, told(text, path)]),
  );
  return [
    ...betweenFormats(documents),
    ...betweenDocuments(documents),
    ...betweenFeeds(files),
    ...inTheList(files, documents),
  ];
}

/** Each document in two formats tells the same of the feed and of every article, in one order. */
function betweenFormats(documents: ReadonlyMap<string, Told>): Problem[] {
  return [...documents].flatMap(([path, document]) => {
    const stem = path.replace(/\.\w+$/, '');
    const others = ['.xml', '.atom', '.json'].slice(
      ['.xml', '.atom', '.json'].findIndex((end) => path.endsWith(end)) + 1,
    );
    return others.flatMap((end) => {
      const other = documents.get(stem + end);
      if (other === undefined) return [];
      return differences(document, other, path.endsWith('.xml')).map(
        (what) => `${stem}: G6 ${path.slice(stem.length)} and ${end} differ: ${what}`,
      );
    });
  });
}

function differences(a: Told, b: Told, inRssTerms: boolean): string[] {
  const keys = Object.keys(a.feed).filter((key) => differ(a.feed[key], b.feed[key]));
  if (a.articles.length !== b.articles.length) return [...keys, 'number of articles'];
  return [
    ...keys,
    ...a.articles.flatMap((article, index) => {
      const [one, other] = [article, b.articles[index] as Facts].map((facts) =>
        inRssTerms ? forRss(facts) : facts,
      ) as [Facts, Facts];
      return (
        (Object.keys(one) as (keyof Facts)[])
          .filter((key) => differ(one[key], other[key]))
          // Atom takes no id that is not a URI.
          .filter((key) => key !== 'id' || [one.id, other.id].every((id) => /^[a-z]+:\S+$/.test(id)))
          .map((key) => `${key} of ${one.id}: ${JSON.stringify(one[key])} ${JSON.stringify(other[key])}`)
      );
    }),
  ];
}

/** What a format cannot tell differs from nothing. */
const differ = (a: unknown, b: unknown): boolean =>
  a !== undefined && b !== undefined && JSON.stringify(a) !== JSON.stringify(b);

/** RSS has one place for a text and for a summary without a text. */
function forRss(article: Facts): Facts {
  if (article.html !== '') return article;
  const html = article.summary.replace(
    /[&<>"]/g,
    (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt' }[sign] ?? 'quot'};`,
  );
  return { ...article, html, summary: '' };
}

/** A17: archives tell the same of the feed as the document that readers subscribe to. */
function betweenDocuments(documents: ReadonlyMap<string, Told>): Problem[] {
  return [...documents].flatMap(([path, { feed }]) => {
    const [, first, end] = /^(.*feed)\/[\d-]+(\.\w+)$/.exec(path) ?? [];
    const main = first === undefined ? undefined : documents.get(first + end);
    if (main === undefined) return [];
    return ['title', 'description', 'home', 'language', 'publisher', 'icon', 'hub']
      .filter((key) => differ(feed[key], main.feed[key]))
      .map((key) => `${path}: A17 another ${key} than its feed`);
  });
}

/** G9: an article stands in all feeds of one format letter by letter; a feed has one id in all its documents. */
function betweenFeeds(files: Files): Problem[] {
  const seen = new Map<string, string>();
  return [...files].flatMap(([path, text]) => {
    const end = path.slice(path.lastIndexOf('.'));
    const { items, id, feed } = cut(text, path);
    return [...items, ...(id === undefined ? [] : [{ id: `${feed}`, text: id }])].flatMap((item) => {
      const key = `${end} ${item.id}`;
      const known = seen.get(key) ?? item.text;
      seen.set(key, known);
      return known === item.text ? [] : [`${path}: G6 told otherwise elsewhere: ${item.id}`];
    });
  });
}

interface Cut {
  readonly items: readonly { readonly id: string; readonly text: string }[];
  /** The id of the feed, and the address that all its documents share. */
  readonly id?: string;
  readonly feed: string;
}

function cut(text: string, path: string): Cut {
  const feed = path.replace(/\/[\d-]+(?=\.\w+$)/, '');
  if (path.endsWith('.opml')) return { items: [], feed };
  if (path.endsWith('.json')) {
    const { items } = JSON.parse(text) as { items: { id: string }[] };
    return { items: items.map((item) => ({ id: item.id, text: JSON.stringify(item) })), feed };
  }
  const [, id] = /<feed[^>]*>\n<id>([^<]*)<\/id>/.exec(text) ?? [];
  const items = [...text.matchAll(/<(item|entry)(?: [^>]*)?>\n(?:(?!<\/\1>)[\s\S])*<\/\1>/g)].map(([found]) => {
    return { id: /<(?:guid[^>]*|id)>([^<]*)/.exec(found)?.[1] ?? '', text: found };
  });
  return { items, feed, ...(id !== undefined && { id }) };
}

/** O4: the list names every feed that is not in JSON alone, by what it says of itself. */
function inTheList(files: Files, documents: ReadonlyMap<string, Told>): Problem[] {
  const list = files.get('feeds.opml');
  const main = ['feed.xml', 'feed.atom', 'feed.json'].flatMap((path) => documents.get(path) ?? []);
  if (list === undefined || main[0] === undefined) return [];
  const [head, body] = treeOf(list).children;
  const outlines = (body?.children ?? [])
    .flatMap((outline) => [outline, ...outline.children])
    .map(({ attributes }) => attributes);
  const listed = new Map(outlines.map((outline) => [outline.xmlUrl?.replace(/\.\w+$/, ''), outline]));
  const stems = new Set(
    [...documents].filter(([path]) => /feed\.(?:xml|atom)$/.test(path)).map(([, { feed }]) => feed.self),
  );
  const of = (self: string | undefined) => [...documents.values()].find(({ feed }) => feed.self === self)?.feed;
  const { title, publisher } = Object.assign({}, ...main.map(({ feed }) => feed)) as Told['feed'];
  const newest = Math.max(
    ...[...documents.values()].flatMap(({ articles }) =>
      articles.flatMap(({ published, updated = published }) => updated),
    ),
  );
  return [
    ...(head !== undefined && textOf(head, 'title') === title ? [] : ['feeds.opml: O1 another title']),
    ...(publisher === undefined || `${publisher}`.startsWith(`${head && textOf(head, 'ownerName')} <`)
      ? []
      : ['feeds.opml: O3 ownerName']),
    ...(head !== undefined && textOf(head, 'ownerId') === main[0].feed.home ? [] : ['feeds.opml: O3 ownerId']),
    ...(head !== undefined && newest === Date.parse(textOf(head, 'dateModified') ?? '') / 1000
      ? []
      : ['feeds.opml: O3 dateModified is not the newest change']),
    ...[...stems].flatMap((self) => {
      const outline = listed.get(self);
      const feed = of(self);
      if (outline === undefined || feed === undefined) return [`feeds.opml: O4 lacks ${self}`];
      const { text, description, language, htmlUrl } = outline;
      return JSON.stringify([text, description, language, htmlUrl]) ===
        JSON.stringify([feed.title, feed.description, feed.language, feed.home])
        ? []
        : [`feeds.opml: O4 tells otherwise of ${self}`];
    }),
  ];
}
