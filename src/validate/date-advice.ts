import { daysIn } from './moment.ts';

/** Says how a date that is not ISO 8601 should be written: the date it means where that is certain, both where it may mean two. */
export function dateAdvice(text: string): string {
  const meant = meanings(text.trim()).filter(isDate).map(iso);
  if (meant.length === 1) return `write \`${meant[0]}\``;
  if (meant.length === 2) return `write \`${meant[0]}\` or \`${meant[1]}\`, whichever is meant`;
  return 'write `2026-11-23` or `2026-11-23T09:30:00+01:00`';
}

interface PlainDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time?: string;
}

function meanings(text: string): PlainDate[] {
  for (const [pattern, read] of forms) {
    const found = pattern.exec(text);
    if (found !== null) return read(found.slice(1));
  }
  return [];
}

const word = '([a-z]{3,9})\\.?';
const number = '(\\d{1,2})(?:st|nd|rd|th|\\.)?';
const clock = '(?:[ ,T]+(\\d{1,2}:\\d{2}(?::\\d{2})?)(?![\\d:]))?';

const forms: readonly (readonly [RegExp, (parts: readonly (string | undefined)[]) => PlainDate[]])[] = [
  // May 9, 2014
  [new RegExp(`^(?:${word},? +)??${word} +${number},? +(\\d{4})${clock}`, 'i'), ([, m, d, y, t]) => named(y, m, d, t)],
  // 9 May 2014, Fri, 9 May 2014
  [new RegExp(`^(?:${word},? +)?${number} +${word},? +(\\d{4})${clock}`, 'i'), ([, d, m, y, t]) => named(y, m, d, t)],
  // 2014-5-9, 2014/05/09, 2014.5.9, 2014-10-29 (updated)
  [new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)${clock}`), ([y, m, d, t]) => [date(y, m, d, t)]],
  // 20140509
  [/^(\d{4})(\d{2})(\d{2})$/, ([y, m, d]) => [date(y, m, d)]],
  // 9.5.2014: with dots the day comes first everywhere
  [new RegExp(`^(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})${clock}`), ([d, m, y, t]) => [date(y, m, d, t)]],
  // 03/04/2014: March or April
  [
    new RegExp(`^(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})${clock}`),
    ([a, b, y, t]) => either(date(y, a, b, t), date(y, b, a, t)),
  ],
];

const date = (year?: string, month?: string, day?: string, time?: string): PlainDate => ({
  year: Number(year),
  month: Number(month),
  day: Number(day),
  ...(time !== undefined && { time }),
});

function named(year?: string, month = '', day?: string, time?: string): PlainDate[] {
  const index = months.indexOf(month.slice(0, 3).toLowerCase());
  return index === -1 ? [] : [date(year, String(index + 1), day, time)];
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const either = (one: PlainDate, other: PlainDate): PlainDate[] => (one.month === one.day ? [one] : [one, other]);

const isDate = ({ year, month, day }: PlainDate): boolean =>
  year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

function iso({ year, month, day, time }: PlainDate): string {
  const written = `${year}-${pad(month)}-${pad(day)}`;
  return time === undefined ? written : `${written} ${time.padStart(time.length > 5 ? 8 : 5, '0')}`;
}

const pad = (value: number): string => String(value).padStart(2, '0');
