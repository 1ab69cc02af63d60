import { labelsByLanguage } from './labels.ts';
import { adverbsOf } from './language-notes.ts';
import { phrase } from './phrase.ts';
import { remember } from './remember.ts';
import { spokenLanguageOf } from './spoken.ts';

/** Tells which way the text of a language (BCP 47) runs, by its script where the tag names one. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const [base, ...subtags] = tag.toLowerCase().split('-');
  // A script stands behind the language, or behind its extensions of three letters (`zh-yue-Hant`).
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  if (script !== undefined) return rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
  return rightToLeftLanguages.has(base ?? '') ? 'rtl' : 'ltr';
}

/** Says in `language` which language `code` is, as a note behind a title does, without brackets: `in Czech`, `česky`, `auf
 *  Tschechisch`. Where the words are not known: `language: Basque`, and in languages without labels the name alone. */
export function languageNote(code: string, language: string): string {
  const base = code.split('-', 1)[0]?.toLowerCase() ?? code;
  const name = nameIn(language, base);
  const spoken = spokenLanguageOf(language);
  if (spoken === undefined || name === base) return name;
  const preposition = prepositions[spoken];
  if (preposition !== undefined) return `${preposition} ${name}`;
  return adverbsOf[spoken]?.[base] ?? phrase(labelsByLanguage[spoken], language, 'language-note', { language: name });
}

/** Names a language in that language itself, with a capital, for a link to a translation: `Čeština`, `English`. */
export function languageName(code: string): string {
  const name = nameIn(code, code);
  return name.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(code));
}

function nameIn(language: string, code: string): string {
  return displayNamesOf(language).of(code) ?? code;
}

const displayNamesOf = remember((language) => new Intl.DisplayNames([language, 'en'], { type: 'language' }));

/** Languages that say it with a preposition and the plain name; the others have adverbs. */
const prepositions: { readonly [language: string]: string } = { en: 'in', de: 'auf', fr: 'en', es: 'en' };

const rightToLeftLanguages: ReadonlySet<string> = new Set(
  'ar arc arz azb ckb dv fa glk he iw lrc mzn nqo pnb ps sd syr ug ur yi ji ydd'.split(' '),
);

const rightToLeftScripts: ReadonlySet<string> = new Set('adlm arab aran hebr mand nkoo rohg samr syrc thaa'.split(' '));
