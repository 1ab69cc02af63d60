import type { ArticleMatter } from '../model/article.ts';
import type { Instant } from '../model/instant.ts';

/** The last editorial change: `updated`, or `date` when that is later or there is no other. */
export const changedAt = ({ date, updated }: Pick<ArticleMatter, 'date' | 'updated'>): Instant =>
  updated === undefined ? date.at : Math.max(date.at, updated.at);
