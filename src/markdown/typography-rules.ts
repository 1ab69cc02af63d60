/** How a language sets quotes and spaces. */
export interface TypographyRules {
  /** Outer opening and closing, inner opening and closing. */
  readonly quotes: readonly [string, string, string, string];
  /** Each replaces the single space (or nothing) that it finds by a space that does not break. */
  readonly spaces: readonly SpaceRule[];
}

export interface SpaceRule {
  readonly find: RegExp;
  readonly space: string;
  /** It finds nothing in a text without a digit. */
  readonly besideNumbers?: true;
}

/** The rules of a language by its BCP 47 tag: the most specific known; undefined for languages whose quotes are left as typed. */
export function typographyRulesOf(language: string): TypographyRules | undefined {
  const parts = language.toLowerCase().split('-');
  for (let count = parts.length; count > 0; count--) {
    const known = byLanguage.get(parts.slice(0, count).join('-'));
    if (known !== undefined) return known;
  }
  return undefined;
}

const nbsp = '\u00a0';
const narrow = '\u202f';
const besideNumbers = true;

// Lookbehind instead of a captured word, so that `a v Praze` joins twice; each pattern looks at no more than a few characters.
const oneLetterWords = (letters: string): SpaceRule => ({
  find: new RegExp(`(?<=(?:^|[\\s(\\[„‚«»“–—])[${letters}]) (?=\\S)`, 'gu'),
  space: nbsp,
});
const thousands: SpaceRule = {
  find: /(?<=(?<![\d.,])\d{1,3}|\u00a0\d{3}) (?=\d{3}(?!\d))/gu,
  space: nbsp,
  besideNumbers,
};
// Begins with the space that it finds: the engine searches for it. No `s`: to Czechs and Slovaks it is a word.
const units: SpaceRule = {
  find: / (?<=\d )(?=(?:[%‰€£$°]|(?:[kcdmµ]?m[²³]?|[kmµ]?g|[mch]?l|[kMGT]?(?:W|Wh|Hz|B|t)|ha|h|min|ms|kPa|hPa|km\/h|m\/s|Kč|zł|Ft|EUR|USD|CHF|CZK)(?![\p{L}\p{N}\p{M}])))/gu,
  space: nbsp,
  besideNumbers,
};
/** Short words that belong to the number behind them: `č. 3`, `Nr. 3`. */
const beforeNumber = (words: string): SpaceRule => ({
  find: new RegExp(` (?<=(?:^|[\\s(])(?:${words}) )(?=\\d)`, 'gu'),
  space: nbsp,
  besideNumbers,
});
const initials: SpaceRule = { find: / (?<=(?:^|[\s(])[zduios]\. )(?=[BhaÄädRoE]\.)/gu, space: nbsp };
const dayOfMonth: SpaceRule = { find: /(?<=(?<!\d)\d{1,2}\.) (?=\p{Ll}|\d{1,2}\.)/gu, space: nbsp, besideNumbers };

const slavic = (letters: string): readonly SpaceRule[] => [
  oneLetterWords(letters),
  thousands,
  units,
  dayOfMonth,
  beforeNumber('č\\.|str\\.|čl\\.|§'),
];
const czech = slavic('kKsSvVzZoOuUaAiI');
const polish: readonly SpaceRule[] = [
  oneLetterWords('aAiIoOuUwWzZ'),
  thousands,
  units,
  beforeNumber('nr|s\\.|art\\.|§'),
];
const german: readonly SpaceRule[] = [units, beforeNumber('Nr\\.|S\\.|§|Art\\.'), initials];
const english: readonly SpaceRule[] = [units, beforeNumber('No\\.|p\\.|pp\\.|§')];
const spanish: readonly SpaceRule[] = [thousands, units, beforeNumber('n\\.º|pág\\.|art\\.')];

const wordEnd = '[\\p{L}\\p{N}\\p{M}»”’"\\)\\]%€…!?]';
const atEnd = '(?=[;!?:]*(?:[\\s»”’"\\)\\]]|$))';
const french: readonly SpaceRule[] = [
  { find: new RegExp(`(?<=${wordEnd}) ?(?=[;!?]${atEnd})(?<![;!?])`, 'gu'), space: narrow },
  { find: new RegExp(`(?<=${wordEnd}) ?(?=:(?:[\\s»”’"\\)\\]]|$))`, 'gu'), space: nbsp },
  { find: /(?<=«)(?: |(?=[^\s\u00a0\u202f]))(?=\S)/gu, space: nbsp },
  { find: /(?<=[^\s\u00a0\u202f]) ?(?=»)/gu, space: nbsp },
  thousands,
  units,
  beforeNumber('n°|nº|no|p\\.|art\\.'),
];

const low = ['„', '“', '‚', '‘'] as const;
const lowHigh = ['„', '”', '‚', '’'] as const;
const high = ['“', '”', '‘', '’'] as const;
const angles = ['«', '»', '“', '”'] as const;
const rules = (quotes: TypographyRules['quotes'], spaces: readonly SpaceRule[] = []): TypographyRules => ({
  quotes,
  spaces,
});

const byLanguage: ReadonlyMap<string, TypographyRules> = new Map([
  ['en', rules(high, english)],
  ['nl', rules(high)],
  ['pt', rules(high)],
  ['pt-pt', rules(angles)],
  ['ga', rules(high)],
  ['tr', rules(high)],
  ['da', rules(high)],
  ['cs', rules(low, czech)],
  ['sk', rules(low, czech)],
  ['de', rules(low, german)],
  ['de-ch', rules(['«', '»', '‹', '›'], german)],
  ['de-li', rules(['«', '»', '‹', '›'], german)],
  ['sl', rules(low)],
  ['bg', rules(low)],
  ['et', rules(low)],
  ['lt', rules(low)],
  ['is', rules(low)],
  ['pl', rules(['„', '”', '«', '»'], polish)],
  ['hu', rules(['„', '”', '»', '«'], [thousands, units])],
  ['ro', rules(['„', '”', '«', '»'])],
  ['hr', rules(lowHigh)],
  ['sr', rules(lowHigh)],
  ['bs', rules(lowHigh)],
  ['fr', rules(['«', '»', '“', '”'], french)],
  ['fr-ca', rules(['«', '»', '“', '”'], french.slice(1))],
  ['fr-ch', rules(['«', '»', '‹', '›'], french)],
  ['es', rules(angles, spanish)],
  ['ca', rules(angles)],
  ['gl', rules(angles)],
  ['it', rules(angles)],
  ['it-ch', rules(['«', '»', '‹', '›'])],
  ['el', rules(angles)],
  ['nb', rules(['«', '»', '‘', '’'])],
  ['nn', rules(['«', '»', '‘', '’'])],
  ['no', rules(['«', '»', '‘', '’'])],
  ['sv', rules(['”', '”', '’', '’'])],
  ['fi', rules(['”', '”', '’', '’'])],
  ['ru', rules(['«', '»', '„', '“'])],
  ['uk', rules(['«', '»', '„', '“'])],
  ['be', rules(['«', '»', '„', '“'])],
]);
