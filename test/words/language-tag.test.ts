import { expect, test } from 'vitest';
import { canonicalLanguage, twoLetterLanguages } from '../../src/words/language-tag.ts';

test('the languages of two letters are those that ICU can name', () => {
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const pairs = letters.flatMap((first) => letters.map((second) => first + second));
  expect([...twoLetterLanguages]).toEqual(pairs.filter((pair) => names.of(pair) !== undefined));
});

test.each([
  ['en', 'en'],
  ['EN-gb', 'en-GB'],
  ['iw', 'he'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['ast', 'ast'],
  ['cz', undefined],
  ['english', undefined],
  ['en_GB', undefined],
  ['', undefined],
])('%j is the language %j', (text, tag) => {
  expect(canonicalLanguage(text)).toBe(tag);
});
