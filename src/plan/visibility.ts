import type { Article, ArticleMatter, Held, LiveArticle, State } from '../model/article.ts';
import type { Instant } from '../model/instant.ts';

export interface VisibilityOptions {
  /** Pass over the draft flag. */
  readonly drafts?: boolean;
  /** Pass over dates and embargoes that are still to come, as a preview does and nothing that is published. */
  readonly coming?: boolean;
}

/**
 * Splits articles into those the public may see at `now` and those held back, and tells when the next of them changes place.
 * Nothing else compares a time with a clock, and nothing else makes a `LiveArticle`. With `drafts` the draft flag alone is passed
 * over: a draft with a future date or an embargo stays held, unless `coming` is given too.
 */
export function splitByVisibility(
  articles: readonly Article[],
  now: Instant,
  options: VisibilityOptions = {},
): { live: LiveArticle[]; held: Held[]; nextChangeAt?: Instant } {
  const live: LiveArticle[] = [];
  const held: Held[] = [];
  for (const article of articles) {
    const state = stateOf(article, now, options);
    if (state === 'live') live.push(article as LiveArticle);
    else held.push(whyHeld(article, state));
  }
  const nextChangeAt = nextChangeOf(articles, now, options);
  return nextChangeAt === undefined ? { live, held } : { live, held, nextChangeAt };
}

/** Tells when the next of these articles appears or disappears; undefined when none is due. */
export function nextChangeOf(
  articles: readonly ArticleMatter[],
  now: Instant,
  options: VisibilityOptions = {},
): Instant | undefined {
  let next = Number.POSITIVE_INFINITY;
  for (const article of articles) {
    if (stateOf(article, now, options) !== 'draft') next = Math.min(next, changeAfter(article, now));
  }
  return next === Number.POSITIVE_INFINITY ? undefined : next;
}

/** Tells the state at `now`. When several hold, the first of draft, expired, embargoed, scheduled is told; at the very instant of
 *  its date or embargo an article is live, at the very instant of its expiry it is gone. */
export function stateOf(
  article: ArticleMatter,
  now: Instant,
  { drafts = false, coming = false }: VisibilityOptions = {},
): State {
  if (article.draft && !drafts) return 'draft';
  if (article.expires !== undefined && now >= article.expires.at) return 'expired';
  if (coming) return 'live';
  if (article.embargo !== undefined && now < article.embargo.at) return 'embargoed';
  return now < article.date.at ? 'scheduled' : 'live';
}

function whyHeld(article: Article, state: Held['state']): Held {
  const coming = state === 'scheduled' || state === 'embargoed';
  return coming ? { article, state, until: publicationOf(article) } : { article, state };
}

/** The date and the end of the embargo, whichever comes later. */
function publicationOf({ date, embargo }: ArticleMatter): Instant {
  return embargo === undefined ? date.at : Math.max(date.at, embargo.at);
}

/** When the article next appears or disappears; never, for one that would expire before it is out. */
function changeAfter(article: ArticleMatter, now: Instant): Instant {
  const appears = publicationOf(article);
  const disappears = article.expires?.at ?? Number.POSITIVE_INFINITY;
  if (appears >= disappears) return Number.POSITIVE_INFINITY;
  if (now < appears) return appears;
  return now < disappears ? disappears : Number.POSITIVE_INFINITY;
}
