import type { SafeHtml } from '../model/safe-html.ts';
import type { PagingView } from './view-of-paging.ts';
import type { CommentView, CorrectionView } from './view-of-remarks.ts';

/** What a template sees as `it`. Plain data, stable between minor versions, described in docs/templates.md. Strings are text, to be
 *  escaped by the template (`<%= %>` does); only `SafeHtml` goes out raw (`<%~ %>`). Addresses are ready for `href`. */
export interface TemplateView {
  readonly site: SiteView;
  readonly page: PageView;
  /** On article pages. */
  readonly article?: ArticleView;
  /** On home, section, tag, author, year and month pages. */
  readonly list?: ListView;
  /** The labels as text, for attributes. */
  readonly labels: Labels;
  /** The labels as HTML: one that is not in the language of the page says in which it is. */
  readonly words: Words;
  /** Languages of the labels that are not in the page's, by key: for `lang` beside an attribute. */
  readonly foreign: Labels;
  /** On redirect pages: the absolute address they lead to. */
  readonly target?: string;
}

export type Labels = { readonly [key: string]: string };
export type Words = { readonly [key: string]: SafeHtml };

export interface SiteView {
  readonly title: string;
  readonly description?: string;
  readonly language: string;
  readonly dir: Dir;
  /** Address of the home page. */
  readonly home: string;
  /** Address of the stylesheet, with a hash in its name. */
  readonly stylesheet: string;
  /** Addresses of all files below `templates/assets/`, with a hash in each name, by name: `site.assets['logo.svg']`. */
  readonly assets: { readonly [name: string]: string };
  /** Address of `static/favicon.svg`, `.ico` or `.png`; `data:,` without one, so that browsers do not ask for it. */
  readonly icon: string;
  readonly sections: readonly LinkView[];
  /** Year archive pages, newest first. */
  readonly years: readonly LinkView[];
  /** The feeds of the whole site. */
  readonly feeds: readonly FeedLinkView[];
  readonly links: readonly LinkView[];
  readonly publisher?: PublisherView;
  /** Labels in the site's language, for header and footer on a page in another one. */
  readonly labels: Labels;
  readonly words: Words;
  readonly foreign: Labels;
}

export interface PublisherView {
  readonly name: string;
  readonly url?: string;
}

export type Dir = 'ltr' | 'rtl';

export interface LinkView {
  readonly text: string;
  readonly address: string;
  /** The page being shown. */
  readonly current?: boolean;
}

export interface FeedLinkView {
  readonly title: string;
  readonly address: string;
  readonly type: string;
}

export interface PageView {
  readonly kind: 'home' | 'section' | 'tag' | 'author' | 'year' | 'month' | 'article' | 'not-found' | 'redirect';
  /** Content of `<title>`. */
  readonly title: string;
  readonly description?: string;
  readonly language: string;
  readonly dir: Dir;
  /** Absolute address; absent on the 404 page. */
  readonly canonical?: string;
  /** Content of the robots meta element, e.g. `max-image-preview:large`; absent where the default is meant. */
  readonly robots?: string;
  /** `rel` prev and next of a list. */
  readonly previous?: string;
  readonly next?: string;
  /** The feeds of this section, tag or author; those of the whole site are in `site.feeds`. */
  readonly feeds: readonly FeedLinkView[];
  /** Versions in other languages, with this one, where there are any. */
  readonly alternates: readonly AlternateView[];
  /** Open Graph and the like: `<meta property=… content=…>`. */
  readonly properties: readonly MetaView[];
  /** Twitter cards, fediverse:creator: `<meta name=… content=…>`. */
  readonly names: readonly MetaView[];
  /** Content of `<script type="application/ld+json">`. */
  readonly structuredData: readonly SafeHtml[];
}

export interface AlternateView {
  /** `hreflang`: a language or `x-default`. */
  readonly language: string;
  /** Absolute. */
  readonly address: string;
}

