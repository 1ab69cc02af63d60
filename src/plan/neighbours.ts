import type { LiveArticle } from '../model/article.ts';

export interface Neighbours {
  readonly newer?: LiveArticle;
  readonly older?: LiveArticle;
}

/** Finds for each article the next newer and older one in the same language. `articles` are newest first. */
export function neighboursOf(articles: readonly LiveArticle[]): (article: LiveArticle) => Neighbours {
  const newer = new Map<LiveArticle, LiveArticle>();
  const older = new Map<LiveArticle, LiveArticle>();
  const lastOf = new Map<string, LiveArticle>();
  for (const article of articles) {
    const last = lastOf.get(article.lang);
    if (last !== undefined) {
      newer.set(article, last);
      older.set(last, article);
    }
    lastOf.set(article.lang, article);
  }
  return (article) => {
    const [before, after] = [newer.get(article), older.get(article)];
    return Object.assign({}, before && { newer: before }, after && { older: after });
  };
}
