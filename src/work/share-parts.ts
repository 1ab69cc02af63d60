import type { Article, Byline } from '../model/article.ts';
import type { Writable } from '../model/writable.ts';

/** Makes what lets equal parts of many articles be one, in place: an archive has a million articles, but a few hundred sections, tags and
 *  authors, and its memory is what they take. */
export function makePartSharer(): (article: Article) => void {
  const names = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  const bylines = new Map<string, readonly Byline[]>();
  const nameOf = (name: string): string => known(names, name, () => name);
  return (article: Writable<Article>) => {
    const { tags, categories, authors } = article;
    if (categories.length > 0) article.categories = known(lists, categories.join('\n'), () => categories.map(nameOf));
    // Hardly two articles have the same tags; but they have the same words.
    if (tags.length > 0) article.tags = tags.map(nameOf);
    if (authors.length > 0) article.authors = known(bylines, JSON.stringify(authors), () => authors);
  };
}

/** Most that is remembered of one kind: where every article has its own, remembering would cost more than it saves. */
const most = 10_000;

function known<T>(values: Map<string, T>, key: string, make: () => T): T {
  const found = values.get(key);
  if (found !== undefined) return found;
  const value = make();
  if (values.size < most) values.set(key, value);
  return value;
}
