import type { JsonValue } from '../model/json.ts';
import type { Matter } from './article-text.ts';

/** What is known of a new article before anything is asked: from flags, and from what came by `--from`. */
export interface ArticleGiven {
  /** Values by front matter key. An empty text or list says that there is none, and is not asked for. */
  readonly matter: Matter;
  readonly kind?: string;
  readonly slug?: string;
  /** Path of the file, from the site's folder. */
  readonly path?: string;
  readonly body?: string;
  readonly when?: When;
  /** Names of answers that came by `--from`, and not by a flag. */
  readonly byInput?: ReadonlySet<string>;
}

/** When an article is to be seen. */
export type When =
  | { readonly kind: 'draft' }
  | { readonly kind: 'now' }
  | { readonly kind: 'at'; readonly time: string }
  | { readonly kind: 'embargo'; readonly time: string };

/** Flags of `newsctl new` as they were written. */
export interface ArticleFlags {
  readonly title?: string;
  readonly kind?: string;
  readonly slug?: string;
  readonly path?: string;
  readonly sections?: string;
  readonly tags?: string;
  readonly authors?: string;
  readonly dateline?: string;
  readonly lang?: string;
  readonly summary?: string;
  readonly image?: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly set: readonly string[];
  readonly draft?: boolean;
  readonly at?: string;
  readonly embargo?: string;
}

/** Reads the flags; gives in words what contradicts itself. */
export function givenByFlags(flags: ArticleFlags): ArticleGiven | string {
  const { title, kind, slug, path, sections, tags, authors, dateline, lang, summary, image, alt, caption, credit } =
    flags;
  const set = settings(flags.set);
  if (typeof set === 'string') return set;
  if (image === undefined && (alt ?? caption ?? credit) !== undefined)
    return '--alt, --caption and --credit belong to --image';
  const when = whenOf(flags);
  if (typeof when === 'string') return when;
  return {
    matter: {
      ...(title !== undefined && { title }),
      ...(sections !== undefined && { categories: splitList(sections) }),
      ...(tags !== undefined && { tags: splitList(tags) }),
      ...(authors !== undefined && { authors: splitList(authors) }),
      ...(dateline !== undefined && { dateline: datelineOf(dateline) }),
      ...(lang !== undefined && { lang }),
      ...(summary !== undefined && { summary }),
      ...(image !== undefined && { image: image === '' ? '' : imageOf({ image, alt, caption, credit }) }),
      ...set,
    },
    ...(kind !== undefined && { kind }),
    ...(slug !== undefined && { slug }),
    ...(path !== undefined && { path: path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '') }),
    ...(when !== undefined && { when }),
  };
}

/** Reads what came by `--from`: a JSON object of front matter keys, `kind` and `body`, or the text of the article; in words what is wrong. */
export function givenByInput(text: string): ArticleGiven | string {
  const input = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (!input.trimStart().startsWith('{')) {
    if (/^---\n[\s\S]*?^---$/m.test(input) && input.startsWith('---\n'))
      return '--from: it begins with front matter of its own: give the text behind it, or save the file below articles/';
    return { matter: {}, body: input };
  }
  let answers: unknown;
  try {
    answers = JSON.parse(input);
  } catch (error) {
    return `--from: it begins like JSON and is none: ${error instanceof Error ? error.message : String(error)}`;
  }
  const { kind, body, slug, ...matter } = answers as { readonly [key: string]: JsonValue };
  for (const [name, value] of Object.entries({ kind, body, slug }))
    if (value !== undefined && typeof value !== 'string') return `--from: \`${name}\` must be a text`;
  const empty = Object.entries(matter).find(([, value]) => holdsNothing(value));
  if (empty !== undefined) return `--from: \`${empty[0]}\` holds null, which is no value`;
  const texts = { kind, body, slug } as { kind?: string; body?: string; slug?: string };
  return { matter, ...Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined)) };
}

/** Puts answers together: what flags say counts more than what came by `--from`. */
export const bothGiven = (input: ArticleGiven, flags: ArticleGiven): ArticleGiven => ({
  ...input,
  ...flags,
  matter: { ...input.matter, ...flags.matter },
  byInput: new Set(
    [...Object.keys(input.matter), ...(input.slug === undefined ? [] : ['slug'])].filter(
      (name) => !(name in flags.matter || (name === 'slug' && flags.slug !== undefined)),
    ),
  ),
});

/** `Prague, Czech Republic` is a city and a country; what has no comma is printed as it is. */
export function datelineOf(text: string): JsonValue {
  const [, city, country] = /^([^,]+), *([^,]+)$/.exec(text.trim()) ?? [];
  return city === undefined || country === undefined ? text : { city: city.trim(), country: country.trim() };
}

/** `a, b\\, c` is a list of two: a backslash keeps the comma or the backslash behind it. */
export const splitList = (text: string): readonly string[] =>
  (text.match(/(?:\\[\s\S]|[^,])+/g) ?? []).map(withoutEscapes).filter((part) => part !== '');

const withoutEscapes = (part: string): string => part.trim().replace(/\\([\\,])/g, '$1');

/** The one text that `splitList` makes this list of. */
export const joinList = (words: readonly string[]): string =>
  words.map((word) => word.replace(/[\\,]/g, '\\$&')).join(',');

function settings(set: readonly string[]): Matter | string {
  const matter: { [key: string]: JsonValue } = Object.create(null);
  for (const one of set) {
    const [, key, value] = /^([^=\s]+)=([\s\S]*)$/.exec(one) ?? [];
    if (key === undefined || value === undefined) return `--set: write it as key=value, not ${JSON.stringify(one)}`;
    matter[key] = settingOf(value);
  }
  return matter;
}

/** Lists and maps are written as JSON; what else a text may mean is decided by what the field takes. */
function settingOf(text: string): JsonValue {
  if (!/^[[{]/.test(text)) return text;
  try {
    const value: unknown = JSON.parse(text);
    return holdsNothing(value) ? text : (value as JsonValue);
  } catch {
    return text;
  }
}

const holdsNothing = (value: unknown): boolean =>
  value === null || (typeof value === 'object' && Object.values(value as object).some(holdsNothing));

function whenOf({ draft, at, embargo }: ArticleFlags): When | string | undefined {
  if (at !== undefined && embargo !== undefined) return '--at and --embargo contradict each other';
  if (draft === true && (at ?? embargo) !== undefined) return '--draft and a time contradict each other';
  if (at !== undefined) return { kind: 'at', time: at };
  if (embargo !== undefined) return { kind: 'embargo', time: embargo };
  return draft === undefined ? undefined : { kind: draft ? 'draft' : 'now' };
}

function imageOf({
  image,
  alt,
  caption,
  credit,
}: { [part in 'image' | 'alt' | 'caption' | 'credit']: string | undefined }) {
  return {
    src: image ?? '',
    ...(alt !== undefined && { alt }),
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
  };
}
