import type { Place } from '../diagnostics/place.ts';
import type { ConfigEntry, ConfigNode } from './node.ts';
import { pathOfKey } from './node.ts';

/** Keys and indexes from the top of the config. */
export type KeyPath = readonly (string | number)[];

/** Finds where in the source a key, or the value behind it, is written. */
export interface Locate {
  key(path: KeyPath): Place;
  value(path: KeyPath): Place;
}

/** Turns what a config module exports into config nodes, one level at a time, so that an object that holds itself does no harm. */
export function nodeOfValue(value: unknown, locate: Locate, keys: KeyPath = [], path = ''): ConfigNode {
  const place = () => locate.value(keys);
  if (typeof value === 'string') return { kind: 'scalar', text: value, found: 'text', path, place };
  if (typeof value === 'number') return { kind: 'scalar', number: value, found: 'a number', path, place };
  if (typeof value === 'boolean') return { kind: 'scalar', flag: value, found: `\`${value}\``, path, place };
  if (Array.isArray(value)) {
    const child = (item: unknown, index: number) => nodeOfValue(item, locate, [...keys, index], pathOfKey(path, index));
    return {
      kind: 'list',
      found: 'a list',
      path,
      place,
      get items() {
        return value.map(child);
      },
    };
  }
  if (!isPlain(value)) return { kind: 'other', found: typeInWords(value), value, path, place };
  return {
    kind: 'map',
    found: 'an object',
    value,
    path,
    place,
    get entries() {
      return Object.entries(value)
        .filter(([, held]) => held !== undefined)
        .map(([key, held]) => entryOf(key, held, locate, [...keys, key], pathOfKey(path, key)));
    },
  };
}

function isPlain(value: unknown): value is { readonly [key: string]: unknown } {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // An object made in another realm, as jiti's may be, has another Object.prototype: its own prototype is null all the same.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** What a value that is not plain is, in words: `nothing`, `a function`, `a Date`. */
function typeInWords(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') return 'text';
  if (Array.isArray(value)) return 'a list';
  if (typeof value !== 'object') return `a ${typeof value}`;
  const name: unknown = Object.getPrototypeOf(value)?.constructor?.name;
  if (typeof name !== 'string' || name === '' || name === 'Object') return 'an object';
  return `${/^[AEIO]/.test(name) ? 'an' : 'a'} ${name}`;
}

function entryOf(key: string, value: unknown, locate: Locate, keys: KeyPath, path: string): ConfigEntry {
  return { key, keyPlace: () => locate.key(keys), value: nodeOfValue(value, locate, keys, path) };
}
