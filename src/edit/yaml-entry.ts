import type { JsonValue } from '../model/json.ts';
import { yamlText } from './yaml-text.ts';

/** Writes one entry of front matter, `key: value` with its line end: short lists and maps on one line, longer ones on several. */
export function yamlEntry(key: string, value: JsonValue): string {
  return `${yamlText(key)}:${yamlAfterColon(key, value)}\n`;
}

/** What stands behind the colon of a key: a blank and the value, or a line for each item. */
export function yamlAfterColon(key: string, value: JsonValue, indent = ''): string {
  const line = ` ${inline(value, dateKeys.has(key))}`;
  if (typeof value !== 'object' || (!needsLines(key, value) && key.length + line.length <= longestLine)) return line;
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    return value.map((item: JsonValue) => `\n${deeper}-${itemAfterDash(item, deeper)}`).join('');
  }
  return Object.entries(value)
    .map(([name, part]) => `\n${deeper}${yamlText(name)}:${yamlAfterColon(name, part, deeper)}`)
    .join('');
}

const longestLine = 70;

/** Dates are written without quotes, as authors do. */
const dateKeys: ReadonlySet<string> = new Set(['date', 'updated', 'embargo', 'expires']);

/** Every part of a map in a list stands on a line of its own. */
function itemAfterDash(item: JsonValue, indent: string): string {
  if (typeof item !== 'object' || Array.isArray(item)) return ` ${inline(item, false)}`;
  const deeper = `${indent}  `;
  const lines = Object.entries(item).map(([name, part]) => `${yamlText(name)}:${yamlAfterColon(name, part, deeper)}`);
  return lines.length === 0 ? ' {}' : ` ${lines.join(`\n${deeper}`)}`;
}

/** Of maps only a place stands on one line, as `{ city: Prague, country: Czech Republic }`. */
const needsLines = (key: string, value: object): boolean =>
  Array.isArray(value)
    ? value.some((item) => typeof item === 'object')
    : Object.keys(value).length > 0 &&
      (key !== 'dateline' || Object.values(value).some((part) => typeof part === 'object'));

function inline(value: JsonValue, isDate: boolean, place: 'block' | 'flow' = 'block'): string {
  if (typeof value === 'string') return isDate && plainDate.test(value) ? value : yamlText(value, place);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map((item: JsonValue) => inline(item, false, 'flow')).join(', ')}]`;
  const parts = Object.entries(value).map(
    ([name, part]) => `${yamlText(name, 'flow')}: ${inline(part, dateKeys.has(name), 'flow')}`,
  );
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

const plainDate = /^\d{4}-\d{2}-\d{2}(?:[T ][\d:.]+ *(?:Z|[+-][\d:]+)?)?$/;
