import type { Place } from '../diagnostics/place.ts';
import type { Picture } from './article.ts';

/** What is known of an article's Markdown once it is HTML. The HTML itself is not here: bodies pass through. */
export interface Body {
  /** Where the HTML waits; absent for an article that is checked but will not be rendered. */
  readonly ref?: BodyRef;
  /** Ids a link may point to, in the order of the text. */
  readonly anchors: readonly string[];
  readonly headings: readonly Heading[];
  /** Links to other articles. The HTML holds `linkMark(n)` where the address of `links[n]` belongs; its `#anchor` stands behind the mark already. */
  readonly links: readonly ArticleLink[];
  /** Pictures in the text that must be copied or measured. */
  readonly pictures: readonly Picture[];
  readonly words: number;
  /** Reading time, at least 1. */
  readonly minutes: number;
  /** Plain text of the first paragraphs, at most about 300 characters, cut at a word: stands in for a summary, and
   *  is empty where the article has one. */
  readonly excerpt: string;
}

/** The body of an article without a text, or of one whose text is not looked at. */
export const noBody: Body = {
  anchors: [],
  headings: [],
  links: [],
  pictures: [],
  words: 0,
  minutes: 1,
  excerpt: '',
};

/** HTML that waits somewhere, or that can be made again of the article at `late`. */
export type BodyRef = StoredBody | LateBody;

export interface StoredBody {
  /** Which store, where threads have one each. */
  readonly store: number;
  /** Bytes from the start of the store. */
  readonly at: number;
  readonly length: number;
}

export interface LateBody {
  /** Path of the article's source. */
  readonly late: string;
}

export interface Heading {
  readonly id: string;
  readonly level: number;
  readonly text: string;
}

export interface ArticleLink {
  /** Path of the article's source from the site's folder. */
  readonly path: string;
  /** Without `#`; absent for a link to the whole article. */
  readonly anchor?: string;
  readonly place: Place;
}

/** What stands in a body's HTML for the address of `body.links[index]`. No author can write it: control characters never pass. */
export const linkMark = (index: number): string => `\u0001${index}\u0002`;
export const linkMarks: RegExp = /\u0001(\d+)\u0002/g;
