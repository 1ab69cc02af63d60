import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMoment } from '../../src/validate/moment.ts';
import { aContext, check, checkWhole } from './check.ts';

const readMoment = (text: string, timeZone: string) => {
  const read = parseMoment(text, timeZone);
  return 'moment' in read ? read.moment : undefined;
};

const prague = 'Europe/Prague';
const iso = (text: string, zone = prague) => {
  const moment = readMoment(text, zone);
  return moment && `${new Date(moment.at).toISOString()} ${moment.precision}`;
};

describe('dates', () => {
  test.each([
    ['2026-11-23', '2026-11-22T23:00:00.000Z day'],
    ['2026-11-23T09:30', '2026-11-23T08:30:00.000Z time'],
    ['2026-11-23 09:30:15', '2026-11-23T08:30:15.000Z time'],
    ['2026-07-01 09:30', '2026-07-01T07:30:00.000Z time'],
    ['2026-11-23T09:30Z', '2026-11-23T09:30:00.000Z time'],
    ['2026-11-23T09:30:00.25+01:00', '2026-11-23T08:30:00.250Z time'],
    ['2018-12-20 10:02:00 -0500', '2018-12-20T15:02:00.000Z time'],
    ['2015-07-20 1:46:00 -0400', '2015-07-20T05:46:00.000Z time'],
    ['2024-02-29', '2024-02-28T23:00:00.000Z day'],
  ])('%s is read', (text, moment) => {
    expect(iso(text)).toBe(moment);
  });

  test('a day begins with its first moment, also where midnight does not exist', () => {
    expect(iso('2026-03-08', 'America/Havana')).toBe('2026-03-08T05:00:00.000Z day');
  });

  test.each([
    ['may 9, 2014', 'write `2014-05-09`'],
    ['Friday, May 9th, 2014', 'write `2014-05-09`'],
    ['9 September 2014', 'write `2014-09-09`'],
    ['2014-10-29 (updated)', 'write `2014-10-29`'],
    ['2014-5-9', 'write `2014-05-09`'],
    ['2014/05/09 8:05', 'write `2014-05-09 08:05`'],
    ['20140509', 'write `2014-05-09`'],
    ['9.5.2014', 'write `2014-05-09`'],
    ['03/04/2014', 'write `2014-03-04` or `2014-04-03`, whichever is meant'],
    ['13/04/2014', 'write `2014-04-13`'],
    ['04/04/2014', 'write `2014-04-04`'],
    ['tomorrow', 'write `2026-11-23` or `2026-11-23T09:30:00+01:00`'],
    ['2026-02-29', 'write `2026-02-28` or `2026-03-01`'],
    ['2026-12-32', 'write `2026-12-31` or `2027-01-01`'],
  ])('%s is refused with what to write instead', (text, help) => {
    const { diagnostics, told } = checkWhole(`title: A\ndate: ${text}`);
    expect(told).toEqual([`invalid-date ${text}`]);
    expect(diagnostics[0]?.help).toBe(help);
  });

  test.each([
    '2026-13-01',
    '2026-11-23T24:00',
    '2026-11-23T09:60',
    '2026-11-23T09:30+25:00',
    '0206-11-23',
    '2026-11-23T',
    '2026-11-23 +01:00',
  ])('%s is refused', (text) => expect(checkWhole(`title: A\ndate: ${text}`).told).toEqual([`invalid-date ${text}`]));

  test('an impossible day names the length of its month', () => {
    expect(checkWhole('title: A\ndate: 2026-11-31').diagnostics[0]?.message).toContain('November has 30 days');
    expect(checkWhole('title: A\ndate: 2026-02-29').diagnostics[0]?.message).toContain('February 2026 has 28 days');
  });

  test('a time that the clocks skip is an error that names the gap; one that comes twice a warning', () => {
    const gap = checkWhole('title: A\ndate: 2026-03-29 02:30').diagnostics[0];
    expect([gap?.code, gap?.severity]).toEqual(['time-in-gap', 'error']);
    expect(gap?.message).toContain('from 02:00 to 03:00');
    const twice = checkWhole('title: A\ndate: 2026-10-25 02:30');
    expect(twice.told).toEqual(['ambiguous-time 2026-10-25 02:30']);
    expect(twice.value?.date.at).toBe(Date.parse('2026-10-25T00:30:00Z'));
    expect(twice.diagnostics[0]?.help).toContain('`+02:00` for the first, `+01:00` for the second');
  });

  test.each([
    ['Australia/Lord_Howe', '2026-04-05 01:45', '`+11:00` for the first, `+10:30` for the second'],
    ['Australia/Lord_Howe', '2026-10-04 02:10', 'from 02:00 to 02:30'],
    ['Pacific/Apia', '2011-12-30 10:00', 'from 2011-12-30 00:00 to 2011-12-31 00:00'],
  ])('in %s, %s is told in the clocks of the zone', (timeZone, date, words) => {
    const context = aContext({ site: { ...aContext().site, timeZone } });
    const [told] = checkWhole(`title: A\ndate: ${date}`, context).diagnostics;
    expect(`${told?.message} ${told?.help}`).toContain(words);
  });

  test('an embargo needs a zone', () => {
    expect(check('embargo: 2026-11-24 09:00').told).toEqual(['missing-zone 2026-11-24 09:00']);
    expect(check('embargo: 2026-11-24T09:00:00+01:00').value?.embargo?.at).toBe(Date.parse('2026-11-24T08:00:00Z'));
  });

  test('dates that contradict each other are warned of', () => {
    expect(check('updated: 2026-11-22').told).toEqual(['updated-before-date 2026-11-22']);
    expect(check('expires: 2026-11-23').told).toEqual(['expires-too-soon 2026-11-23']);
    expect(check('embargo: 2026-12-01T00:00Z\nexpires: 2026-11-30').told).toEqual(['expires-too-soon 2026-11-30']);
    expect(checkWhole('title: A\ndate: 2026-11-23 09:00\nupdated: 2026-11-23').told).toEqual([]);
    expect(check('corrections: [{date: 2026-11-24, text: A}, {text: B, date: 2026-11-22}]').told).toEqual([
      'correction-before-date 2026-11-22',
    ]);
    expect(checkWhole('title: A\ndate: 2026-11-23 09:00\ncorrections: [{date: 2026-11-23, text: A}]').told).toEqual([]);
  });

  test('every moment written as ISO is read back, in any zone', () => {
    const seconds = fc.integer({ min: Date.parse('1900-01-01') / 1000, max: Date.parse('2200-01-01') / 1000 });
    fc.assert(
      fc.property(seconds, (second) => {
        expect(readMoment(new Date(second * 1000).toISOString(), prague)).toEqual({
          at: second * 1000,
          precision: 'time',
        });
      }),
    );
  });

  test('no text makes it throw', () => {
    const parts = fc.constantFrom('2026', '-', '02', '29', 'T', ' ', ':', '99', '+', 'Z', '.', 'may', ',');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 14 }), (text) => {
        const read = parseMoment(text.join(''), prague);
        expect('moment' in read ? Number.isSafeInteger(read.moment.at) : read.problem).toBeTruthy();
      }),
    );
  });
});
