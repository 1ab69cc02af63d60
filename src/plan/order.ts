import type { Article } from '../model/article.ts';

/** Orders by code units: the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Orders newest first; articles of the same moment by path. */
export function newestFirst(a: Article, b: Article): number {
  return b.date.at - a.date.at || compareText(a.path, b.path);
}

/** The last editorial change: `updated`, or `date` when that is later or there is none. Milliseconds. */
export function changedAt({ date, updated }: Article): number {
  return updated === undefined ? date.at : Math.max(date.at, updated.at);
}
