import type { Place } from '../diagnostics/place.ts';
import type { Article, Held, LiveArticle } from '../model/article.ts';
import type { Plan } from '../model/plan.ts';
import type { Site } from '../model/site.ts';

/** A whole site, as the rules over several articles see it. */
export interface Together {
  readonly site: Site;
  /** Every valid article, live or held. */
  readonly articles: readonly Article[];
  readonly live: readonly LiveArticle[];
  readonly held: readonly Held[];
  readonly plan: Plan;
  /** Files to copy, from the site's folder: `static/robots.txt`. */
  readonly statics: readonly string[];
  /** Files of the theme, by their path in the output. */
  readonly assets?: readonly string[];
  /** Paths of all articles, with those that are not valid. */
  readonly paths?: Iterable<string>;
}

/** Finds the place of a front matter key in an article, or of one item of its list; the first line where there is no such key. */
export type Locate = (path: string, key: string, item?: string) => Place;

/** An article and its state: what several want is the live one's, or the one's that comes first. */
export interface Ranked {
  readonly article: Article;
  readonly state: Held['state'] | 'live';
}
