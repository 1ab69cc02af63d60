import { expect, test } from 'vitest';
import { dateInWords, monthInWords } from '../../src/labels/dates.ts';
import { spokenLanguages } from '../../src/labels/spoken.ts';

const at = Date.UTC(2026, 10, 23, 8, 5);
const timed = (language: string, timeZone = 'Europe/Prague') =>
  dateInWords({ at, precision: 'time' }, language, timeZone);

test.each([
  ['en', '23 November 2026, 09:05'],
  ['en-GB', '23 November 2026, 09:05'],
  ['en-US', 'November 23, 2026, 9:05\u00a0AM'],
  ['cs', '23. listopadu 2026, 9:05'],
  ['de', '23. November 2026, 09:05\u00a0Uhr'],
  ['fr', '23 novembre 2026 à 9\u00a0h\u00a005'],
  ['es', '23 de noviembre de 2026, 9:05'],
  ['pl', '23 listopada 2026, 9:05'],
  ['hu', '2026. november 23., 9:05'],
])('a time of day in %s', (language, text) => {
  expect(timed(language)).toBe(text);
});

test.each([
  ['en', '23 November 2026', 'November 2026'],
  ['cs', '23. listopadu 2026', 'Listopad 2026'],
  ['de', '23. November 2026', 'November 2026'],
  ['fr', '23 novembre 2026', 'Novembre 2026'],
  ['es', '23 de noviembre de 2026', 'Noviembre de 2026'],
  ['pl', '23 listopada 2026', 'Listopad 2026'],
  ['hu', '2026. november 23.', '2026. november'],
])('a day and a month in %s', (language, day, month) => {
  expect(dateInWords({ at, precision: 'day' }, language, 'Europe/Prague')).toBe(day);
  expect(monthInWords(2026, 11, language)).toBe(month);
});

test('the first of a month is special in French', () => {
  expect(dateInWords({ at: Date.UTC(2026, 4, 1), precision: 'day' }, 'fr', 'UTC')).toBe('1er mai 2026');
});

test('midnight and noon in America are 12', () => {
  const american = (hour: number) => dateInWords({ at: Date.UTC(2026, 0, 2, hour), precision: 'time' }, 'en-US', 'UTC');
  expect([american(0), american(12)]).toEqual(['January 2, 2026, 12:00\u00a0AM', 'January 2, 2026, 12:00\u00a0PM']);
});

test('the day is the one of the zone', () => {
  expect(dateInWords({ at: Date.UTC(2026, 0, 1, 3), precision: 'day' }, 'en', 'America/New_York')).toBe(
    '31 December 2025',
  );
});

test('a language without month names of ours counts Gregorian years in Latin digits', () => {
  for (const language of ['it', 'ja', 'fa', 'ar', 'th'])
    expect([language, timed(language)]).toEqual([language, expect.stringMatching(/2026/)]);
  expect(timed('it')).toBe('23 novembre 2026, 09:05');
});

test('the month names are those that Intl knows', () => {
  const days = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 15));
  for (const language of spokenLanguages) {
    const intl = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      dateStyle: 'long',
      timeZone: 'UTC',
    });
    const ours = days.map((day) => dateInWords({ at: day, precision: 'day' }, language, 'UTC'));
    expect(ours).toEqual(days.map((day) => intl.format(day).replace(/\s/g, ' ')));
  }
});
