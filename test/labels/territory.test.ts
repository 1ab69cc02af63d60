import { expect, test } from 'vitest';
import { localeOf, territories } from '../../src/labels/territory.ts';

test('what is known of common languages is what CLDR says', () => {
  const said = Object.keys(territories).map((language) => [language, new Intl.Locale(language).maximize().region]);
  expect(Object.entries(territories)).toEqual(said);
});

test.each([
  ['cs', 'cs_CZ'],
  ['en-GB', 'en_GB'],
  ['sr-Latn', 'sr_RS'],
  ['eu', 'eu_ES'],
  ['eo', undefined],
  ['und', 'en_US'],
  ['und-CZ', 'cs_CZ'],
  ['es-419', undefined],
])('as a locale %s is %s', (tag, locale) => {
  expect(localeOf(tag)).toBe(locale);
});
