import type { ArticlePage, Term } from './plan.ts';
import type { Author } from './site.ts';

export const feedFormats = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** What a feed is of, by the keys of the config. */
export const feedScopes = ['site', 'sections', 'tags', 'authors'] as const;
export type FeedScope = (typeof feedScopes)[number];

/** What the config says of feeds. */
export interface FeedSettings {
  /** Formats of each kind of feed; an empty list means no such feeds. */
  readonly site: readonly FeedFormat[];
  readonly sections: readonly FeedFormat[];
  readonly tags: readonly FeedFormat[];
  readonly authors: readonly FeedFormat[];
  /** Articles in the document that readers subscribe to. */
  readonly limit: number;
  readonly content: 'full' | 'summary';
  /** The feeds that keep what they no longer list in archive documents. */
  readonly archives: readonly FeedScope[];
  /** Absolute addresses of WebSub hubs. */
  readonly hubs: readonly string[];
  /** What default ids are derived from; stays when the paper gets another name or host. */
  readonly identity: string;
  /** Whether each article is also written as IPTC ninjs. */
  readonly ninjs: boolean;
  /** Whether there is a Google News sitemap. */
  readonly news: boolean;
}

/** One feed of a site, whatever its formats. */
export interface Feed {
  readonly scope: FeedScope;
  /** The section, tag or author. */
  readonly term?: Term;
  readonly author?: Author;
  readonly title: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  /** Permanent identity, a URI: `atom:id`. */
  readonly id: string;
  /** Address of the page that lists the same articles. */
  readonly home: string;
  readonly formats: readonly FeedFormat[];
  /** First the one that readers subscribe to, then its archives from newest to oldest. */
  readonly documents: readonly FeedDocument[];
  /** Of a feed that no build has: the absolute address of its first document, where that is known. */
  readonly place?: { readonly self?: string };
}

/** One document of a feed in all its formats. */
export interface FeedDocument {
  /** Address on the site without base path, by format: `/feed.xml`. */
  readonly addresses: { readonly [format in FeedFormat]: string };
  /** Newest first. */
  readonly entries: readonly ArticlePage[];
}

/** MIME types that feeds are served with. */
export const feedTypes: { readonly [format in FeedFormat]: string } = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/** Names of the formats as people know them. */
export const feedNames: { readonly [format in FeedFormat]: string } = { rss: 'RSS', atom: 'Atom', json: 'JSON' };
