import { compareText } from '../words/compare-text.ts';
import { keyOf } from './digest.ts';
import type { OpenFile } from './files.ts';

/** Lines of a file, each with a name, of which a few are read: of a hundred thousand a build by a glance asks for a dozen. */
export interface Lines {
  /** What stands before the lines. */
  readonly first: string;
  /** A line, from 0; empty when there is none, or when it is damaged. */
  readonly line: (number: number) => string;
  /** The number of the line with a name. */
  readonly numberOf: (name: string) => number | undefined;
}

export type NamedLine = readonly [name: string, text: string];

/** Writes lines so that each can be found, read and believed without the others: behind them stand their places and the order of their names, then what
 *  the file is. `mark` tells it from every other file; `nameOf` must find the name of a line in its text. */
export function* printLines(mark: string, first: string, lines: Iterable<NamedLine>): Generator<Uint8Array> {
  const names: string[] = [];
  const places: number[] = [];
  let at = 0;
  let waiting: string[] = [];
  const add = (number: number, text: string): void => {
    const sealed = seal(mark, number, text) + text;
    waiting.push(sealed);
    places.push(at);
    at += Buffer.byteLength(sealed);
  };
  add(-1, first);
  for (const [name, text] of lines) {
    add(names.length, text);
    names.push(name);
    if (waiting.length < atOnce) continue;
    yield Buffer.from(waiting.join(''));
    waiting = [];
  }
  yield Buffer.from(waiting.join(''));
  places.push(at);
  const order = Int32Array.from(names, (_, number) => number);
  order.sort((a, b) => compareText(names[a] as string, names[b] as string));
  const directory = Buffer.concat([Buffer.from(Float64Array.from(places).buffer), Buffer.from(order.buffer)]);
  yield directory;
  yield Buffer.from(`${mark} ${keyOf(directory)} ${at} ${names.length}`.padEnd(tailBytes));
}

/** Finds the lines of a file with this mark; undefined when it is another one, or is damaged where all lines need it. */
export function openLines(file: OpenFile, mark: string, nameOf: (text: string) => string): Lines | undefined {
  const tail =
    file
      .read(Math.max(0, file.size - tailBytes), tailBytes)
      ?.toString('latin1')
      .trimEnd()
      .split(' ') ?? [];
  const [itsMark, key, start, size] = tail;
  const [at, count] = [Number(start), Number(size)];
  const length = (count + 2) * 8 + count * 4;
  if (itsMark !== mark || at + length + tailBytes !== file.size) return undefined;
  const directory = file.read(at, length);
  if (directory === undefined || keyOf(directory) !== key) return undefined;
  // Copied, for numbers stand at multiples of their length.
  const bytes = new Uint8Array(directory).buffer;
  const places = new Float64Array(bytes, 0, count + 2);
  const order = new Int32Array(bytes, (count + 2) * 8, count);
  const read = (number: number): string => {
    const [from, to] = [places[number + 1] as number, places[number + 2] as number];
    const sealed = file.read(from, to - from);
    const text = sealed?.toString('utf8', sealBytes);
    const isWhole = text !== undefined && sealed?.toString('latin1', 0, sealBytes) === seal(mark, number, text);
    return isWhole ? text : '';
  };
  const line = (number: number): string => (number >= 0 && number < count ? read(number) : '');
  const numberOf = (name: string): number | undefined => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      const text = line(order[middle] as number);
      if (text === '') return undefined;
      const found = nameOf(text);
      if (found === name) return order[middle];
      if (compareText(found, name) < 0) low = middle + 1;
      else high = middle;
    }
    return undefined;
  };
  const first = read(-1);
  return first === '' ? undefined : { first, line, numberOf };
}

const atOnce = 1000;
const tailBytes = 96;
const sealBytes = 20;

/** A line is believed in its place in its file alone. */
const seal = (mark: string, number: number, text: string): string => keyOf(`${mark} ${number} ${text}`);
