import type { LiveArticle, Picture } from './article.ts';
import type { Feed } from './feed.ts';
import type { Instant } from './instant.ts';
import type { Author } from './site.ts';

/** Everything a build will publish, decided before anything is rendered. Addresses carry no base path. */
export interface Plan {
  readonly pages: readonly Page[];
  readonly redirects: readonly Redirect[];
  /** Sections that have live articles, navigation order. */
  readonly sections: readonly Term[];
  readonly tags: readonly Term[];
  /** The site's first, then those of sections, tags and authors, each in the order of its lists. */
  readonly feeds: readonly Feed[];
  /** Newest first. */
  readonly articles: readonly LiveArticle[];
  /** Pictures of live articles, each output path once. */
  readonly pictures: readonly Picture[];
  /** What the news sitemap lists: articles of the last 48 hours, newest first; none where the site has no such sitemap. */
  readonly news: readonly LiveArticle[];
  /** The earliest coming publication, end of an embargo, expiry, or farewell from the news sitemap. */
  readonly nextChangeAt?: Instant;
}

export type Page = ArticlePage | ListPage | NotFoundPage;

interface PageBase {
  /** Path on the site, with a leading slash: `/2026/11/23/budget/` or `/404.html`. */
  readonly address: string;
  /** Path in the output: `2026/11/23/budget/index.html`. */
  readonly output: string;
}

export interface ArticlePage extends PageBase {
  readonly kind: 'article';
  readonly article: LiveArticle;
  /** In time, over the whole site in the same language. */
  readonly newer?: LiveArticle;
  readonly older?: LiveArticle;
  /** At most three, most related first. */
  readonly related: readonly LiveArticle[];
  /** Live versions in other languages. */
  readonly translations: readonly LiveArticle[];
  /** For `hreflang`: this page and every translation, by language; last the one for all other readers. Empty without translations. */
  readonly versions: readonly Version[];
  readonly sections: readonly Term[];
  readonly tags: readonly Term[];
  /** One for each byline that has a page, by byline index. */
  readonly authors: readonly (Term | undefined)[];
}

/** One of the languages that a story can be read in. */
export interface Version {
  /** A language, or `x-default`. */
  readonly language: string;
  readonly address: string;
}

export type ListKind = 'home' | 'section' | 'tag' | 'author' | 'year' | 'month';

export interface ListPage extends PageBase {
  readonly kind: ListKind;
  /** The section, tag, author, year (`2026`) or month (`2026-11`); absent on the home page. */
  readonly term?: Term;
  readonly author?: Author;
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly previous?: string;
  readonly next?: string;
  /** Address of each of the pages of this list, first to last. */
  readonly addresses: readonly string[];
  readonly articles: readonly LiveArticle[];
  /** Articles in the whole list. */
  readonly total: number;
  /** On the home page: the sections with their newest articles. On a year page: its months. */
  readonly groups: readonly { readonly term: Term; readonly articles: readonly LiveArticle[] }[];
  /** Newest change of anything on the page. */
  readonly changedAt?: Instant;
}

export interface NotFoundPage extends PageBase {
  readonly kind: 'not-found';
}

/** A section, tag, author or period with a list of its own. */
export interface Term {
  readonly name: string;
  readonly slug: string;
  /** Address of the first page of its list. */
  readonly address: string;
  readonly description?: string;
  readonly count: number;
}

export interface Redirect {
  /** Path on the site, as the alias is written. */
  readonly from: string;
  /** Path in the output of the page that leads on. */
  readonly output: string;
  readonly to: string;
}
