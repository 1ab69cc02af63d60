import { expect, test } from 'vitest';
import { territories, territoryOf } from '../../src/labels/territory.ts';

test('what is known of common languages is what CLDR says', () => {
  const said = Object.keys(territories).map((language) => [language, new Intl.Locale(language).maximize().region]);
  expect(Object.entries(territories)).toEqual(said);
});

test.each([
  ['cs', 'CZ'],
  ['en-GB', 'GB'],
  ['sr-Latn', 'RS'],
  ['eu', 'ES'],
  ['es-419', undefined],
  ['eo', undefined],
])('most who speak %s live in %s', (tag, territory) => {
  expect(territoryOf(tag)).toBe(territory);
});
