import { type Place, placeAt } from '../diagnostics/place.ts';
import type { Source } from '../model/source.ts';
import type { KeyPath, Locate } from './value-node.ts';

/** Finds keys of the config object in a module's source by a tolerant scan: brackets, strings and comments are understood, nothing is
 *  run. What is not written as a literal (a variable, a spread) is placed at the nearest key above it, or at line 1. */
export function makeLocate(source: Source): Locate {
  let scanned: ReadonlyMap<string, Spot> | undefined;
  const spots = () => {
    scanned ??= scanModule(source.text);
    return scanned;
  };
  const nearest = (path: KeyPath): Spot | undefined => {
    for (let length = path.length; length > 0; length--) {
      const spot = spots().get(nameOf(path.slice(0, length)));
      if (spot !== undefined) return spot;
    }
    return spots().get('');
  };
  const at = (span: Span | undefined): Place => placeAt(source, span?.[0] ?? 0, span?.[1] ?? 1);
  return { key: (path) => at(nearest(path)?.key), value: (path) => at(nearest(path)?.value) };
}

type Span = readonly [start: number, end: number];

interface Spot {
  readonly key: Span;
  readonly value: Span;
}

interface Level {
  readonly path: KeyPath;
  readonly isList: boolean;
  index: number;
  key: { readonly name: string; readonly span: Span } | undefined;
  valueStart: number;
}

const nameOf = (path: KeyPath): string => path.join('\u0000');

const token =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`|[{}[\]():,]|[^\s{}[\]():,'"`/]+|\//g;

function scanModule(text: string): ReadonlyMap<string, Spot> {
  const spots = new Map<string, Spot>();
  const begin = startOfConfig(text);
  if (begin === undefined) return spots;
  const levels: Level[] = [];
  let depth = 0;
  let end = begin;
  const close = (level: Level) => {
    if (level.valueStart < 0) return;
    const span: Span = [level.valueStart, Math.max(end, level.valueStart + 1)];
    const name = level.isList ? level.index : level.key?.name;
    if (name !== undefined) spots.set(nameOf([...level.path, name]), { key: level.key?.span ?? span, value: span });
    level.valueStart = -1;
    level.key = undefined;
  };
  token.lastIndex = begin;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const word = found[0];
    const start = found.index;
    if (word.startsWith('//') || word.startsWith('/*')) continue;
    const level = levels.at(-1);
    if (word === '(' || word === ')') depth += word === '(' ? 1 : -1;
    if (depth > 0 || word === ')') {
      if (level && level.valueStart < 0) level.valueStart = start;
    } else if (word === '{' || word === '[') {
      const name = level === undefined ? undefined : level.isList ? level.index : level.key?.name;
      if (level && level.valueStart < 0) level.valueStart = start;
      const path = level === undefined ? [] : [...level.path, ...(name === undefined ? [] : [name])];
      levels.push({ path, isList: word === '[', index: 0, key: undefined, valueStart: -1 });
    } else if (word === '}' || word === ']') {
      if (level) close(level);
      levels.pop();
      if (levels.length === 0) break;
    } else if (word === ',') {
      if (level) {
        close(level);
        level.index++;
      }
    } else if (word === ':') {
      if (level && !level.isList) level.valueStart = -1;
    } else if (level && !level.isList && level.key === undefined) {
      level.key = { name: unquote(word), span: [start, start + word.length] };
      level.valueStart = start;
    } else if (level && level.valueStart < 0) level.valueStart = start;
    end = start + word.length;
  }
  spots.set('', { key: [begin, begin + 1], value: [begin, begin + 1] });
  return spots;
}

/** The brace that opens the object behind `defineConfig(` or `export default`. */
function startOfConfig(text: string): number | undefined {
  const head = /export\s+default\s+(?:defineConfig\s*\(\s*)?(?=\{)|defineConfig\s*\(\s*(?=\{)/.exec(text);
  return head === null ? undefined : head.index + head[0].length;
}

const unquote = (word: string): string => (/^['"`]/.test(word) ? word.slice(1, -1) : word);
