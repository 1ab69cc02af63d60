import type { Moment } from '../model/instant.ts';
import { instantOf, isoAt, localTimeAt } from '../time/zone.ts';

/** Writes a moment in the form of `like`, a date in an article: with or without a time, seconds, `T` and an offset from UTC. A time that
 *  the form has no place for is added; one that comes twice that day gets its offset. */
export function dateLike({ at, precision }: Moment, like: string | undefined, timeZone: string): string {
  const [, separator, seconds, blank = '', zone] = (like === undefined ? undefined : form.exec(like.trim())) ?? [];
  const iso = zone === 'Z' || zone === 'z' ? isoAt(at, 'UTC') : isoAt(at, timeZone);
  const day = iso.slice(0, 10);
  if (separator === undefined && precision === 'day') return day;
  const withSeconds = seconds !== undefined || at % 60_000 !== 0;
  const clock = iso.slice(11, withSeconds ? 19 : 16);
  const written = `${day}${separator === undefined ? ' ' : separator[0]}${clock}`;
  if (zone === undefined) return isCertain(at, timeZone) ? written : `${written}${iso.slice(19)}`;
  if (zone === 'Z' || zone === 'z') return `${written}${blank}Z`;
  const offset = iso.slice(19);
  return `${written}${blank}${zone.includes(':') ? offset : offset.replace(':', '')}`;
}

/** The minute of an instant as a new article says it: `2026-11-24 06:00`, or the day alone. */
export const dateOfNew = (at: number, precision: Moment['precision'], timeZone: string): string =>
  dateLike({ at: at - (at % 60_000), precision }, undefined, timeZone);

/** Whether a date in front matter has a time of day. */
export const hasTime = (like: string): boolean => form.exec(like.trim())?.[1] !== undefined;

/** A time with the offset of `timeZone` behind it, to the minute where there are no seconds: `2026-11-24T06:00+01:00`. */
export function zonedTime(at: number, timeZone: string): string {
  const iso = isoAt(at, timeZone);
  return at % 60_000 === 0 ? iso.slice(0, 16) + iso.slice(19) : iso;
}

const form = /^\d{4}-\d{2}-\d{2}(?:([Tt]| +)\d{1,2}:\d{2}(:\d{2}(?:[.,]\d+)?)?(?:( *)([Zz]|[+-]\d{2}(?::?\d{2})?))?)?$/;

/** Clocks that are set back show an hour twice. */
const isCertain = (at: number, timeZone: string): boolean =>
  instantOf(localTimeAt(at, timeZone), timeZone).kind === 'exact';
