import { labelsByLanguage } from './labels.ts';
import { spokenLanguageOf } from './spoken.ts';

/** Tells the language of each label that is not in the language of its page, by key (plurals by their common key too): English stands in
 *  where newsctl has no labels, and what a site words itself is in the site's language. Empty for most pages. */
export function foreignLabels(language: string, site: SiteWords): { readonly [key: string]: string } {
  const foreign: { [key: string]: string } = {};
  const isSpoken = spokenLanguageOf(language) !== undefined;
  const isHome = baseOf(language) === baseOf(site.language);
  for (const key of [...Object.keys(labelsByLanguage.en), ...Object.keys(site.labels)]) {
    const isOwn = Object.hasOwn(site.labels, key);
    if (isOwn ? isHome : isSpoken) continue;
    const common = key.replace(/\.other$/, '');
    foreign[key] = isOwn ? site.language : 'en';
    foreign[common] = foreign[key];
  }
  return foreign;
}

export interface SiteWords {
  readonly language: string;
  /** Those that the site words itself. */
  readonly labels: { readonly [key: string]: string };
}

const baseOf = (tag: string): string | undefined => tag.split('-', 1)[0]?.toLowerCase();
