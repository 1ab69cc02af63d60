/** The languages that newsctl has labels, month names and language notes for. */
export const spokenLanguages = ['en', 'cs', 'de', 'fr', 'es', 'pl', 'hu'] as const;

export type SpokenLanguage = (typeof spokenLanguages)[number];

/** Finds the language of ours that a BCP 47 tag belongs to: `de` for `de-AT`, nothing for `it`. */
export function spokenLanguageOf(tag: string): SpokenLanguage | undefined {
  const base = tag.split('-', 1)[0]?.toLowerCase();
  return spokenLanguages.find((language) => language === base);
}
