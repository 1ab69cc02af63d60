import { isAbsolute, relative, sep } from 'node:path';
import { absoluteAddress } from '../feed/absolute-address.ts';
import { makeFeedRenderer } from '../feed/render-feed.ts';
import type { Feed, FeedFormat, FeedScope, FeedSettings } from '../model/feed.ts';
import type { ArticlePage, Term } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import { makeFeed } from '../plan/feeds.ts';
import type { Edition } from './edition.ts';
import { feedInputOf } from './outputs.ts';
import {
  type ChosenTerm,
  type Selection,
  type Stock,
  selectArticles,
  type TermKind,
  type UnknownTerm,
} from './select-articles.ts';

/** What somebody wants of a feed that is made by itself; what is absent is as the config says. */
export interface FeedWishes extends Selection {
  readonly format: FeedFormat;
  /** Articles at most; 0 is all of them. */
  readonly limit?: number;
  readonly content?: FeedSettings['content'];
  /** Absolute address where the feed will stand. */
  readonly self?: string;
  /** The same as a path on the site, without base path: where a build's output folder is what is written to. */
  readonly place?: string;
}

/** A feed that is made by itself, and the site as it is to be seen while writing it. */
export interface OneFeed {
  readonly feed: Feed;
  readonly site: Site;
}

/** Plans one feed of the articles that were asked for. Of a section, tag or author, or of the whole site, it is the feed that a build has:
 *  the same words, identity, address and archives. What no build has (several terms, a language, a time, a format that the config does
 *  not publish) has no archives, and no address of its own unless one is given. */
export function planOneFeed(stock: Stock, wishes: FeedWishes): OneFeed | UnknownTerm {
  const selected = selectArticles(stock, wishes);
  if ('unknown' in selected) return selected;
  const pages = stock.plan.pages.filter(
    (page): page is ArticlePage => page.kind === 'article' && selected.isWanted(page),
  );
  const { scope, term } = subjectOf(selected.terms, wishes.lang);
  const isPublished = (scope !== 'site' || term === undefined) && stock.site.feeds[scope].includes(wishes.format);
  const site = siteFor(stock.site, scope, isPublished, wishes);
  const feed = makeFeed(site, { scope, ...(term && { term }), pages });
  const named = wishes.lang === undefined ? feed : { ...feed, language: wishes.lang };
  const self = wishes.self ?? (wishes.place && absoluteAddress(site, wishes.place));
  if (self !== undefined) return { feed: { ...named, place: { self } }, site };
  return { feed: isPublished && wishes.since === undefined ? named : { ...named, place: {} }, site };
}

const scopes: { readonly [kind in TermKind]: FeedScope } = { section: 'sections', tag: 'tags', author: 'authors' };

/** What the feed is of. A mixture is a term of its own, with its own identity, whose home is the site's. */
function subjectOf(terms: readonly ChosenTerm[], lang: string | undefined): { scope: FeedScope; term?: Term } {
  const [first] = terms;
  if (first === undefined && lang === undefined) return { scope: 'site' };
  if (first?.isListed && terms.length === 1 && lang === undefined)
    return { scope: scopes[first.kind], term: first.term };
  const parts = terms.map(({ kind, term }) => ({ name: term.name, slug: `${kind} ${term.slug}` }));
  if (lang !== undefined) parts.push({ name: lang, slug: `lang ${lang}` });
  const [name, slug] = [parts.map((part) => part.name).join(', '), parts.map((part) => part.slug).join('\n')];
  return { scope: 'site', term: { name, slug, address: '/', count: 0 } };
}

function siteFor(site: Site, scope: FeedScope, isPublished: boolean, wishes: FeedWishes): Site {
  const { format, content = site.feeds.content, since } = wishes;
  // Whoever asks for what came since a time wants all of it.
  const wanted = wishes.limit ?? (since === undefined ? site.feeds.limit : 0);
  const limit = wanted === 0 ? Number.MAX_SAFE_INTEGER : wanted;
  const isAsInBuild = isPublished && since === undefined && limit === site.feeds.limit;
  const archives = isAsInBuild ? site.feeds.archives : [];
  return { ...site, feeds: { ...site.feeds, [scope]: [format], limit, content, archives } };
}

/** Writes the first document of a feed in pieces, of which the first is its head. */
export function piecesOf(edition: Edition, { feed, site }: OneFeed, format: FeedFormat): Iterable<string> {
  return makeFeedRenderer({ ...feedInputOf(edition), site, once: true })(format, feed);
}

/** Address on the site, without base path, of a file that stands in the output folder; undefined for any other. Both paths absolute. */
export function addressInOutput(file: string, output: string): string | undefined {
  const path = relative(output, file).split(sep).join('/');
  if (isAbsolute(path) || path.startsWith('../')) return undefined;
  return `/${path.split('/').map(encodeURIComponent).join('/')}`;
}
