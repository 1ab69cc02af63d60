import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PluralKey } from '../../src/labels/label-key.ts';
import { labelsByLanguage, labelsFor } from '../../src/labels/labels.ts';
import { phrase } from '../../src/labels/phrase.ts';
import type { SpokenLanguage } from '../../src/labels/spoken.ts';
import { spokenLanguages } from '../../src/labels/spoken.ts';
import { speak } from '../../src/render/speak.ts';

const plurals: readonly PluralKey[] = ['articles', 'comments', 'reading-time'];
const plainKeys = (language: SpokenLanguage): string[] =>
  Object.keys(labelsByLanguage[language])
    .filter((key) => !key.includes('.'))
    .sort();
const commentsOn = (language: string, count: number): string =>
  phrase(labelsFor(language), language, 'comments', { count, title: 'Budget' });

test.each(spokenLanguages)('%s has every label and none of them is empty', (language) => {
  expect(plainKeys(language)).toEqual(plainKeys('en'));
  expect(Object.entries(labelsByLanguage[language]).filter(([, text]) => text.trim() === '')).toEqual([]);
});

test.each(spokenLanguages)('%s keeps the placeholders of the English label', (language) => {
  const namesIn = (text: string | undefined) => [...(text ?? '').matchAll(/\{\w+\}/g)].map(String).sort();
  const english: Record<string, string> = labelsByLanguage.en;
  for (const [key, text] of Object.entries(labelsByLanguage[language])) {
    const model = english[key] ?? english[key.replace(/\.\w+$/, '.other')];
    expect([key, namesIn(text)]).toEqual([key, namesIn(model)]);
  }
});

test.each(spokenLanguages)('%s has a text for every plural that whole numbers call for', (language) => {
  const rules = new Intl.PluralRules(language);
  const labels: Record<string, string> = labelsByLanguage[language];
  const categories = new Set(Array.from({ length: 1200 }, (_, count) => rules.select(count)));
  const missing = plurals.flatMap((key) => [...categories].filter((category) => !labels[`${key}.${category}`]));
  expect(missing).toEqual([]);
});

test('the title of comments has the plural and the quotes of its language', () => {
  expect([1, 2, 5].map((count) => commentsOn('en', count))).toEqual([
    '1 comment on “Budget”',
    '2 comments on “Budget”',
    '5 comments on “Budget”',
  ]);
  expect([1, 2, 5].map((count) => commentsOn('cs', count))).toEqual([
    '1 komentář k článku „Budget“',
    '2 komentáře k článku „Budget“',
    '5 komentářů k článku „Budget“',
  ]);
  expect([1, 22, 25].map((count) => commentsOn('pl', count))).toEqual([
    '1 komentarz do artykułu „Budget”',
    '22 komentarze do artykułu „Budget”',
    '25 komentarzy do artykułu „Budget”',
  ]);
  expect(commentsOn('fr', 0)).toBe('0 commentaire sur «\u00a0Budget\u00a0»');
  expect(commentsOn('de-AT', 2)).toBe('2 Kommentare zu „Budget“');
});

test('a language without labels speaks English, with the plurals of English', () => {
  expect(labelsFor('sk')).toEqual(labelsFor('en'));
  const { say } = speak('ja', { language: 'ja', labels: {} });
  expect([0, 1, 2].map((count) => say('comments', { count, title: 'Budget' }))).toEqual([
    '0 comments on “Budget”',
    '1 comment on “Budget”',
    '2 comments on “Budget”',
  ]);
});

test('a site that brings its own labels gets the plurals of its own language', () => {
  const labels = labelsFor('sk', {
    'articles.one': '{count} článok',
    'articles.few': '{count} články',
    'articles.other': '{count} článkov',
  });
  expect([1, 3, 5].map((count) => phrase(labels, 'sk', 'articles', { count }))).toEqual([
    '1 článok',
    '3 články',
    '5 článkov',
  ]);
});

test('what a site overrides wins, and what it adds is kept', () => {
  const labels = labelsFor('en', { sources: 'Read the documents', 'our-own': 'Ours' });
  expect([labels.sources, labels['our-own'], labels.tags]).toEqual(['Read the documents', 'Ours', 'Topics']);
});

test('numbers get the separators of the language', () => {
  const count = (language: string) => phrase(labelsFor(language), language, 'articles', { count: 12345 });
  expect(['en', 'de', 'cs', 'pl'].map(count)).toEqual([
    '12,345 articles',
    '12.345 Artikel',
    '12\u00a0345 článků',
    '12\u00a0345 artykułów',
  ]);
});

test('facts go in as they are, whatever they contain', () => {
  fc.assert(
    fc.property(fc.string(), (title) => {
      expect(phrase(labelsFor('en'), 'en', 'comments', { count: 1, title })).toBe(`1 comment on “${title}”`);
    }),
  );
});

test('a placeholder without a fact stays visible', () => {
  expect(phrase(labelsFor('en'), 'en', 'page-of', { number: 2 })).toBe('Page 2 of {of}');
});
