import type { StandardSchema } from '../model/standard-schema.ts';

/** What `newsctl.config.*` may hold. Only `title` and `url` are required. */
export interface NewsctlConfig {
  /** The name of the paper, as readers know it. */
  title: string;
  /** Absolute address of the home page; a path in it becomes part of every link: `https://example.org/blog/`. */
  url: string;
  /** BCP 47 tag of the language that most articles and the labels are in; default `en`. */
  language?: string;
  /** IANA name of the zone that dates without one are read in, and all dates are shown in; default `UTC`. */
  timeZone?: string;
  /** One sentence about the paper, for search engines and feeds. */
  description?: string;
  /** The organisation behind the paper, for structured data. */
  publisher?: PublisherConfig;
  /** The people who write: by id, or as a list of objects with an `id`. */
  authors?: { [id: string]: AuthorConfig } | (AuthorConfig & { id: string })[];
  /** The sections in the order of the navigation; once there are any, articles may name no others. */
  sections?: (string | SectionConfig)[];
  /** Lets articles name sections that `sections` does not list; default false. */
  openSections?: boolean;
  /** Pattern of an article's address from `:year`, `:month`, `:day`, `:slug`, `:section`, `:lang`; default `/:year/:month/:day/:slug/`. */
  permalink?: string;
  /** Articles on one page of a list, 1 to 1,000; default 20. */
  pageSize?: number;
  /** Which feeds there are, and what they hold. */
  feeds?: FeedsConfig;
  /** The site's own front matter keys, each with a schema of zod, valibot, arktype or any other Standard Schema library. */
  fields?: { [name: string]: StandardSchema };
  /** Foreign front matter keys by the key of newsctl that they mean: `{ summary: ['deck'], tags: ['topics'] }`. */
  fieldNames?: { [ours: string]: string[] };
  /** Front matter keys to pass over without a word. */
  ignoreFields?: string[];
  /** How Markdown becomes HTML. */
  markdown?: MarkdownConfig;
  /** Severities by code, where they shall differ from newsctl's; `newsctl explain` lists the codes. */
  rules?: { [code: string]: 'error' | 'warning' | 'off' };
  /** Texts of the theme by key, where they shall differ from newsctl's. */
  labels?: { [key: string]: string };
  /** Links in the footer; a `url` that begins with `/` is counted from the home page. */
  links?: LinkConfig[];
}

export interface PublisherConfig {
  /** Name of the organisation. */
  name: string;
  /** Absolute address of the organisation's own site. */
  url?: string;
  /** Address of its logo, absolute or from the home page: `/logo.png`. */
  logo?: string;
  /** Addresses of its policies by schema.org property: `publishingPrinciples`, `ethicsPolicy`, `correctionsPolicy`, `masthead` and so on. */
  policies?: { [property: string]: string };
}

export interface AuthorConfig {
  /** Name as printed. */
  name: string;
  /** Path segment of the author's page; default: made from the id. */
  slug?: string;
  /** Absolute address of the author's own site. */
  url?: string;
  /** Address for letters, printed on the author's page. */
  email?: string;
  /** A few sentences about the author. */
  bio?: string;
  /** Account in the fediverse: `@user@host`. */
  fediverse?: string;
  /** Job: `Editor`, `Correspondent in Brno`. */
  role?: string;
}

export interface SectionConfig {
  /** Name as articles write it under `categories`. */
  name: string;
  /** Path segment of the section's page; default: made from the name. */
  slug?: string;
  /** One sentence about the section. */
  description?: string;
}

/** A format of feeds: RSS 2.0, Atom (RFC 4287), JSON Feed 1.1. */
export type FeedFormatConfig = 'rss' | 'atom' | 'json';

export interface FeedsConfig {
  /** Formats of the feed of the whole site; default all three. */
  site?: FeedFormatConfig[];
  /** Formats of the feed that each section has; default `rss`. */
  sections?: FeedFormatConfig[];
  /** Formats of the feed that each tag has; default none. */
  tags?: FeedFormatConfig[];
  /** Formats of the feed that each author has; default `rss`. */
  authors?: FeedFormatConfig[];
  /** Number of articles in a feed, 1 to 1,000; default 20. */
  limit?: number;
  /** Whether feeds hold whole articles or summaries; default `full`. */
  content?: 'full' | 'summary';
  /** Which feeds keep what they no longer list in archives by month (RFC 5005); `true` is all of them; default the site's. */
  archives?: boolean | ('site' | 'sections' | 'tags' | 'authors')[];
  /** Absolute address of a WebSub hub, or several, that tell subscribers of changes. */
  hub?: string | string[];
  /** What the ids of articles are made from beside their paths; default the title. Write the old title here when you change it. */
  identity?: string;
  /** Whether each article is also written as IPTC ninjs 3.1; default false. */
  ninjs?: boolean;
  /** Whether there is a sitemap for Google News; default true. */
  news?: boolean;
}

export interface MarkdownConfig {
  /** Raw HTML in articles: `sanitize` keeps what is harmless (default), `escape` shows it as text, `trust` keeps all of it. */
  html?: 'sanitize' | 'escape' | 'trust';
  /** Hosts that an `<iframe>` may show: `www.youtube-nocookie.com`. */
  iframes?: string[];
}

export interface LinkConfig {
  /** Text of the link. */
  text: string;
  /** Address, absolute or from the home page. */
  url: string;
}

/** Returns `config` as it is: it is there for the editor, which then completes and checks the keys. */
export function defineConfig(config: NewsctlConfig): NewsctlConfig {
  return config;
}
