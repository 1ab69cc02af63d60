import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { StandardSchema } from '../../src/model/standard-schema.ts';
import { aContext, aSite, check } from './check.ts';

const withFields = (fields: { [name: string]: StandardSchema }) =>
  aContext({ site: aSite({ fields: new Map(Object.entries(fields)) }) });

describe('own fields', () => {
  test('zod sees numbers, booleans, lists and maps; quoted scalars stay text', () => {
    const schema = z.object({ stars: z.number(), sold: z.boolean(), isbn: z.string(), seats: z.array(z.number()) });
    const { value, told } = check(
      'review: {stars: 4.5, sold: true, isbn: "080", seats: [1, 2]}',
      withFields({ review: schema }),
    );
    expect(told).toEqual([]);
    expect(value?.fields).toEqual({ review: { stars: 4.5, sold: true, isbn: '080', seats: [1, 2] } });
  });

  test('an issue points at the part it is about', () => {
    const schema = z.object({ stars: z.number().max(5), seats: z.array(z.number()) });
    expect(check('review: {stars: 6, seats: [1, x]}', withFields({ review: schema })).told).toEqual([
      'invalid-field 6',
      'invalid-field x',
    ]);
  });

  test('valibot works too, with defaults for what is absent', () => {
    const context = withFields({ rating: v.optional(v.pipe(v.number(), v.maxValue(5)), 3) });
    expect(check('', context).value?.fields).toEqual({ rating: 3 });
    expect(check('rating: 9', context).told).toEqual(['invalid-field 9']);
  });

  test('a required one that is missing is told', () => {
    expect(check('', withFields({ isbn: z.string() })).told).toEqual(['invalid-field ---']);
    expect(check('isbn:', withFields({ isbn: z.string().optional() })).told).toEqual([]);
  });

  test('dates that a schema makes become ISO text', () => {
    const { value } = check('event: 2026-12-01', withFields({ event: z.coerce.date() }));
    expect(value?.fields.event).toBe('2026-12-01T00:00:00.000Z');
  });

  test('an asynchronous schema, one that throws and one that returns a function are told', () => {
    const schema = (validate: StandardSchema['~standard']['validate']): StandardSchema => ({
      '~standard': { version: 1, vendor: 'test', validate },
    });
    const late = schema(async () => ({ issues: [{ message: 'late' }] }));
    const rejecting = schema(() => Promise.reject(new Error('later')));
    const throwing = schema(() => {
      throw new Error('boom');
    });
    const odd = schema(() => ({ value: () => 1 }));
    const { told, diagnostics, value } = check(
      'a: 1\nb: 2\nc: 3\nd: 4',
      withFields({ a: late, b: rejecting, c: throwing, d: odd }),
    );
    expect(told).toEqual(['async-schema 1', 'async-schema 2', 'invalid-field 3', 'invalid-field 4']);
    expect(diagnostics[2]?.message).toContain('boom');
    expect(value).toBeUndefined();
  });

  test('keys with dangerous names reach a schema as nothing more than keys', () => {
    const { value } = check(
      'data: {__proto__: {admin: true}}',
      withFields({ data: z.record(z.string(), z.unknown()) }),
    );
    expect(Object.hasOwn({}, 'admin') || 'admin' in {}).toBe(false);
    expect((value?.fields.data as { admin?: unknown } | undefined)?.admin).toBeUndefined();
  });
});
