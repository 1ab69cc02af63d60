import { spokenLanguageOf } from '../labels/spoken.ts';
import { slugOf } from '../words/slug.ts';
import type { Ask } from './ask.ts';
import { languagesFor, zonesFor } from './choices.ts';
import { usualSections } from './first-article-texts.ts';
import type { SiteAnswers } from './site-answers.ts';

/** Answers as flags give them, before or instead of a dialog. */
export interface SiteGiven {
  readonly title?: string;
  readonly url?: string;
  readonly language?: string;
  readonly timeZone?: string;
  readonly author?: string;
  readonly email?: string;
  readonly sections?: readonly string[];
}

/** What the surroundings suggest: the writer as git knows them, language and zone of the system. */
export interface Suggestions {
  readonly author?: string;
  readonly email?: string;
  readonly language: string;
  readonly timeZone: string;
}

/** What is wrong with an answer, and what to write instead. */
export interface Mistake {
  readonly message: string;
  readonly help?: string;
}

/** What can be wrong with an answer; the same judgement as that of the config. */
export interface Judge {
  readonly mistakeIn: (part: {
    title?: string;
    url?: string;
    language?: string;
    timeZone?: string;
    sections?: string[];
  }) => Mistake | undefined;
  /** What stands in the way of a site in this folder. */
  readonly obstacleIn: (folder: string) => Mistake | undefined;
}

export const exampleUrl = 'https://example.org/';

/** Asks for what flags did not give, in the order in which the answers suggest each other. */
export async function askForSite(
  ask: Ask,
  given: SiteGiven & { readonly folder?: string },
  suggested: Suggestions & { readonly isFolderFree: boolean },
  { mistakeIn, obstacleIn }: Judge,
): Promise<{ folder: string; given: SiteGiven }> {
  const title =
    given.title ??
    (await ask.line({
      label: 'Title',
      check: (title) => (title === '' ? 'a site needs a title' : fine(mistakeIn({ title }))),
    }));
  const folder =
    given.folder ??
    (await ask.line({
      label: 'Folder',
      suggestion: suggested.isFolderFree ? '.' : slugOf(title, suggested.language) || 'news',
      check: (folder) => fine(obstacleIn(folder)),
    }));
  const url =
    given.url ??
    (await ask.line({
      label: 'Address',
      suggestion: exampleUrl,
      check: (url) => fine(mistakeIn({ url: withScheme(url) })),
    }));
  const language =
    given.language ??
    (await ask.oneOf({
      label: 'Language',
      suggestion: suggested.language,
      choices: languagesFor(suggested.language, mistakeIn),
    }));
  const timeZone =
    given.timeZone ??
    (await ask.oneOf({ label: 'Time zone', suggestion: suggested.timeZone, choices: zonesFor(suggested.timeZone) }));
  const author =
    given.author ??
    (await ask.line({
      label: 'Author',
      mayBeNone: true,
      ...(suggested.author !== undefined && { suggestion: suggested.author }),
    }));
  const email = given.email ?? (await askForEmail(ask, author, suggested));
  const usual = usualSections[spokenLanguageOf(language) ?? 'en'].join(', ');
  const sections =
    given.sections ??
    sectionsOf(
      await ask.line({
        label: 'Sections',
        mayBeNone: true,
        suggestion: usual,
        check: (line) => fine(mistakeIn({ sections: [...sectionsOf(line)], language })),
      }),
    );
  return {
    folder,
    given: { title, url, language, timeZone, author, sections, ...(email !== undefined && { email }) },
  };
}

/** What flags or a dialog gave, completed; an empty author is none. Without sections those that are usual in the language. */
export function completeAnswers(given: SiteGiven, suggested: Suggestions, title: string): SiteAnswers {
  const language = given.language ?? suggested.language;
  const author = given.author ?? suggested.author ?? '';
  const spoken = spokenLanguageOf(language);
  return {
    title: given.title ?? title,
    url: withScheme(given.url ?? exampleUrl),
    language,
    timeZone: given.timeZone ?? suggested.timeZone,
    ...(author !== '' && { author: { name: author, ...(given.email && { email: given.email }) } }),
    sections: given.sections ?? (spoken === undefined ? [] : usualSections[spoken]),
  };
}

/** `News, Culture` as a list; blanks and empty parts fall out. */
export const sectionsOf = (line: string): readonly string[] =>
  line
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** `example.com` is what people write who mean `https://example.com/`. */
export const withScheme = (url: string): string =>
  /^[\w-]+(?:\.[\w-]+)+(?:[:/]|$)/.test(url) && URL.canParse(`https://${url}`) ? new URL(`https://${url}`).href : url;

function fine(mistake: Mistake | undefined): true | string {
  if (mistake === undefined) return true;
  return mistake.help === undefined ? mistake.message : `${mistake.message}\n  ${mistake.help}`;
}

/** An address in git is not meant for readers: it is shown only when its owner says so. */
async function askForEmail(
  ask: Ask,
  author: string,
  { author: name, email }: Suggestions,
): Promise<string | undefined> {
  if (email === undefined || author === '' || author !== name) return undefined;
  return (await ask.whether(`Show ${email} to readers?`)) ? email : undefined;
}
