import { posix } from 'node:path';
import type { JsonValue } from '../model/json.ts';
import type { Site } from '../model/site.ts';
import type { RawArticle } from '../model/source.ts';
import { isReservedName, slugOf } from '../words/slug.ts';
import type { ArticleGiven, When } from './article-given.ts';
import { datelineOf } from './article-given.ts';
import { descriptionOf, gives } from './article-text.ts';
import type { Ask, Choice } from './ask.ts';
import { languagesFor } from './choices.ts';
import { langOf, standardKind } from './compose.ts';
import { problemOfLine, tidyLine } from './line-problem.ts';
import { listChoices, type WordList, whyNoChoice, wordsOf } from './list-choices.ts';

/** What the questions are about: the site's own words, and judges of answers. */
export interface Newsroom {
  readonly site: Site;
  readonly kinds: ReadonlyMap<string, RawArticle>;
  readonly sections: WordList;
  readonly tags: WordList;
  readonly authors: WordList;
  /** Whose byline stands first in the list. */
  readonly author?: string;
  /** Datelines in use, as they are printed and as they are written. */
  readonly datelines: readonly { readonly text: string; readonly value: JsonValue }[];
  /** Languages in use. */
  readonly languages: readonly string[];
  /** Files that may be lead pictures, from the site's folder. */
  readonly pictures: readonly string[];
  /** Fields of the site that an article must have. */
  readonly requiredFields: readonly string[];
  /** `2026-11-24 00:30 Europe/Prague`. */
  readonly nowInWords: string;
  /** The sign for what goes on: `…`. */
  readonly more: string;
  /** The address that an article would have, or what is in the way. */
  readonly addressOf: (given: ArticleGiven) => { readonly address: string } | { readonly obstacle: string };
  readonly folderOf: (given: ArticleGiven) => string;
  readonly mistakeIn: (given: ArticleGiven, key: string, value: string | readonly string[]) => string | undefined;
  /** What is wrong with a time that is still to come. */
  readonly mistakeInTime: (given: ArticleGiven, time: string) => string | undefined;
}

/** Asks for what is not given yet, in the order in which the answers decide each other, each judged at once as a check would judge it. */
export async function askForArticle(ask: Ask, given: ArticleGiven, room: Newsroom): Promise<ArticleGiven> {
  let known = given;
  const learn = async (key: string, answer: () => Promise<JsonValue>) => {
    if (known.matter[key] === undefined) known = { ...known, matter: { ...known.matter, [key]: await answer() } };
  };
  await learn('title', () => askForTitle(ask));
  if (known.kind === undefined && room.kinds.size > 1) known = { ...known, kind: await askForKind(ask, room) };
  if (room.languages.length > 1) await learn('lang', () => askForLanguage(ask, known, room));
  await learn('categories', () => askForList(ask, 'categories', room.sections, known, room));
  await learn('tags', () => askForList(ask, 'tags', room.tags, known, room));
  await learn('authors', () => askForList(ask, 'authors', room.authors, known, room));
  await learn('dateline', () => askForDateline(ask, room));
  const kind = room.kinds.get(known.kind ?? standardKind);
  const open = room.requiredFields.filter((name) => kind === undefined || !gives(kind, name));
  for (const name of open) await learn(name, () => askForOwn(ask, name, known, room));
  known = await withSlug(ask, await withTime(ask, known, room), room);
  await learn('image', () => askForImage(ask, known, room));
  return known;
}

async function withTime(ask: Ask, known: ArticleGiven, room: Newsroom): Promise<ArticleGiven> {
  const { draft, date } = known.matter;
  const isKnown = known.when !== undefined || draft !== undefined || date !== undefined;
  return isKnown ? known : { ...known, when: await askForWhen(ask, known, room) };
}

async function withSlug(ask: Ask, known: ArticleGiven, room: Newsroom): Promise<ArticleGiven> {
  if (known.slug !== undefined || known.path !== undefined) return known;
  const slug = await askForSlug(ask, known, room);
  return slug === suggestedSlug(known, room) ? known : { ...known, slug };
}

async function askForTitle(ask: Ask): Promise<string> {
  const check = (line: string) => (line === '' ? 'an article needs a headline' : problemInWords(problemOfLine(line)));
  return tidyLine(await ask.line({ label: 'Headline', check }));
}

const problemInWords = (problem: string | undefined): true | string => problem ?? true;

function askForKind(ask: Ask, { kinds }: Newsroom): Promise<string> {
  const all = [...kinds].map(([name, kind]) => ({ value: name, name, ...noted(descriptionOf(kind)) }));
  const choices = (typed: string) => all.filter(({ name }) => name.startsWith(typed.trim().toLowerCase()));
  const none = (typed: string) => `there is no kind ${JSON.stringify(typed)}`;
  return ask.oneOf({ label: 'Kind', choices, suggestion: standardKind, none });
}

const noted = (note: string | undefined): { note?: string } => (note === undefined ? {} : { note });

/** The language of the site needs no words. */
async function askForLanguage(
  ask: Ask,
  known: ArticleGiven,
  { site, languages, mistakeIn }: Newsroom,
): Promise<string> {
  const every = languagesFor(site.language, ({ language }) =>
    mistakeIn(known, 'lang', language) === undefined ? undefined : {},
  );
  const choices = (typed: string) =>
    typed === '' ? every('').filter(({ value }) => languages.includes(value)) : every(typed);
  const chosen = await ask.oneOf({ label: 'Language', choices, suggestion: site.language });
  return chosen === site.language ? '' : chosen;
}

