import type { TemplatePlace } from './traced-engine.ts';
import { type ViewName, viewKeys } from './view-keys.ts';

/** A name that a template read and that newsctl never provides. */
export interface UnknownRead {
  readonly key: string;
  /** Names that may be meant. */
  readonly known: readonly string[];
  readonly frames: readonly TemplatePlace[];
}

/** Watches what templates read. */
export interface Watch {
  /** Puts a watching object in front of what one template is given. */
  readonly watch: <T extends object>(data: T) => T;
  /** What was read in vain since the last call; to be called after each page. */
  readonly take: () => readonly UnknownRead[];
}

/** Makes a watch; `running` tells which tag is running, `isPassed` whether an include may pass a name that no view has. */
export function makeWatch(running: () => readonly TemplatePlace[], isPassed: (key: string) => boolean): Watch {
  // For one page only: most views live no longer, and weak maps of millions are slow.
  const proxies = new Map<object, object>();
  const handlers = new Map<Kind, ProxyHandler<object>>();
  let reads: UnknownRead[] = [];

  const wrap = (value: unknown, kind: Kind): unknown => {
    if (typeof value !== 'object' || value === null || kind === '' || kind === 'free') return value;
    // A proxy must show what is frozen as it is.
    if (isWatched in value || Object.isFrozen(value)) return value;
    const known = proxies.get(value);
    if (known) return known;
    const proxy = new Proxy(value, handlerOf(kind));
    proxies.set(value, proxy);
    return proxy;
  };
  const handlerOf = (kind: Kind): ProxyHandler<object> => {
    const handler = handlers.get(kind) ?? {
      get: (target, key) => read(target, key, kind),
      has: (target, key) => key === isWatched || key in target,
    };
    handlers.set(kind, handler);
    return handler;
  };
  const read = (target: object, key: string | symbol, kind: Kind): unknown => {
    const value: unknown = Reflect.get(target, key);
    if (typeof key === 'symbol') return value;
    if (Array.isArray(target) && /^\d+$/.test(key)) return wrap(value, kind);
    const keys = keysOf(target, kind);
    const behind = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (behind !== undefined) return wrap(value, behind);
    // What JSON and Eta ask of any object is no mistake of the template.
    if (!(key in target) && key !== 'toJSON' && !key.startsWith('__') && !(kind === 'TemplateView' && isPassed(key))) {
      const known = [...new Set([...Object.keys(keys), ...Object.keys(target).filter((name) => !/^\d/.test(name))])];
      reads.push({ key, known, frames: running() });
    }
    return value;
  };
  return {
    watch: (data) => wrap(data, 'TemplateView') as typeof data,
    take: () => {
      proxies.clear();
      const taken = reads;
      reads = [];
      return taken;
    },
  };
}

function keysOf(target: object, kind: Kind): { readonly [key: string]: Kind } {
  if (Array.isArray(target)) return arrayKeys;
  return kind === '' || kind === 'free' || kind === 'names' ? {} : viewKeys[kind];
}

const isWatched: unique symbol = Symbol('watched');

const arrayKeys: { readonly [key: string]: Kind } = Object.fromEntries(
  'length at every filter find forEach includes join map slice some'.split(' ').map((name) => [name, '']),
);

type Kind = ViewName | 'names' | 'free' | '';
