import { languageName } from '../labels/language.ts';
import { spokenLanguages } from '../labels/spoken.ts';
import { twoLetterLanguages } from '../words/language-tag.ts';
import type { Choice } from './ask.ts';

/** Languages that fit what was typed, by tag, by their own name or their English one; those that the theme speaks come first. A tag that is
 *  not listed, such as `en-GB`, is found when it is one. */
export function languagesFor(
  suggested: string,
  mistakeIn: (part: { language: string }) => object | undefined,
): (typed: string) => readonly Choice[] {
  const all = [...new Set([suggested, ...spokenLanguages, ...twoLetterCodes()])].map((code) => ({
    value: code,
    name: `${languageName(code)} (${code})`,
    words: fold(`${languageName(code)} ${englishNames.of(code)} ${code}`),
  }));
  return (typed) => {
    const wanted = fold(typed);
    const exact = all.filter(({ value }) => value.toLowerCase() === wanted);
    const found = all.filter(({ value, words }) => value.toLowerCase() !== wanted && startsIn(words, wanted));
    const isTag = wanted.includes('-') && exact.length === 0 && mistakeIn({ language: typed }) === undefined;
    const own = isTag
      ? Intl.getCanonicalLocales(typed).map((tag) => ({ value: tag, name: `${languageName(tag)} (${tag})` }))
      : [];
    return [...own, ...exact, ...found].map(({ value, name }) => ({ value, name }));
  };
}

/** Time zones that fit what was typed: `prague`, `europe/pr`, `new york`. */
export function zonesFor(suggested: string): (typed: string) => readonly Choice[] {
  const all = [...new Set([suggested, ...Intl.supportedValuesOf('timeZone'), 'UTC'])];
  return (typed) => {
    const wanted = fold(typed).replaceAll(' ', '_');
    return all
      .filter((zone) => startsIn(fold(zone).replaceAll('/', ' / '), wanted) || fold(zone).startsWith(wanted))
      .map(plain);
  };
}

const plain = (value: string): Choice => ({ value, name: value });

/** Whether a word of `words` begins with `wanted`. */
const startsIn = (words: string, wanted: string): boolean => words.startsWith(wanted) || words.includes(` ${wanted}`);

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

const englishNames = new Intl.DisplayNames(['en'], { type: 'language' });

function twoLetterCodes(): readonly string[] {
  return [...twoLetterLanguages].filter((code) => Intl.getCanonicalLocales(code)[0] === code);
}
