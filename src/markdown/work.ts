import type { Token } from 'marked';
import type { ArticleMatter, Picture } from '../model/article.ts';
import type { ArticleLink, Heading } from '../model/body.ts';
import type { FindPicture } from '../model/picture.ts';
import type { Site } from '../model/site.ts';
import type { RawArticle } from '../model/source.ts';
import type { Footnotes } from './footnotes.ts';
import type { Problems, Spot } from './problems.ts';
import type { Endless } from './unclosed.ts';

/** What the body renderer asks about the rest of the site. Paths are from the site's folder, with `/`. */
export interface BodyContext {
  readonly findPicture: FindPicture;
  readonly isArticle: (path: string) => boolean;
  readonly isStatic: (path: string) => boolean;
}

/** One article being rendered: what is known of it, and what is collected on the way. */
export interface Work {
  readonly site: Site;
  readonly raw: RawArticle;
  readonly article: ArticleMatter;
  readonly context: BodyContext;
  readonly labels: { readonly [key: string]: string };
  /** Languages of the labels that are not in the article's, by key. */
  readonly foreign: { readonly [key: string]: string };
  /** As plain CommonMark: no levels, ids, checks or additions. Only for the comparison with the specification. */
  readonly bare: boolean;
  readonly problems: Problems;
  readonly footnotes: Footnotes;
  /** Level, id and text of each heading that is shown. */
  readonly headings: ReadonlyMap<Token, Heading>;
  /** Every id that a link may point to. */
  readonly anchors: ReadonlySet<string>;
  /** Text of code, with its shortcodes put back: there the author wants to show them. */
  readonly uncover: (text: string) => string;
  /** The paragraph that the dateline opens. */
  readonly datelined: Token | undefined;
  readonly links: ArticleLink[];
  readonly pictures: Map<string, Picture>;
  tables: number;
  readonly endless: Endless;
  /** Raw HTML inside an element that is left out with all its content. */
  readonly gone: Set<Token>;
  /** Old presentational HTML that is left out: told once for an article, at the first place. */
  readonly presentation: { readonly names: Set<string>; count: number; first?: Spot };
}
