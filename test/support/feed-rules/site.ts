import { disagreements } from './agreement.ts';
import { atomProblems } from './atom.ts';
import { jsonProblems } from './json.ts';
import { opmlProblems } from './opml.ts';
import { rssProblems } from './rss.ts';
import { childrenOf, treeOf } from './tree.ts';
import type { Problem } from './values.ts';

/** What is wrong with one feed; `address` is where it is served. Which format it is its name tells. */
export function feedProblems(text: string, address: string): Problem[] {
  try {
    if (address.endsWith('.opml')) return opmlProblems(text);
    if (address.endsWith('.json')) return jsonProblems(text, address);
    return address.endsWith('.atom') ? atomProblems(text, address) : rssProblems(text, address);
  } catch (error) {
    return [`G1 not well-formed: ${error}`];
  }
}

/** Whether a file of the output is a feed. */
export const isFeed = (path: string): boolean =>
  /(?:^|\/)feed(?:\/[\d-]+)?\.(?:xml|atom|json)$|^feeds\.opml$/.test(path);

/** What is wrong with the feeds of a whole site: each of them, their formats side by side, the links between them, and what pages say of them. */
export function siteProblems(files: ReadonlyMap<string, string>, home: string): Problem[] {
  const feeds = [...files].filter(([path]) => isFeed(path));
  const at = (address: string | undefined) => files.get((address ?? '').slice(home.length));
  const each = feeds.flatMap(([path, text]) => feedProblems(text, home + path).map((problem) => `${path}: ${problem}`));
  if (each.length > 0) return each;
  const together = disagreements(new Map(feeds));
  const lost = feeds.flatMap(([path, text]) =>
    linksIn(path, text)
      .filter((address) => at(address) === undefined)
      .map((address) => `${path}: A17 leads nowhere: ${address}`),
  );
  return [...together, ...lost, ...chains(feeds, home), ...announced(files, home)];
}

/** An address out of an attribute. */
const read = (address: string): string => address.replaceAll('&amp;', '&');

/** Feeds that a document leads to. */
function linksIn(path: string, text: string): string[] {
  if (path.endsWith('.json')) return [(JSON.parse(text) as { next_url?: string }).next_url ?? []].flat();
  if (path.endsWith('.opml')) return [...text.matchAll(/xmlUrl="([^"]*)"/g)].map(([, address = '']) => read(address));
  return Object.entries(historyOf(text)).flatMap(([, address]) => address ?? []);
}

function historyOf(text: string): { [rel: string]: string | undefined } {
  const root = treeOf(text);
  const links = childrenOf(root.name === 'rss' ? (root.children[0] ?? root) : root, 'atom:link');
  const of = (rel: string) => links.find(({ attributes }) => attributes.rel === rel)?.attributes.href;
  return { 'prev-archive': of('prev-archive'), 'next-archive': of('next-archive'), current: of('current') };
}

/** A17: what leads back leads forward again, and every archive can be reached. */
function chains(feeds: readonly (readonly [string, string])[], home: string): Problem[] {
  const histories = new Map(
    feeds.filter(([path]) => /\.(?:xml|atom)$/.test(path)).map(([path, text]) => [home + path, historyOf(text)]),
  );
  const reached = new Set([...histories.values()].map((history) => history['prev-archive']));
  return [...histories].flatMap(([address, { current, 'next-archive': newer, 'prev-archive': older }]) => [
    ...(current !== undefined && !reached.has(address) ? [`${address}: A17 cannot be reached`] : []),
    ...(newer !== undefined && histories.get(newer)?.['prev-archive'] !== address
      ? [`${address}: A17 next-archive`]
      : []),
    ...(newer !== undefined && histories.get(newer)?.current === undefined
      ? [`${address}: A17 next-archive is none`]
      : []),
    ...(current !== undefined && histories.get(current)?.current !== undefined
      ? [`${address}: A17 current is an archive`]
      : []),
    ...(older === address ? [`${address}: A17 leads to itself`] : []),
  ]);
}

/** Autodiscovery: every link on a page leads to a feed of that type, no two have one title. */
function announced(files: ReadonlyMap<string, string>, home: string): Problem[] {
  const { pathname, origin } = new URL(home);
  return [...files]
    .filter(([path]) => path.endsWith('.html'))
    .flatMap(([path, html]) => {
      const links = [...html.matchAll(/<link rel="alternate" type="([^"]*)" title="([^"]*)" href="([^"]*)">/g)];
      const titles = new Set(links.map(([, , title]) => title));
      return [
        ...(titles.size === links.length ? [] : [`${path}: two feeds with one title`]),
        ...links
          .filter(([, type = '', , address = '']) => {
            const feed = new URL(read(address), origin).pathname.slice(pathname.length);
            const extension = {
              'application/rss+xml': '.xml',
              'application/atom+xml': '.atom',
              'application/feed+json': '.json',
            }[type];
            return !files.has(feed) || extension === undefined || !feed.endsWith(extension);
          })
          .map(([, , , address]) => `${path}: announces what is not there: ${address}`),
      ];
    });
}
