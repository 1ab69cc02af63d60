import { type Feed, type FeedFormat, feedTypes } from '../model/feed.ts';
import type { OutputFile } from '../model/output.ts';
import type { Site } from '../model/site.ts';
import { absoluteAddress } from './absolute-address.ts';

/** Cloudflare Pages reads no more than so many rules, and no line that is longer. Netlify has no such limits. */
const mostRules = 100;
const longestLine = 2000;

/**
 * Writes `_headers`, which Netlify and Cloudflare Pages read: files with a hash in their name are kept for ever, feeds have their types, may be
 * read from anywhere, and name their hubs and themselves as WebSub asks. With more feeds than rules the first ones have them: the site's, those
 * of sections, of authors, of tags. `statics` are paths in the output that are the site's own.
 */
export function renderHeaders(site: Site, feeds: readonly Feed[], statics: ReadonlySet<string>): OutputFile {
  const ownAssets = [...statics].some((path) => path.startsWith('assets/'));
  const isListed = feeds.some(({ formats }) => formats.some((format) => format !== 'json'));
  const rules = [
    rule(site, '/*', ['X-Content-Type-Options: nosniff', 'Referrer-Policy: strict-origin-when-cross-origin']),
    // What a site puts there itself has no hash in its name.
    ...(ownAssets ? [] : [rule(site, '/assets/*', ['Cache-Control: public, max-age=31536000, immutable'])]),
    ...(isListed ? [rule(site, '/feeds.opml', ['Content-Type: text/x-opml; charset=utf-8', ...open])] : []),
    ...byRank(feeds).flatMap((feed) => rulesOf(site, feed)),
  ];
  return { path: '_headers', role: 'feed', content: rules.slice(0, mostRules).join('\n') };
}

/** Readers fetch feeds from pages of their own. */
const open = ['Access-Control-Allow-Origin: *'];

function byRank(feeds: readonly Feed[]): Feed[] {
  const ranks = { site: 0, sections: 1, authors: 2, tags: 3 };
  return [...feeds].sort((a, b) => ranks[a.scope] - ranks[b.scope]);
}

function rulesOf(site: Site, feed: Feed): string[] {
  const [first, ...archives] = feed.documents;
  if (first === undefined) return [];
  const subscribed = feed.formats.map((format) => feedRule(site, format, first.addresses[format]));
  return archives.length === 0 ? subscribed : [...subscribed, rule(site, `${feed.home}feed/*`, open)];
}

function feedRule(site: Site, format: FeedFormat, address: string): string {
  const links = [
    ...site.feeds.hubs.map((hub) => `<${hub}>; rel="hub"`),
    `<${absoluteAddress(site, address)}>; rel="self"`,
  ];
  return rule(site, address, [
    `Content-Type: ${feedTypes[format]}; charset=utf-8`,
    ...open,
    'Cache-Control: public, max-age=0, must-revalidate',
    `Link: ${links.join(', ')}`,
  ]);
}

function rule(site: Site, path: string, lines: readonly string[]): string {
  const kept = lines.map((line) => `  ${line}`).filter((line) => line.length <= longestLine);
  return `${site.base}${path}\n${kept.map((line) => `${line}\n`).join('')}`;
}
