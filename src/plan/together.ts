import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { compareDiagnostics } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Article, Held, LiveArticle } from '../model/article.ts';
import type { Plan } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import { compareText } from '../words/compare-text.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkIds } from './check-ids.ts';
import { checkLinks } from './check-links.ts';
import { checkTerms } from './check-terms.ts';
import { checkTranslations } from './check-translations.ts';

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

/** Finds what is wrong between articles: addresses, ids, translations, links, spellings of tags and sections. Asks `locate` only for what it
 *  reports. Of a held article it tells the path, the state and the time, and shows no line of its text. */
export function checkTogether(together: Together, locate: Locate): readonly Diagnostic[] {
  const ranked = rankArticles(together);
  const found = [
    ...checkAddresses(together, ranked, locate),
    ...checkIds(ranked, locate),
    ...checkTranslations(together, locate),
    ...checkLinks(together),
    ...checkTerms(together, locate),
  ];
  const held = new Set(together.held.map(({ article }) => article.path));
  return found.map((diagnostic) => withoutText(diagnostic, held)).sort(compareDiagnostics);
}

/** An article and its state: what several want is the live one's, or the one's that comes first. */
export interface Ranked {
  readonly article: Article;
  readonly state: Held['state'] | 'live';
}

const ranks = { live: 0, embargoed: 1, scheduled: 1, expired: 2, draft: 3 } as const;

/** Live ones first, drafts last; among equals by path, so that a mistake in a draft is reported in the draft. */
function rankArticles({ live, held }: Together): Ranked[] {
  const all: Ranked[] = [...live.map((article) => ({ article, state: 'live' as const })), ...held];
  return all.sort((a, b) => ranks[a.state] - ranks[b.state] || compareText(a.article.path, b.article.path));
}

function withoutText(diagnostic: Diagnostic, held: ReadonlySet<string>): Diagnostic {
  if (!held.has(diagnostic.place.path)) return diagnostic;
  const { excerpt: _, ...place } = diagnostic.place;
  return { ...diagnostic, place };
}