export interface MetaView {
  readonly name: string;
  readonly content: string;
}

/** A date for `<time datetime>`. */
export interface TimeView {
  /** ISO 8601 with the site's offset. */
  readonly iso: string;
  /** In words, in the page's language: `23 November 2026` or `23 November 2026, 09:30`. */
  readonly text: string;
}

export interface BylineView {
  readonly name: string;
  readonly role?: string;
  /** The author's page on this site, or the author's own. */
  readonly address?: string;
}

export interface PictureView {
  readonly address: string;
  readonly alt: string;
  readonly width?: number;
  readonly height?: number;
}

/** An article as lists show it. */
export interface CardView {
  readonly address: string;
  readonly title: string;
  /** `lang` of the article where it differs from the page's. */
  readonly lang?: string;
  readonly dir?: Dir;
  readonly summary?: string;
  readonly published: TimeView;
  readonly updated?: TimeView;
  readonly authors: readonly BylineView[];
  readonly sections: readonly LinkView[];
  /** `analysis`, `opinion`, `review`, `background`, `interview` or `brief`; absent for plain news. Its name is the label `genre-opinion`. */
  readonly genre?: string;
  readonly picture?: PictureView;
  /** `4 min read`. */
  readonly readingTime: SafeHtml;
}

export interface ArticleView extends CardView {
  readonly html: SafeHtml;
  /** As printed before the first paragraph, without the dash. It already stands in `html`. */
  readonly dateline?: string;
  readonly leadPicture?: LeadPictureView;
  readonly audio?: AudioView;
  readonly tags: readonly LinkView[];
  readonly sources: readonly SourceView[];
  /** Newest first. */
  readonly corrections: readonly CorrectionView[];
  readonly comments: readonly CommentView[];
  /** `1 comment on “…”`, with the plural of its language; absent without comments. */
  readonly commentsTitle?: SafeHtml;
  readonly related: readonly CardView[];
  readonly newer?: LinkView;
  readonly older?: LinkView;
  readonly translations: readonly TranslationView[];
  /** Headings of level 2 and 3. */
  readonly toc: readonly TocView[];
  readonly words: number;
  /** The site's own fields. */
  readonly fields: { readonly [name: string]: unknown };
}

export interface LeadPictureView extends PictureView {
  readonly caption?: string;
  readonly credit?: string;
}

/** For `<audio>`. */
export interface AudioView {
  readonly address: string;
  /** MIME type. */
  readonly type: string;
  readonly title?: string;
}

export interface TranslationView extends LinkView {
  readonly language: string;
  /** The language's name in itself: `Čeština`. */
  readonly languageName: string;
}

export interface TocView {
  readonly text: string;
  /** `#id`. */
  readonly address: string;
  readonly level: number;
}

export interface SourceView {
  readonly title: string;
  readonly url?: string;
  readonly publisher?: string;
  /** `hreflang`, only when the source is in another language than the article. */
  readonly lang?: string;
  /** `in Czech`, in the page's language; present with `lang`. */
  readonly langNote?: string;
}

export interface ListView {
  /** The heading: name of the section, tag, author or period; the site's title on the home page. */
  readonly title: string;
  readonly description?: string;
  /** On author pages. */
  readonly author?: AuthorView;
  readonly articles: readonly CardView[];
  /** Home: sections with their newest articles. Year: its months. */
  readonly groups: readonly GroupView[];
  readonly paging?: PagingView;
  /** `128 articles`. */
  readonly count: SafeHtml;
}

export interface AuthorView {
  readonly name: string;
  readonly role?: string;
  readonly bio?: string;
  readonly url?: string;
  /** `@user@host`. */
  readonly fediverse?: string;
  /** The page of that account, for a link with `rel="me"`; present with `fediverse`. */
  readonly fediverseUrl?: string;
  readonly email?: string;
}

export interface GroupView {
  readonly title: string;
  readonly address: string;
  readonly articles: readonly CardView[];
}
