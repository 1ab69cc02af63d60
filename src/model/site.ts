import type { Severity } from '../diagnostics/diagnostic.ts';
import type { FeedSettings } from './feed.ts';
import type { StandardSchema } from './standard-schema.ts';

/** A site's configuration, read, checked and completed with defaults. */
export interface Site {
  readonly title: string;
  /** Absolute address of the home page with a trailing slash: `https://example.org/blog/`. */
  readonly url: string;
  /** Path of `url` without the trailing slash: `` or `/blog`. Every root-relative address in the output starts with it. */
  readonly base: string;
  /** BCP 47. */
  readonly language: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly description?: string;
  readonly publisher?: Publisher;
  /** By id. */
  readonly authors: ReadonlyMap<string, Author>;
  /** In the order of the navigation. Sections that only articles name are added behind these. */
  readonly sections: readonly SectionInfo[];
  /** When true, a category that is not among `sections` is an error. Default: true as soon as the config lists sections. */
  readonly closedSections: boolean;
  /** `/:year/:month/:day/:slug/` and the like; also `:section`, `:lang`. */
  readonly permalink: string;
  readonly pageSize: number;
  readonly feeds: FeedSettings;
  /** The site's own front matter keys. */
  readonly fields: ReadonlyMap<string, StandardSchema>;
  /** Foreign key → the key of ours that it means. */
  readonly fieldNames: ReadonlyMap<string, string>;
  readonly ignoreFields: ReadonlySet<string>;
  readonly markdown: { readonly html: 'sanitize' | 'escape' | 'trust'; readonly iframes: readonly string[] };
  /** Severities that differ from the catalogue's. */
  readonly rules: ReadonlyMap<string, Severity | 'off'>;
  /** Overridden labels of the theme, by key. */
  readonly labels: { readonly [key: string]: string };
  /** Links in the footer. */
  readonly links: readonly { readonly text: string; readonly url: string }[];
}

export interface Author {
  readonly id: string;
  readonly name: string;
  /** Path segment of the author's page. */
  readonly slug: string;
  readonly url?: string;
  readonly email?: string;
  readonly bio?: string;
  /** `@user@host`. */
  readonly fediverse?: string;
  readonly role?: string;
}

export interface SectionInfo {
  readonly name: string;
  readonly slug: string;
  readonly description?: string;
}

/** The organisation behind the site, for structured data. */
export interface Publisher {
  readonly name: string;
  readonly url?: string;
  readonly logo?: string;
  /** Addresses of policies by schema.org property: publishingPrinciples, ethicsPolicy, correctionsPolicy, masthead … */
  readonly policies: { readonly [property: string]: string };
}
