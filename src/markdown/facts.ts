import type { Token, Tokens } from 'marked';
import { plainText } from './plain-text.ts';

/** How much there is to read. */
export interface Measure {
  /** Words; two characters of Chinese or Japanese, or five of Thai and its like, count as one. */
  readonly words: number;
  /** Reading time: 230 words or 500 Chinese or Japanese characters a minute, at least 1. */
  readonly minutes: number;
}

/** Makes a counter for rendered HTML: what stands outside tags is read, code too. It keeps one buffer for all articles. */
export function makeMeasure(): (html: string) => Measure {
  let buffer = Buffer.alloc(64 * 1024);
  return (html) => {
    // Looking at the characters of a string that was put together from pieces is several times slower than at numbers.
    if (buffer.length < html.length * 2) buffer = Buffer.alloc(html.length * 3);
    buffer.write(html, 'utf16le');
    const count = countIn(new Uint16Array(buffer.buffer, buffer.byteOffset, html.length));
    const spoken = count.words + count.unspaced / 5;
    return {
      words: Math.round(spoken + count.ideographs / 2),
      minutes: Math.max(1, Math.round(spoken / 230 + count.ideographs / 500)),
    };
  };
}

/** Plain text of the first paragraphs, at most about 300 characters, cut at a word. */
export function excerptOf(tokens: readonly Token[]): string {
  let text = '';
  for (const token of tokens) {
    if (token.type !== 'paragraph') continue;
    const paragraph = plainText((token as Tokens.Paragraph).tokens);
    if (paragraph !== '') text += (text === '' ? '' : ' ') + paragraph;
    if (text.length >= longestExcerpt) return cutAtWord(text);
  }
  return text;
}

const longestExcerpt = 300;

interface Count {
  readonly words: number;
  readonly ideographs: number;
  readonly unspaced: number;
}

// A table of character classes instead of regular expressions or Intl.Segmenter, which is quadratic on Node 20.
function countIn(codes: Uint16Array): Count {
  const counts = new Uint32Array(7);
  let before = gap;
  for (let index = 0; index < codes.length; index++) {
    const code = codes[index] ?? 0;
    const kind = kindOf[code] ?? gap;
    if (kind === joiner || (kind === before && kind <= letter)) continue;
    if (kind === tag) index = endOfTag(codes, index);
    else if (kind === reference) index = endOfReference(codes, index);
    else counts[kind] = (counts[kind] ?? 0) + 1;
    if (kind !== tag) before = kind;
  }
  return { words: counts[letter] ?? 0, ideographs: counts[ideograph] ?? 0, unspaced: counts[unspaced] ?? 0 };
}

/** Not indexOf: a tag is shorter than the call takes. */
function endOfTag(codes: Uint16Array, from: number): number {
  let index = from;
  while (index < codes.length && codes[index] !== greaterThan) index++;
  return index;
}

function endOfReference(codes: Uint16Array, from: number): number {
  for (let index = from + 1; index < from + 12; index++) if (codes[index] === semicolon) return index;
  return from;
}

const greaterThan = 0x3e;
const semicolon = 0x3b;

const gap = 0;
const letter = 1;
const joiner = 2;
const ideograph = 3;
const unspaced = 4;
const tag = 5;
const reference = 6;

const kindOf: Uint8Array = tabulate([
  [0x26, 0x26, reference],
  [0x3c, 0x3c, tag],
  [0x30, 0x39, letter],
  [0x41, 0x5a, letter],
  [0x61, 0x7a, letter],
  [0xb5, 0xb5, letter],
  [0xc0, 0x1fff, letter],
  [0x27, 0x27, joiner],
  [0x2d, 0x2d, joiner],
  [0x2019, 0x2019, joiner],
  [0x0e00, 0x0eff, unspaced],
  [0x1000, 0x109f, unspaced],
  [0x1780, 0x17ff, unspaced],
  [0x1680, 0x1680, gap],
  [0x2c00, 0x2dff, letter],
  [0x2e80, 0x2fff, ideograph],
  [0x3005, 0x3007, ideograph],
  [0x3041, 0x312f, ideograph],
  [0x3131, 0x318e, letter],
  [0x31a0, 0x9fff, ideograph],
  [0xa000, 0xd7ff, letter],
  [0xd840, 0xd87f, ideograph],
  [0xf900, 0xfaff, ideograph],
  [0xfb00, 0xfdff, letter],
  [0xfe70, 0xfefc, letter],
  [0xff66, 0xff9f, ideograph],
]);

function tabulate(ranges: readonly (readonly [number, number, number])[]): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  for (const [from, to, kind] of ranges) kinds.fill(kind, from, to + 1);
  return kinds;
}

function cutAtWord(text: string): string {
  if (text.length <= longestExcerpt) return text;
  const cut = text.slice(0, longestExcerpt);
  const space = cut.lastIndexOf(' ');
  const words = space > longestExcerpt / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '');
  return `${words.replace(/[\s,;:–—-]+$/, '')}…`;
}
