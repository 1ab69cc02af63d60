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

// Lookbehind instead of a captured word, so that `a v Praze` joins twice; each pattern looks at no more than a few characters.
const oneLetterWords = (letters: string): SpaceRule => ({
  find: new RegExp(`(?<=(?:^|[\\s(\\[„‚«»“–—])[${letters}]) (?=\\S)`, 'gu'),
  space: nbsp,
});
const thousands: SpaceRule = { find: /(?<=(?<![\d.,])\d{1,3}|\u00a0\d{3}) (?=\d{3}(?!\d))/gu, space: nbsp };
const percent: SpaceRule = { find: /(?<=\d) (?=[%‰€°])/gu, space: nbsp };
const dayOfMonth: SpaceRule = { find: /(?<=(?<!\d)\d{1,2}\.) (?=\p{Ll}|\d{1,2}\.)/gu, space: nbsp };

const slavic = (letters: string): readonly SpaceRule[] => [oneLetterWords(letters), thousands, percent, dayOfMonth];
const czech = slavic('kKsSvVzZoOuUaAiI');
const polish: readonly SpaceRule[] = [oneLetterWords('aAiIoOuUwWzZ'), thousands, percent];

const wordEnd = '[\\p{L}\\p{N}\\p{M}»”’"\\)\\]%€…!?]';
const atEnd = '(?=[;!?:]*(?:[\\s»”’"\\)\\]]|$))';
const french: readonly SpaceRule[] = [
  { find: new RegExp(`(?<=${wordEnd}) ?(?=[;!?]${atEnd})(?<![;!?])`, 'gu'), space: narrow },
  { find: new RegExp(`(?<=${wordEnd}) ?(?=:(?:[\\s»”’"\\)\\]]|$))`, 'gu'), space: nbsp },
  { find: /(?<=«)(?: |(?=[^\s\u00a0\u202f]))(?=\S)/gu, space: nbsp },
  { find: /(?<=[^\s\u00a0\u202f]) ?(?=»)/gu, space: nbsp },
  thousands,
  percent,
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
  ['en', rules(high)],
  ['nl', rules(high)],
  ['pt', rules(high)],
  ['pt-pt', rules(angles)],
  ['ga', rules(high)],
  ['tr', rules(high)],
  ['da', rules(high)],
  ['cs', rules(low, czech)],
  ['sk', rules(low, czech)],
  ['de', rules(low, [percent])],
  ['de-ch', rules(['«', '»', '‹', '›'], [percent])],
  ['de-li', rules(['«', '»', '‹', '›'], [percent])],
  ['sl', rules(low)],
  ['bg', rules(low)],
  ['et', rules(low)],
  ['lt', rules(low)],
  ['is', rules(low)],
  ['pl', rules(['„', '”', '«', '»'], polish)],
  ['hu', rules(['„', '”', '»', '«'], [thousands, percent])],
  ['ro', rules(['„', '”', '«', '»'])],
  ['hr', rules(lowHigh)],
  ['sr', rules(lowHigh)],
  ['bs', rules(lowHigh)],
  ['fr', rules(['«', '»', '“', '”'], french)],
  ['fr-ca', rules(['«', '»', '“', '”'], french.slice(1))],
  ['fr-ch', rules(['«', '»', '‹', '›'], french)],
  ['es', rules(angles)],
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
