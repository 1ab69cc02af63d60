import { cs } from './cs.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { hu } from './hu.ts';
import type { Labels, LanguageLabels } from './label-key.ts';
import { pl } from './pl.ts';
import type { SpokenLanguage } from './spoken.ts';
import { spokenLanguageOf } from './spoken.ts';

/** Gives the labels of `language` (BCP 47), English ones when there are none; what the site overrides wins. */
export function labelsFor(language: string, overrides: { readonly [key: string]: string } = {}): Labels {
  return { ...labelsByLanguage[spokenLanguageOf(language) ?? 'en'], ...overrides };
}

/** The labels of every language, as shipped. */
export const labelsByLanguage: Readonly<Record<SpokenLanguage, LanguageLabels>> = { en, cs, de, fr, es, pl, hu };
