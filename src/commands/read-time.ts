import type { Instant } from '../model/instant.ts';
import { parseMoment } from '../validate/moment.ts';

/** Reads the time of a flag as an author's date in the site's zone; for a wrong one it says, in words, what to write. */
export function readTime(text: string, timeZone: string): Instant | string {
  const read = parseMoment(text, timeZone);
  if ('moment' in read) return read.moment.at;
  if (read.problem !== 'gap') return 'an ISO 8601 time such as `2026-11-23T09:30+01:00`';
  const [from, to] = [read.from, read.to].map(({ hour, minute }) => `${twoDigits(hour)}:${twoDigits(minute)}`);
  return `the offset from UTC behind it: in ${timeZone} the clocks go from ${from} to ${to} then`;
}

const twoDigits = (count: number): string => String(count).padStart(2, '0');
