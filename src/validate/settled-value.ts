import type { JsonValue } from '../model/json.ts';

/** Turns what a schema returned into JSON: dates become ISO text, absent parts go; undefined for functions, big integers, cycles, NaN. */
export function settled(value: unknown, depth = 0): JsonValue | undefined {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'object' || value === null || depth > deepest) return undefined;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  return Array.isArray(value) ? settledList(value, depth) : settledMap(value, depth);
}

const deepest = 50;

function settledList(value: readonly unknown[], depth: number): JsonValue | undefined {
  const items = value.map((item) => settled(item, depth + 1));
  return items.every((item) => item !== undefined) ? items : undefined;
}

function settledMap(value: object, depth: number): JsonValue | undefined {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return undefined;
  const result: { [key: string]: JsonValue } = Object.create(null);
  for (const [key, held] of Object.entries(value)) {
    if (held === undefined || held === null) continue;
    const part = settled(held, depth + 1);
    if (part === undefined) return undefined;
    result[key] = part;
  }
  return result;
}
