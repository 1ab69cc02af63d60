import type { Moment } from '../model/instant.ts';
import type { LocalTime } from '../time/zone.ts';
import { localTimeAt } from '../time/zone.ts';
import { monthsOf } from './months.ts';
import { remember } from './remember.ts';
import { spokenLanguageOf } from './spoken.ts';

/** Writes a moment as the clocks of `timeZone` show it: `23 November 2026`, `23 November 2026, 09:30` when it has a time of day.
 *  In the languages of the labels the text is composed here, so that it is the same in every version of Node. */
export function dateInWords(moment: Moment, language: string, timeZone: string): string {
  const local = localTimeAt(moment.at, timeZone);
  const day = dayInWords(local, language);
  return moment.precision === 'day' ? day : withTime(day, local, language);
}

/** Writes a month (1-12) as a heading does: `November 2026`, `Listopad 2026`, `2026. november`. */
export function monthInWords(year: number, month: number, language: string): string {
  const spoken = spokenLanguageOf(language);
  if (spoken === undefined) return monthByIntl(year, month, language);
  const name = monthsOf[spoken].alone[month - 1] ?? '';
  if (spoken === 'hu') return `${year}. ${name}`;
  return `${capital(name, language)} ${spoken === 'es' ? 'de ' : ''}${year}`;
}

function dayInWords(local: Day, language: string): string {
  const { year, month, day } = local;
  const spoken = spokenLanguageOf(language);
  if (spoken === undefined) return dayByIntl(local, language);
  const name = monthsOf[spoken].inDate[month - 1] ?? '';
  switch (spoken) {
    case 'en':
      return isAmerican(language) ? `${name} ${day}, ${year}` : `${day} ${name} ${year}`;
    case 'cs':
    case 'de':
      return `${day}. ${name} ${year}`;
    case 'fr':
      return `${day === 1 ? '1er' : day} ${name} ${year}`;
    case 'es':
      return `${day} de ${name} de ${year}`;
    case 'pl':
      return `${day} ${name} ${year}`;
    case 'hu':
      return `${year}. ${name} ${day}.`;
  }
}

function withTime(day: string, { hour, minute }: LocalTime, language: string): string {
  const minutes = String(minute).padStart(2, '0');
  const hours = String(hour).padStart(2, '0');
  switch (spokenLanguageOf(language)) {
    case 'en':
      if (isAmerican(language)) return `${day}, ${hour % 12 || 12}:${minutes}\u00a0${hour < 12 ? 'AM' : 'PM'}`;
      return `${day}, ${hours}:${minutes}`;
    case 'de':
      return `${day}, ${hours}:${minutes}\u00a0Uhr`;
    case 'fr':
      return `${day} à ${hour}\u00a0h\u00a0${minutes}`;
    case 'cs':
    case 'es':
    case 'pl':
    case 'hu':
      return `${day}, ${hour}:${minutes}`;
    default:
      return `${day}, ${hours}:${minutes}`;
  }
}

type Day = Pick<LocalTime, 'year' | 'month' | 'day'>;

/** A language without names of ours: Intl knows it. The addresses count Gregorian years, so the text does too. */
function dayByIntl({ year, month, day }: Day, language: string): string {
  return plainSpaces(dayFormatOf(language).format(Date.UTC(year, month - 1, day)));
}

function monthByIntl(year: number, month: number, language: string): string {
  return capital(plainSpaces(monthFormatOf(language).format(Date.UTC(year, month - 1))), language);
}

const dayFormatOf = remember((language) => formatOf(language, { day: 'numeric', month: 'long', year: 'numeric' }));

const monthFormatOf = remember((language) => formatOf(language, { month: 'long', year: 'numeric' }));

function formatOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, {
    ...options,
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC',
  });
}

const plainSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

const isAmerican = (language: string): boolean => /^en(?:-[a-z]{4})?-us\b/i.test(language);

const capital = (text: string, language: string): string =>
  text.replace(/^./u, (letter) => letter.toLocaleUpperCase(language));