async function askForList(
  ask: Ask,
  key: 'categories' | 'tags' | 'authors',
  list: WordList,
  known: ArticleGiven,
  { author, mistakeIn }: Newsroom,
): Promise<readonly string[]> {
  const first = key === 'authors' ? author : undefined;
  const chosen = await ask.oneOf({
    label: `${capital(list.what)}s`,
    choices: (typed) => listChoices(typed, list),
    ...(first !== undefined && { suggestion: JSON.stringify([first]) }),
    check: (value) => problemInWords(mistakeIn(known, key, wordsOf(value))),
    none: (typed) => whyNoChoice(typed, list),
  });
  return wordsOf(chosen);
}

async function askForDateline(ask: Ask, { datelines }: Newsroom): Promise<JsonValue> {
  const texts = datelines.map(({ text }) => text);
  const choices = (typed: string) => freeChoices(typed, texts, 'as "City, Country", or any other words');
  const chosen = await ask.oneOf({ label: 'Dateline', choices });
  return datelines.find(({ text }) => text === chosen)?.value ?? datelineOf(chosen);
}

/** Nothing first, then what is known and begins like the text, then the text itself. */
function freeChoices(typed: string, known: readonly string[], hint: string): readonly Choice[] {
  const text = tidyLine(typed);
  if (text === '')
    return [{ value: '', name: '(none)', note: hint }, ...known.map((one) => ({ value: one, name: one }))];
  const found = known.filter((one) => one !== text && one.toLowerCase().includes(text.toLowerCase()));
  const all = known.includes(text) ? [text, ...found] : [...found, text];
  return all.map((one) => ({ value: one, name: one }));
}

function askForOwn(ask: Ask, name: string, known: ArticleGiven, { mistakeIn }: Newsroom): Promise<string> {
  return ask.line({ label: capital(name), check: (line) => problemInWords(mistakeIn(known, name, line)) });
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

async function askForWhen(ask: Ask, known: ArticleGiven, room: Newsroom): Promise<When> {
  const { nowInWords, more, mistakeInTime } = room;
  const all: readonly (Choice & { readonly value: When['kind'] })[] = [
    { value: 'draft', name: 'as a draft', note: 'newsctl publish sets it free' },
    { value: 'now', name: `now (${nowInWords})` },
    { value: 'at', name: `at a later time${more}` },
    { value: 'embargo', name: `under an embargo until${more}` },
  ];
  const choices = (typed: string) => all.filter(({ name }) => name.includes(typed.trim().toLowerCase()));
  const kind = (await ask.oneOf({ label: 'Publish', choices })) as When['kind'];
  if (kind === 'draft' || kind === 'now') return { kind };
  const label = kind === 'at' ? 'At' : 'Until';
  return { kind, time: await ask.line({ label, check: (line) => problemInWords(mistakeInTime(known, line)) }) };
}

const suggestedSlug = (known: ArticleGiven, { site }: Newsroom): string =>
  slugOf(String(known.matter.title), langOf(site, known));

/** What is typed becomes a slug, with the address it gives; one that is taken gets a number. */
function askForSlug(ask: Ask, known: ArticleGiven, room: Newsroom): Promise<string> {
  const { site, addressOf } = room;
  const suggested = suggestedSlug(known, room);
  const choices = (typed: string): readonly Choice[] => {
    const slug = typed === '' ? suggested : slugOf(typed, langOf(site, known));
    if (slug === '' || isReservedName(slug)) return [];
    const found = addressOf({ ...known, slug });
    if ('address' in found) return [{ value: slug, name: slug, note: found.address }];
    for (let count = 2; count < 100; count++) {
      const other = `${slug}-${count}`;
      const free = addressOf({ ...known, slug: other });
      if ('address' in free)
        return [{ value: other, name: other, note: `${free.address}\n${slug} is taken: ${found.obstacle}` }];
    }
    return [];
  };
  const none = (typed: string) => {
    const slug = slugOf(typed, langOf(site, known));
    if (slug !== '') return `Windows cannot make a folder called ${slug}`;
    return typed === '' ? 'no slug can be made of this headline: type one' : 'type letters a to z, digits, hyphens';
  };
  return ask.oneOf({ label: 'Slug', choices, none });
}

async function askForImage(ask: Ask, known: ArticleGiven, room: Newsroom): Promise<JsonValue> {
  const folder = room.folderOf(known);
  const pictures = room.pictures.map((path) => srcOf(path, folder)).sort((a, b) => rankOf(a) - rankOf(b));
  const choices = (typed: string) =>
    freeChoices(typed, pictures, 'a file beside the article, in static/, or an address');
  const check = (src: string) => (src === '' ? true : problemInWords(room.mistakeIn(known, 'image', src)));
  const src = await ask.oneOf({ label: 'Picture', choices, check });
  if (src === '') return '';
  const checkAlt = (line: string) =>
    line === '' ? 'say what it shows, for readers who cannot see it' : problemInWords(problemOfLine(line));
  return { src, alt: tidyLine(await ask.line({ label: 'It shows', check: checkAlt })) };
}

/** How an article in a folder names a file. */
const srcOf = (path: string, folder: string): string =>
  path.startsWith('static/') ? path.slice('static'.length) : posix.relative(folder, path);

const rankOf = (src: string): number => (src.includes('/') ? 1 : 0);
