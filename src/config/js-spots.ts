import { type Token, tokensOf, unquoted } from './js-tokens.ts';
import type { KeyPath } from './value-node.ts';

/** Where a key and its value are written, as UTF-16 offsets. */
export interface Spot {
  readonly key: Span;
  readonly value: Span;
}

export type Span = readonly [start: number, end: number];

/** The name under which the spot of a path is kept. */
export const spotName = (path: KeyPath): string => path.join('\0');

/** Finds the keys of the object that a module exports by default: through calls such as `defineConfig(…)` and through constants of the
 *  same module. Nothing is run; what is computed, spread or imported is not found. */
export function spotsOf(source: string): ReadonlyMap<string, Spot> {
  const tokens = tokensOf(source);
  const spots = new Map<string, Spot>();
  const constants = constantsOf(tokens);
  const open = new Set<string>();
  let at = startOfExport(tokens);
  const text = () => tokens[at]?.text ?? '';

  /** Reads an expression up to the comma or bracket that ends it. Without a path it is only passed over. */
  function readValue(path: KeyPath | undefined, key?: Token): void {
    const first = at;
    passExpression(path);
    const start = tokens[first];
    const end = tokens[at - 1];
    if (path === undefined || start === undefined || end === undefined || at === first) return;
    const value: Span = /^[{[]$/.test(start.text) ? spanOf(key ?? start) : [start.start, end.end];
    spots.set(spotName(path), { key: spanOf(key ?? start), value });
    if (at - first === 1 || /^(?:as|satisfies)$/.test(tokens[first + 1]?.text ?? '')) follow(start.text, path);
  }

  /** Only the first object or list of an expression is what the path means. */
  function passExpression(path: KeyPath | undefined): void {
    let target = path;
    while (at < tokens.length && !isEnd(text())) {
      const isContainer = text() === '{' || text() === '[';
      if (text() === '{') readObject(target);
      else if (text() === '[') readList(target);
      else if (text() === '(') readArguments(target);
      else at++;
      if (isContainer) target = undefined;
    }
  }

  function readObject(path: KeyPath | undefined): void {
    for (at++; at < tokens.length && text() !== '}'; ) {
      const key = tokens[at];
      const next = tokens[at + 1]?.text;
      if (key === undefined || isEnd(key.text)) at++;
      else if (next === ':') {
        at += 2;
        readValue(path && [...path, unquoted(key)], key);
      } else {
        if (path && (next === ',' || next === '}')) readShorthand(key, [...path, key.text]);
        readValue(undefined);
      }
    }
    at++;
  }

  function readShorthand(key: Token, path: KeyPath): void {
    spots.set(spotName(path), { key: spanOf(key), value: spanOf(key) });
    follow(key.text, path);
  }

  function readList(path: KeyPath | undefined): void {
    let index = 0;
    for (at++; at < tokens.length && text() !== ']'; ) {
      if (text() === ',') index++;
      if (isEnd(text())) at++;
      else readValue(path && [...path, index]);
    }
    at++;
  }

  /** The first argument of a call stands for what the call gives back. */
  function readArguments(path: KeyPath | undefined): void {
    let target = path;
    for (at++; at < tokens.length && text() !== ')'; ) {
      if (isEnd(text())) at++;
      else readInner(target);
      target = undefined;
    }
    at++;
  }

  /** The same as a value, but without a spot of its own: the whole call has one. */
  function readInner(path: KeyPath | undefined): void {
    const name = path && spotName(path);
    const known = name === undefined ? undefined : spots.get(name);
    readValue(path);
    if (name !== undefined && known !== undefined) spots.set(name, known);
  }

  /** Goes on in the declaration of a constant, once for each place that names it. */
  function follow(name: string, path: KeyPath): void {
    const declared = constants.get(name);
    if (declared === undefined || open.has(name)) return;
    const back = at;
    const own = spots.get(spotName(path));
    open.add(name);
    at = declared;
    readValue(path);
    open.delete(name);
    if (own) spots.set(spotName(path), own);
    at = back;
  }

  if (at < tokens.length) readValue([]);
  return spots;
}

const spanOf = ({ start, end }: Token): Span => [start, end];
const isEnd = (text: string): boolean => /^[,;})\]]$/.test(text);

/** Index of the token after `export default` or `module.exports =`; behind the last token when there is neither. */
function startOfExport(tokens: readonly Token[]): number {
  const index = tokens.findIndex(({ text }, at) => {
    const next = tokens[at + 1]?.text;
    return (text === 'export' && next === 'default') || (text === 'module.exports' && next === '=');
  });
  return index === -1 ? tokens.length : index + 2;
}

/** Index of the first token of each constant's value. A type between name and `=` is passed over. */
function constantsOf(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const constants = new Map<string, number>();
  for (const [at, { text }] of tokens.entries()) {
    if (text !== 'const' && text !== 'let' && text !== 'var') continue;
    const name = tokens[at + 1]?.text;
    const equals = tokens.slice(at, at + longestType).findIndex((token) => token.text === '=');
    if (name !== undefined && equals !== -1) constants.set(name, at + equals + 1);
  }
  return constants;
}

const longestType = 30;
