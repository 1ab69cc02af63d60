import { isDeepStrictEqual } from 'node:util';
import type { JsonValue } from '../model/json.ts';
import { type ArticleGiven, datelineOf, joinList } from './article-given.ts';
import { shellWord } from './shell-word.ts';

/** The command that makes the same article without a question. */
export function sameArticleInFlags({ matter, kind, slug, path, when }: ArticleGiven): string {
  const { title, ...rest } = matter;
  const words = ['newsctl new'];
  const add = (flag: string, value: string) => words.push(flag, value === '' ? '""' : shellWord(value));
  // A word that begins with a hyphen is a flag, but not behind one.
  if (String(title).startsWith('-')) add('--title', String(title));
  else words.push(shellWord(String(title)));
  if (kind !== undefined && kind !== 'news') add('--kind', kind);
  if (slug !== undefined) add('--slug', slug);
  if (path !== undefined) add('--path', path);
  for (const [key, value] of Object.entries(rest)) {
    // Nothing is what `--yes` takes as well, but for the author.
    if (key === 'authors' || !isNothing(value)) for (const [flag, text] of flagsOf(key, value)) add(flag, text);
  }
  if (when?.kind === 'draft') words.push('--draft');
  if (when?.kind === 'now') words.push('--no-draft');
  if (when?.kind === 'at') add('--at', when.time);
  if (when?.kind === 'embargo') add('--embargo', when.time);
  return [...words, '--yes'].join(' ');
}

function flagsOf(key: string, value: JsonValue): readonly (readonly [string, string])[] {
  const flag = listFlags[key];
  if (flag !== undefined && isTexts(value)) return [[flag, joinList(value)]];
  if (lineFlags.has(key) && typeof value === 'string') return [[`--${key}`, value]];
  if (key === 'dateline') {
    const place = isRecord(value) ? Object.values(value).join(', ') : String(value);
    if (isDeepStrictEqual(datelineOf(place), value)) return [['--dateline', place]];
  }
  if (key === 'image' && isRecord(value) && Object.keys(value).every((part) => pictureFlags.has(part))) {
    const { src, ...parts } = value;
    return [
      ['--image', String(src)],
      ...Object.entries(parts).map(([part, text]) => [`--${part}`, String(text)] as const),
    ];
  }
  return [['--set', `${key}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`]];
}

const listFlags: { readonly [key: string]: string | undefined } = {
  categories: '--sections',
  tags: '--tags',
  authors: '--authors',
};
const lineFlags: ReadonlySet<string> = new Set(['lang', 'summary']);
const pictureFlags: ReadonlySet<string> = new Set(['src', 'alt', 'caption', 'credit']);

const isNothing = (value: JsonValue): boolean => value === '' || (Array.isArray(value) && value.length === 0);

const isTexts = (value: JsonValue): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const isRecord = (value: JsonValue): value is { readonly [key: string]: JsonValue } =>
  typeof value === 'object' && !Array.isArray(value);
