import type { Article, ArticleMatter } from '../model/article.ts';
import { compareText } from '../words/compare-text.ts';

/** Orders newest first; articles of the same moment by path. */
export function newestFirst(a: ArticleMatter, b: ArticleMatter): number {
  return b.date.at - a.date.at || compareText(a.path, b.path);
}

/** The last editorial change: `updated`, or `date` when that is later or there is none. Milliseconds. */
export function changedAt({ date, updated }: Article): number {
  return updated === undefined ? date.at : Math.max(date.at, updated.at);
}
