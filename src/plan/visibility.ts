import type { Article, ArticleMatter, Held, LiveArticle, State } from '../model/article.ts';
import type { Instant } from '../model/instant.ts';
import { newestFirst } from './order.ts';

export interface VisibilityOptions {
  /** Pass over the draft flag. */
  readonly drafts?: boolean;
  /** Pass over dates and embargoes that are still to come, as a preview does and nothing that is published. */
  readonly coming?: boolean;
  /** Tell what is news, and count its end as a change. */
  readonly news?: boolean;
}

/** What is decided of all articles at one moment. */
export interface Visibility {
  readonly live: LiveArticle[];
  readonly held: Held[];
  /** Live articles of the last 48 hours, newest first, at most 1,000: what a news sitemap may list. Only when it was asked for. */
  readonly news: LiveArticle[];
  /** When the next article changes place, or stops being news. */
  readonly nextChangeAt?: Instant;
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
): Visibility {
  const live: LiveArticle[] = [];
  const held: Held[] = [];
  for (const article of articles) {
    const state = stateOf(article, now, options);
    if (state === 'live') live.push(article as LiveArticle);
    else held.push(whyHeld(article, state));
  }
  const nextChangeAt = nextChangeOf(articles, now, options);
  const news = options.news ? newsOf(live, now) : [];
  return nextChangeAt === undefined ? { live, held, news } : { live, held, news, nextChangeAt };
}

/** Tells when the next of these articles appears, disappears or stops being news; undefined when nothing is due. */
export function nextChangeOf(
  articles: readonly ArticleMatter[],
  now: Instant,
  options: VisibilityOptions = {},
): Instant | undefined {
  let next = Number.POSITIVE_INFINITY;
  for (const article of articles) {
    if (stateOf(article, now, options) !== 'draft') next = Math.min(next, changeAfter(article, now));
  }
  const live = options.news ? articles.filter((article) => stateOf(article, now, options) === 'live') : [];
  for (const { date } of newsOf(live, now)) next = Math.min(next, date.at + newsLasts);
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

/** Google News looks at the last two days and at the newest thousand. An article counts from its date, also when an embargo kept it back: that
 *  is the date that its page and the sitemap tell. */
const newsLasts = 48 * 60 * 60 * 1000;
const newsHolds = 1000;

function newsOf<A extends ArticleMatter>(live: readonly A[], now: Instant): A[] {
  return live
    .filter(({ date }) => now < date.at + newsLasts)
    .sort(newestFirst)
    .slice(0, newsHolds);
}

function whyHeld(article: Article, state: Held['state']): Held {
  const coming = state === 'scheduled' || state === 'embargoed';
  return coming ? { article, state, until: publicationOf(article) } : { article, state };
}

/** The date and the end of the embargo, whichever comes later. */
export function publicationOf({ date, embargo }: ArticleMatter): Instant {
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

/** Whether nothing changes place between two moments, when at the first of them the next change was known to be at `nextChangeAt`. */
export function isSameMoment(before: Instant, nextChangeAt: Instant | undefined, now: Instant): boolean {
  return before <= now && (nextChangeAt === undefined || now < nextChangeAt);
}
