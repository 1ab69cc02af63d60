import type { Moment } from '../model/instant.ts';
import type { LocalTime } from '../time/zone.ts';
import { gapAround, instantOf } from '../time/zone.ts';

/** What a written date turned out to be: a moment, or why it is none. */
export type MomentRead =
  | { readonly moment: Moment; readonly zoned: boolean; readonly twice: boolean }
  | { readonly problem: 'form' }
  | { readonly problem: 'month'; readonly month: number }
  | { readonly problem: 'day'; readonly year: number; readonly month: number; readonly days: number }
  | { readonly problem: 'time'; readonly time: string }
  | { readonly problem: 'offset'; readonly offset: string }
  | { readonly problem: 'year'; readonly year: string }
  | { readonly problem: 'gap'; readonly from: LocalTime; readonly to: LocalTime };

/** Reads `2026-11-23`, `2026-11-23T09:30`, `2026-11-23 9:30:00.5 +0100` and the like, and says what is wrong with anything else. Without
 *  a zone the time is one of `timeZone`; a date alone is the first moment of that day there. */
export function parseMoment(text: string, timeZone: string): MomentRead {
  const found = form.exec(text);
  if (found === null) return { problem: 'form' };
  const [, yearText = '', monthText, dayText, hourText, minuteText, secondText, fraction, zone] = found;
  const year = Number(yearText);
  const month = Number(monthText);
  const day = Number(dayText);
  if (year < 1000) return { problem: 'year', year: yearText };
  if (month < 1 || month > 12) return { problem: 'month', month };
  const days = daysIn(year, month);
  if (day < 1 || day > days) return { problem: 'day', year, month, days };
  const date = { year, month, day };
  if (hourText === undefined) {
    const { at } = instantOf({ hour: 0, minute: 0, second: 0, ...date }, timeZone);
    return { moment: { at, precision: 'day' }, zoned: false, twice: false };
  }
  const local = { hour: Number(hourText), minute: Number(minuteText), second: Number(secondText ?? 0), ...date };
  if (local.hour > 23 || local.minute > 59 || local.second > 59) return { problem: 'time', time: timeOf(text) };
  const milliseconds = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000);
  if (zone !== undefined) return zonedMoment(local, milliseconds, zone);
  const { at, kind } = instantOf(local, timeZone);
  if (kind === 'gap') return { problem: 'gap', ...gapAround(local, timeZone) };
  return { moment: { at: at + milliseconds, precision: 'time' }, zoned: false, twice: kind === 'overlap' };
}

const form =
  /^(\d{4})-(\d{2})-(\d{2})(?:(?:[Tt]| +)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: *([Zz]|[+-]\d{2}(?::?\d{2})?))?)?$/;

/** Days of a month of the Gregorian calendar; months count from 1. */
export function daysIn(year: number, month: number): number {
  return month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function zonedMoment(local: LocalTime, milliseconds: number, zone: string): MomentRead {
  const offset = minutesOf(zone);
  if (offset === undefined) return { problem: 'offset', offset: zone };
  const at = instantOf(local, 'UTC').at - offset * 60_000 + milliseconds;
  return { moment: { at, precision: 'time' }, zoned: true, twice: false };
}

function minutesOf(zone: string): number | undefined {
  if (zone === 'Z' || zone === 'z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', '') || 0);
  if (hours > 14 || minutes > 59 || hours * 60 + minutes > 14 * 60) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

const timeOf = (text: string): string => /\d{1,2}:\d{2}(?::\d{2})?/.exec(text)?.[0] ?? text;
