import type { Body } from './body.ts';
import type { Moment } from './instant.ts';
import type { JsonValue } from './json.ts';

/** An article whose front matter is valid. It may still be held back: only `LiveArticle` may be shown. */
export interface Article {
  /** Path from the site's folder, with `/`. */
  readonly path: string;
  readonly title: string;
  readonly date: Moment;
  readonly updated?: Moment;
  readonly slug: string;
  /** Permanent identity, the guid of feeds. */
  readonly id: string;
  /** Path on the site with leading and trailing slash, without the site's base path: `/2026/11/23/budget/`. */
  readonly address: string;
  readonly authors: readonly Byline[];
  /** Names of sections, as written. */
  readonly categories: readonly string[];
  /** Free tags, as written. */
  readonly tags: readonly string[];
  readonly summary?: string;
  readonly dateline?: Dateline;
  /** BCP 47, canonical case. */
  readonly lang: string;
  /** Path (`articles/…md`) or id of the article that this one translates. */
  readonly translationOf?: string;
  readonly genre: Genre;
  readonly image?: LeadImage;
  /** The article, or something of it, to listen to. */
  readonly audio?: Recording;
  readonly sources: readonly CitedSource[];
  /** Newest first. */
  readonly corrections: readonly Correction[];
  readonly comments: readonly Comment[];
  readonly draft: boolean;
  readonly embargo?: Moment;
  readonly expires?: Moment;
  readonly layout: string;
  /** Old paths that redirect here, each with a leading slash. */
  readonly aliases: readonly string[];
  /** The site's own fields, as its schemas returned them. */
  readonly fields: { readonly [name: string]: JsonValue };
  /** What the Markdown holds; the HTML itself waits in the body store. */
  readonly body: Body;
}

/** The front matter alone: what `validateArticle` returns, before the Markdown has been looked at. */
export type ArticleMatter = Omit<Article, 'body'>;

declare const live: unique symbol;
/** An article that the public may see at this build's `now`. Made in `plan/visibility.ts` and nowhere else. */
export type LiveArticle = Article & { readonly [live]: true };

export type State = 'draft' | 'scheduled' | 'embargoed' | 'live' | 'expired';

/** An article that is held back, and why. */
export interface Held {
  readonly article: Article;
  readonly state: Exclude<State, 'live'>;
  /** When it changes state: the publication or the end of the embargo. Absent for drafts and expired articles. */
  readonly until?: number;
}

export const genres = ['news', 'analysis', 'opinion', 'review', 'background', 'interview', 'brief'] as const;
export type Genre = (typeof genres)[number];

/** One author of one article. */
export interface Byline {
  /** Present when the author stands in the site's author list; such authors have a page. */
  readonly id?: string;
  readonly name: string;
  readonly role?: string;
}

export interface Dateline {
  readonly city?: string;
  readonly country?: string;
  /** As printed, without the dash: `Prague, Czech Republic`. */
  readonly text: string;
}

export interface LeadImage {
  /** Where it is found and published; absent when the file is missing. */
  readonly picture: Picture;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** A recording that belongs to an article. */
export interface Recording {
  /** Where it is found and published; its type is always known. */
  readonly file: Picture & { readonly type: string };
  readonly title?: string;
}

/** A picture that an article uses. */
export interface Picture {
  /** As written in the article. */
  readonly src: string;
  /** Address to write in HTML: root-relative with the site's base path, or absolute for a remote picture. */
  readonly address: string;
  /** The file to copy, from the site's folder; absent for pictures in `static/` and remote ones. */
  readonly file?: string;
  /** Path in the output that `file` is copied to. */
  readonly output?: string;
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
  /** MIME type, and size in bytes, where the file is ours. */
  readonly type?: string;
  readonly bytes?: number;
}

export interface CitedSource {
  readonly title: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly lang?: string;
}

/** What was wrong in an article and is right now. */
export interface Correction {
  readonly date: Moment;
  /** Plain text; a blank line begins a paragraph. */
  readonly text: string;
}

export interface Comment {
  readonly author: string;
  readonly date?: Moment;
  readonly text: string;
  readonly url?: string;
}
