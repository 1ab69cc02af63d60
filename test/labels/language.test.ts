import { expect, test } from 'vitest';
import { directionOf, languageName, languageNote } from '../../src/labels/language.ts';
import { spokenLanguages } from '../../src/labels/spoken.ts';

test('scripts written from right to left are told by language, or by the script that the tag names', () => {
  const rtl = [
    'ar',
    'he',
    'fa',
    'ur',
    'yi',
    'ps',
    'sd',
    'ug',
    'dv',
    'ckb',
    'ar-EG',
    'az-Arab',
    'pa-Arab-PK',
    'ku-arab',
  ];
  const ltr = ['en', 'cs', 'ja', 'az', 'ku', 'sd-Deva', 'ur-Latn', 'zh-Hant-TW', 'aro', ''];
  expect(rtl.filter((tag) => directionOf(tag) !== 'rtl')).toEqual([]);
  expect(ltr.filter((tag) => directionOf(tag) !== 'ltr')).toEqual([]);
});

test('the language of a source is said as each language says it', () => {
  expect(spokenLanguages.map((language) => languageNote('cs', language))).toEqual([
    'in Czech',
    'česky',
    'auf Tschechisch',
    'en tchèque',
    'en checo',
    'po czesku',
    'csehül',
  ]);
});

test('a region is left out of the note', () => {
  expect(languageNote('pt-BR', 'en-GB')).toBe('in Portuguese');
});

test('where the words are not known the note names the language plainly', () => {
  expect(languageNote('eu', 'cs')).toBe('jazyk: baskičtina');
  expect(languageNote('cs', 'it')).toBe('ceco');
  expect(languageNote('qaa', 'en')).toBe('qaa');
});

test('a language is named in itself, with a capital', () => {
  expect(['cs', 'en', 'fr', 'ja', 'ar'].map(languageName)).toEqual([
    'Čeština',
    'English',
    'Français',
    '日本語',
    'العربية',
  ]);
});
