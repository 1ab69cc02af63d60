import type { Moment } from '../model/instant.ts';
import { parseMoment } from '../validate/moment.ts';

/** Reads a time that was given as a date in front matter is read; or says in words why it is none. A time that comes twice on that day needs
 *  its offset. */
export function readMoment(given: string, timeZone: string): Moment | string {
  const read = parseMoment(given.trim(), timeZone);
  if (!('moment' in read)) {
    if (read.problem === 'gap') return `the clocks in ${timeZone} skip ${given}; write the offset from UTC behind it`;
    return `${JSON.stringify(given)} is no date or time; write it like 2026-11-24, 2026-11-24T06:00 or 2026-11-24T06:00+01:00`;
  }
  if (read.twice) return `${given} comes twice in ${timeZone}; write the offset from UTC behind it`;
  return read.moment;
}
