import type { ArticleMatter } from '../model/article.ts';

/** How a site arranges its articles, learnt from those that are there. */
export interface Habit {
  /** Folder of an article of a date: by year, by year and month, or none. */
  readonly folder: 'none' | 'year' | 'month';
  /** The name of the file begins with the date. */
  readonly dated: boolean;
  /** Dates have a time of day. */
  readonly timed: boolean;
}

/** What most of the newest articles do; without articles a folder for each year, plain names, and a time in dates. */
export function habitOf(articles: readonly Pick<ArticleMatter, 'path' | 'date'>[]): Habit {
  const newest = [...articles].sort((a, b) => b.date.at - a.date.at).slice(0, 50);
  const most = (test: (path: string) => boolean) => newest.filter(({ path }) => test(path)).length * 2 > newest.length;
  const folder = most((path) => /^articles\/\d{4}\/\d{2}\/[^/]+$/.test(path))
    ? 'month'
    : most((path) => /^articles\/[^/]+$/.test(path))
      ? 'none'
      : 'year';
  const days = newest.filter(({ date }) => date.precision === 'day').length;
  return { folder, dated: most((path) => /\/\d{4}-\d{2}-\d{2}-[^/]*$/.test(path)), timed: days * 2 <= newest.length };
}

/** Where an article goes by a site's habit; `date` begins with an ISO date. */
export function pathFor(slug: string, date: string, { folder, dated }: Habit): string {
  const folders = { none: '', year: `${date.slice(0, 4)}/`, month: `${date.slice(0, 4)}/${date.slice(5, 7)}/` };
  return `articles/${folders[folder]}${dated ? `${date.slice(0, 10)}-` : ''}${slug}.md`;
}

/** Why a path cannot be that of an article, in words; undefined when it can. */
export function problemOfPath(path: string): string | undefined {
  if (!path.startsWith('articles/') || !path.endsWith('.md')) return 'an article is a file articles/….md';
  const parts = path.split('/');
  if (parts.some((part) => part === '' || part.startsWith('.') || /[. ]$/.test(part)))
    return 'a part of it is empty, begins with a dot, or ends in one or in a blank';
  if (/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069<>:"|?*\\\ufeff\ufffd]/.test(path))
    return 'it holds a character that not every file system takes';
  if (parts.some((part) => Buffer.byteLength(part) > 200)) return 'a part of it is longer than 200 bytes';
  return path === path.normalize('NFC') ? undefined : 'it is not written in Unicode NFC';
}
