import { absoluteAddress } from '../feed/absolute-address.ts';
import type { Held } from '../model/article.ts';
import type { Instant } from '../model/instant.ts';
import type { Edition } from './edition.ts';

/** An edition in numbers: plain data that holds no text of an article. */
export interface Summary {
  /** Files of articles. */
  readonly articles: number;
  readonly live: number;
  readonly held: { readonly [state in Held['state']]?: number };
  readonly pages: number;
  readonly feeds: number;
  readonly assets: number;
  /** Paths left out by `skipInvalid`. */
  readonly leftOut: readonly string[];
  readonly nextChangeAt?: Instant;
  /** The feed of the whole site: where it will be read, the articles that can be reached from it and those it lists itself. */
  readonly feed?: {
    readonly address: string;
    readonly items: number;
    readonly listed: number;
    readonly archived: boolean;
  };
}

/** Counts what an edition holds. */
export function summaryOf(edition: Edition): Summary {
  const { job, files, live, plan, leftOut } = edition;
  const feed = feedOf(edition);
  return {
    articles: files.articles.length,
    live: live.length,
    held: heldCounts(edition),
    pages: plan.pages.length,
    feeds: plan.feeds.reduce((sum, { formats }) => sum + formats.length, 0),
    assets: files.statics.length + plan.pictures.length + job.theme.assets.length,
    leftOut,
    ...(plan.nextChangeAt !== undefined && { nextChangeAt: plan.nextChangeAt }),
    ...(feed && { feed }),
  };
}

function heldCounts({ held, brokenDrafts }: Edition): Summary['held'] {
  const counts: { [state in Held['state']]?: number } = brokenDrafts > 0 ? { draft: brokenDrafts } : {};
  for (const { state } of held) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

function feedOf({ job, live, plan }: Edition): Summary['feed'] {
  const feed = plan.feeds.find(({ scope }) => scope === 'site');
  const [format] = feed?.formats ?? [];
  const [document, ...archives] = feed?.documents ?? [];
  if (format === undefined || document === undefined) return undefined;
  const address = absoluteAddress(job.site, document.addresses[format]);
  return { address, items: live.length, listed: document.entries.length, archived: archives.length > 0 };
}
