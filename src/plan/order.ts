import type { ArticleMatter } from '../model/article.ts';
import { compareText } from '../words/compare-text.ts';

/** Orders newest first; articles of the same moment by path. */
export function newestFirst(a: ArticleMatter, b: ArticleMatter): number {
  return b.date.at - a.date.at || compareText(a.path, b.path);
}
