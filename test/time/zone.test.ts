import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { gapAround, instantOf, isoAt, localTimeAt } from '../../src/time/zone.ts';

const zones = ['UTC', 'Europe/Prague', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia'];
const moreZones = [...zones, 'Africa/Casablanca', 'Europe/Dublin', 'America/St_Johns', 'Pacific/Chatham', 'Asia/Gaza'];
const zone = fc.constantFrom(...moreZones);
const local = fc.record({
  year: fc.integer({ min: 1970, max: 2040 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.integer({ min: 0, max: 59 }),
  second: fc.integer({ min: 0, max: 59 }),
});

const at = (iso: string) => Date.parse(iso);

describe('localTimeAt', () => {
  test('agrees with Temporal at any moment since 1600 in any zone', () => {
    const moments = fc.integer({ min: at('1600-01-01T00:00:00Z'), max: at('2100-01-01T00:00:00Z') });
    fc.assert(
      fc.property(moments, zone, (moment, timeZone) => {
        const { year, month, day, hour, minute, second } =
          Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone);
        expect(localTimeAt(moment, timeZone)).toEqual({ year, month, day, hour, minute, second });
      }),
      { numRuns: 500 },
    );
  });

  test('knows the hour in which the clocks change', () => {
    expect(localTimeAt(at('2026-03-29T00:59:59Z'), 'Europe/Prague').hour).toBe(1);
    expect(localTimeAt(at('2026-03-29T01:00:00Z'), 'Europe/Prague').hour).toBe(3);
  });
});

describe('isoAt', () => {
  test('writes the offset that holds at the moment', () => {
    expect(isoAt(at('2026-11-23T08:00:00Z'), 'Europe/Prague')).toBe('2026-11-23T09:00:00+01:00');
    expect(isoAt(at('2026-07-01T08:00:00Z'), 'Europe/Prague')).toBe('2026-07-01T10:00:00+02:00');
    expect(isoAt(at('2026-07-01T08:00:00Z'), 'America/St_Johns')).toBe('2026-07-01T05:30:00-02:30');
    expect(isoAt(at('2026-07-01T08:00:00Z'), 'UTC')).toBe('2026-07-01T08:00:00+00:00');
  });

  test('names the same moment, whatever the zone, even where offsets had seconds', () => {
    const seconds = fc.integer({ min: at('1800-01-01T00:00:00Z') / 1000, max: at('2100-01-01T00:00:00Z') / 1000 });
    fc.assert(fc.property(seconds, zone, (second, timeZone) => at(isoAt(second * 1000, timeZone)) === second * 1000));
  });

  test('keeps a midnight on its day before there was standard time: the offset is rounded up', () => {
    for (const zone of ['Europe/Prague', 'America/New_York', 'Asia/Kolkata', 'Africa/Monrovia', 'Australia/Sydney']) {
      const { at } = instantOf({ year: 1850, month: 6, day: 1, hour: 0, minute: 0, second: 0 }, zone);
      expect(isoAt(at, zone)).toMatch(/^1850-06-01T00:00:/);
      expect(Date.parse(isoAt(at, zone))).toBe(at);
    }
  });
});

describe('instantOf', () => {
  test('agrees with Temporal on every local time, gaps and overlaps included', () => {
    fc.assert(
      fc.property(local, zone, (time, timeZone) => expectAgreement(time, timeZone)),
      { numRuns: 500 },
    );
  });

  test('agrees with Temporal around every change of the clocks', () => {
    for (const timeZone of moreZones) {
      for (const change of changesOf(timeZone)) {
        for (const minutes of [-90, -61, -60, -31, -30, -1, 0, 1, 29, 30, 59, 60, 90]) {
          const near = new Date(change + minutes * 60_000);
          const [year, month, day] = [near.getUTCFullYear(), near.getUTCMonth() + 1, near.getUTCDate()];
          expectAgreement(
            { year, month, day, hour: near.getUTCHours(), minute: near.getUTCMinutes(), second: 0 },
            timeZone,
          );
        }
      }
    }
  });

  test('names the jump around a time that does not exist', () => {
    const missing = { year: 2026, month: 3, day: 29, hour: 2, minute: 30, second: 0 };
    expect(instantOf(missing, 'Europe/Prague')).toEqual({ at: at('2026-03-29T01:30:00Z'), kind: 'gap' });
    const { from, to } = gapAround(missing, 'Europe/Prague');
    expect([from.hour, from.minute, to.hour, to.minute]).toEqual([2, 0, 3, 0]);
  });

  test('knows the day that Samoa left out', () => {
    const missing = { year: 2011, month: 12, day: 30, hour: 12, minute: 0, second: 0 };
    expect(instantOf(missing, 'Pacific/Apia').kind).toBe('gap');
    const { from, to } = gapAround(missing, 'Pacific/Apia');
    expect([from.day, to.day]).toEqual([30, 31]);
  });
});

function expectAgreement(
  time: { year: number; month: number; day: number; hour: number; minute: number; second: number },
  timeZone: string,
) {
  const plain = Temporal.PlainDateTime.from(time);
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    plain.toZonedDateTime(timeZone, { disambiguation }),
  );
  const found = instantOf(time, timeZone);
  expect(found.at).toBe(plain.toZonedDateTime(timeZone).epochMilliseconds);
  const exists = earlier?.toPlainDateTime().equals(plain);
  expect(found.kind).toBe(
    earlier?.epochMilliseconds === later?.epochMilliseconds ? 'exact' : exists ? 'overlap' : 'gap',
  );
}

/** Changes between 1990 and 2030, as UTC readings of the local clocks. */
function changesOf(timeZone: string): number[] {
  const changes: number[] = [];
  let moment: Temporal.ZonedDateTime | null =
    Temporal.Instant.from('1990-01-01T00:00:00Z').toZonedDateTimeISO(timeZone);
  for (moment = moment.getTimeZoneTransition('next'); moment !== null && moment.year < 2030; ) {
    changes.push(moment.epochMilliseconds + moment.offsetNanoseconds / 1e6);
    moment = moment.getTimeZoneTransition('next');
  }
  return changes;
}
