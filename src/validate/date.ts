import type { Moment } from '../model/instant.ts';
import type { FrontMatterNode } from '../model/source.ts';
import { isoAt, type LocalTime } from '../time/zone.ts';
import { dateAdvice } from './date-advice.ts';
import type { Desk } from './desk.ts';
import { daysIn, parseMoment } from './moment.ts';
import { readScalar } from './text.ts';

/** Reads a date or a date-time in the site's zone. */
export function readDate(node: FrontMatterNode, desk: Desk): Moment | undefined {
  return readDated(node, desk)?.moment;
}

/** Reads a date-time that must name its zone, so that nobody has to know the site's. */
export function readZonedDate(node: FrontMatterNode, desk: Desk): Moment | undefined {
  const read = readDated(node, desk);
  if (read === undefined || read.zoned) return read?.moment;
  desk.report('missing-zone', node, desk.key);
  return undefined;
}

function readDated(node: FrontMatterNode, desk: Desk): { moment: Moment; zoned: boolean } | undefined {
  const scalar = readScalar(node, desk, 'a date');
  if (scalar === undefined) return undefined;
  const text = scalar.text.trim();
  const { timeZone } = desk.context.site;
  const read = parseMoment(text, timeZone);
  if ('moment' in read) {
    if (read.twice) desk.report('ambiguous-time', node, desk.key, timeZone, offsetsAround(read.moment.at, timeZone));
    return read;
  }
  switch (read.problem) {
    case 'form':
      desk.report('invalid-date', node, desk.key, `\`${short(text)}\` is not an ISO date`, dateAdvice(text));
      break;
    case 'month':
      desk.report('invalid-date', node, desk.key, `there is no month ${read.month}`, dateAdvice(text));
      break;
    case 'year':
      desk.report('invalid-date', node, desk.key, `the year is ${read.year}`, 'write the year with four digits');
      break;
    case 'day':
      desk.report('invalid-date', node, desk.key, monthLength(read), nearDays(read));
      break;
    case 'time':
      desk.report(
        'invalid-date',
        node,
        desk.key,
        `there is no time \`${read.time}\``,
        'hours end at 23, minutes and seconds at 59',
      );
      break;
    case 'offset':
      desk.report(
        'invalid-date',
        node,
        desk.key,
        `no zone is \`${read.offset}\` from UTC`,
        'write an offset such as `+01:00`',
      );
      break;
    case 'gap':
      desk.report('time-in-gap', node, desk.key, timeZone, ...clocks(read));
  }
  return undefined;
}

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

function monthLength({ year, month, days }: { year: number; month: number; days: number }): string {
  return month === 2 ? `February ${year} has ${days} days` : `${names[month - 1]} has ${days} days`;
}

const names = 'January February March April May June July August September October November December'.split(' ');

function nearDays({ year, month, days }: { year: number; month: number; days: number }): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${pad(month + 1)}-01`;
  return `write \`${year}-${pad(month)}-${pad(Math.min(days, daysIn(year, month)))}\` or \`${next}\``;
}

/** The two times that the clocks of a change show; with their days where a whole day is left out. */
function clocks({ from, to }: { readonly from: LocalTime; readonly to: LocalTime }): [string, string] {
  return from.day === to.day
    ? [clock(from), clock(to)]
    : [`${dayOf(from)} ${clock(from)}`, `${dayOf(to)} ${clock(to)}`];
}

const dayOf = ({ year, month, day }: LocalTime): string => [year, ...[month, day].map(twoDigits)].join('-');

/** The offsets from UTC that a time which comes twice has the first time, `at`, and the second. */
const offsetsAround = (at: number, timeZone: string): [string, string] => [
  isoAt(at, timeZone).slice(-6),
  // No change of the clocks back is longer than that.
  isoAt(at + 3 * 3_600_000, timeZone).slice(-6),
];

const twoDigits = (number: number): string => String(number).padStart(2, '0');

const clock = ({ hour, minute }: LocalTime): string => `${twoDigits(hour)}:${twoDigits(minute)}`;
