import type { Instant } from '../model/instant.ts';

/** What a clock on the wall shows. Months count from 1; the calendar is the proleptic Gregorian one. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Tells what the clocks of `timeZone` (an IANA name) show at `at`; milliseconds are cut off. */
export function localTimeAt(at: Instant, timeZone: string): LocalTime {
  return fieldsOf(at + offsetAt(at, timeZone));
}

/** Writes `at` as RFC 3339 with the offset of `timeZone`: `2026-11-23T09:00:00+01:00`. Milliseconds are cut off. */
export function isoAt(at: Instant, timeZone: string): string {
  // RFC 3339 knows whole minutes only; before about 1900 zones had offsets with seconds. Rounded up: midnight stays on its day.
  const minutes = Math.ceil(offsetAt(at, timeZone) / 60_000);
  const local = fieldsOf(at + minutes * 60_000);
  const size = Math.abs(minutes);
  const offset = `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
  const date = `${String(local.year).padStart(4, '0')}-${pad(local.month)}-${pad(local.day)}`;
  return `${date}T${pad(local.hour)}:${pad(local.minute)}:${pad(local.second)}${offset}`;
}

/** Writes the first whole second that is not before `at`: whoever comes then does not come too early. */
export function isoNotBefore(at: Instant, timeZone: string): string {
  return isoAt(Math.ceil(at / 1000) * 1000, timeZone);
}

/** Finds when the clocks of `timeZone` show `local`. A time that a change of the clocks leaves out (`gap`) is moved forward by the
 *  size of the change; of a time that comes twice (`overlap`) the first is taken. */
export function instantOf(local: LocalTime, timeZone: string): { at: Instant; kind: 'exact' | 'gap' | 'overlap' } {
  const asUtc = utcOf(local);
  // No zone is further than 14 hours from UTC, so a day before and after lie on the two sides of any change that matters.
  const before = asUtc - offsetAt(asUtc - day, timeZone);
  const after = asUtc - offsetAt(asUtc + day, timeZone);
  const beforeFits = before + offsetAt(before, timeZone) === asUtc;
  const afterFits = after + offsetAt(after, timeZone) === asUtc;
  if (before === after) return { at: before, kind: beforeFits ? 'exact' : 'gap' };
  if (beforeFits && afterFits) return { at: Math.min(before, after), kind: 'overlap' };
  if (beforeFits) return { at: before, kind: 'exact' };
  if (afterFits) return { at: after, kind: 'exact' };
  return { at: before, kind: 'gap' };
}

/** Tells from which local time to which the clocks of `timeZone` jump around `local`, a time in a gap. */
export function gapAround(local: LocalTime, timeZone: string): { from: LocalTime; to: LocalTime } {
  const asUtc = utcOf(local);
  let early = asUtc - day;
  let late = asUtc + day;
  const offsetBefore = offsetAt(early, timeZone);
  while (late - early > 1000) {
    const middle = Math.floor((early + late) / 2000) * 1000;
    if (offsetAt(middle, timeZone) === offsetBefore) early = middle;
    else late = middle;
  }
  return { from: fieldsOf(late + offsetBefore), to: localTimeAt(late, timeZone) };
}

const day = 86_400_000;

interface ZoneMemo {
  readonly format: Intl.DateTimeFormat;
  /** Offset in milliseconds by number of the UTC day at whose start it holds. */
  readonly offsets: Map<number, number>;
}

/** A pure memo, not state: what a zone's offset was on a day never changes while the program runs, and asking Intl is slow. */
const zones = new Map<string, ZoneMemo>();

/** Milliseconds that `timeZone` is ahead of UTC at `at`. */
function offsetAt(at: Instant, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  const memo = zoneMemo(timeZone);
  const today = Math.floor(at / day);
  const start = offsetOfDay(memo, today);
  // Between two midnights with the same offset nothing has changed; else ask for the moment itself.
  return start === offsetOfDay(memo, today + 1) ? start : askIntl(memo.format, at);
}

function zoneMemo(timeZone: string): ZoneMemo {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    era: 'narrow',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const memo = { format, offsets: new Map<number, number>() };
  zones.set(timeZone, memo);
  return memo;
}

function offsetOfDay(memo: ZoneMemo, number: number): number {
  const known = memo.offsets.get(number);
  if (known !== undefined) return known;
  const offset = askIntl(memo.format, number * day);
  memo.offsets.set(number, offset);
  return offset;
}

function askIntl(format: Intl.DateTimeFormat, at: Instant): number {
  // "11/23/2026 A, 09:00:00": month, day, year, era, time.
  const found = /^(\d+)\/(\d+)\/(\d+) (A|B),? (\d+):(\d+):(\d+)$/.exec(format.format(at));
  if (found === null)
    throw new Error(`this version of Intl writes dates in a form that is not known: ${format.format(at)}`);
  const [month = 1, dayOfMonth = 1, year = 1] = found.slice(1, 4).map(Number);
  const [hour = 0, minute = 0, second = 0] = found.slice(5).map(Number);
  const local = { year: found[4] === 'B' ? 1 - year : year, month, day: dayOfMonth, hour, minute, second };
  return utcOf(local) - Math.floor(at / 1000) * 1000;
}

function fieldsOf(shifted: number): LocalTime {
  const date = new Date(shifted);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

function utcOf({ year, month, day, hour, minute, second }: LocalTime): number {
  // Date.UTC takes the years 0-99 for 1900-1999.
  const date = new Date(Date.UTC(2000, month - 1, 1, hour, minute, second));
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

const pad = (value: number): string => String(value).padStart(2, '0');
