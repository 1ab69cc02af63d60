import type { Place } from '../diagnostics/place.ts';

/** A value of the config with its place, whatever language the config is written in. */
export type ConfigNode = ConfigScalar | ConfigList | ConfigMap | ConfigOther;

interface Located {
  /** Keys from the top, as printed: `authors.jana.url`, `sections[2].name`; empty for the whole config. */
  readonly path: string;
  /** Counted only when something is wrong. */
  readonly place: () => Place;
  /** What the value is, for messages: `text`, `a number`, `a Date`. */
  readonly found: string;
}

/** One value. A YAML scalar may be read in more than one way (`2026` is a text and a number), a JavaScript one in one only. */
export interface ConfigScalar extends Located {
  readonly kind: 'scalar';
  readonly text?: string;
  readonly number?: number;
  readonly flag?: boolean;
}

export interface ConfigList extends Located {
  readonly kind: 'list';
  readonly items: readonly ConfigNode[];
}

export interface ConfigMap extends Located {
  readonly kind: 'map';
  readonly entries: readonly ConfigEntry[];
  /** The JavaScript object, which may be a schema. */
  readonly value?: unknown;
}

export interface ConfigEntry {
  readonly key: string;
  readonly keyPlace: () => Place;
  readonly value: ConfigNode;
}

/** Nothing at all, or what only JavaScript can hold: a function, a Date, an instance of a class. */
export interface ConfigOther extends Located {
  readonly kind: 'other';
  readonly value?: unknown;
}

/** The printed path of `key` within `path`. */
export function pathOfKey(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
}
