import type { Token, Tokens } from 'marked';
import { plainText } from './plain-text.ts';

/** How much there is to read. */
export interface Measure {
  /** Words; two characters of Chinese or Japanese, or five of Thai and its like, count as one. */
  readonly words: number;
  /** Reading time: 230 words or 500 Chinese or Japanese characters a minute, at least 1. */
  readonly minutes: number;
}

/** Counts what tokens give to read; code blocks and raw HTML are not counted. */
export function measure(tokens: readonly Token[]): Measure {
  const count = { words: 0, ideographs: 0, unspaced: 0 };
  countIn(count, tokens);
  const spoken = count.words + count.unspaced / 5;
  return {
    words: Math.round(spoken + count.ideographs / 2),
    minutes: Math.max(1, Math.round(spoken / 230 + count.ideographs / 500)),
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
  words: number;
  ideographs: number;
  unspaced: number;
}

function countIn(count: Count, tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (token.type === 'text' && !('tokens' in token && token.tokens !== undefined)) countText(count, token['text']);
    else if (token.type === 'codespan') count.words += 1;
    else if (token.type === 'list') for (const item of (token as Tokens.List).items) countIn(count, item.tokens);
    else if (token.type === 'table') {
      for (const cell of [(token as Tokens.Table).header, ...(token as Tokens.Table).rows].flat())
        countIn(count, cell.tokens);
    } else if (token.type !== 'image' && 'tokens' in token && token.tokens !== undefined) countIn(count, token.tokens);
  }
}

// Character codes instead of regular expressions or Intl.Segmenter, which is quadratic on Node 20.
function countText(count: Count, text: string): void {
  let inWord = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x0e00) {
      const letter =
        code > 0x2f && !(code > 0x39 && code < 0x41) && !(code > 0x5a && code < 0x61) && !(code > 0x7a && code < 0xc0);
      if (letter && !inWord) count.words++;
      inWord = letter || (inWord && (code === 0x27 || code === 0x2d));
    } else if (
      (code >= 0x2e80 && code <= 0x9fff && code > 0x303f) ||
      (code >= 0xf900 && code <= 0xfaff) ||
      (code >= 0xd840 && code <= 0xd87f)
    ) {
      count.ideographs++;
      inWord = false;
    } else if (
      (code >= 0x0e00 && code <= 0x0eff) ||
      (code >= 0x1000 && code <= 0x109f) ||
      (code >= 0x1780 && code <= 0x17ff)
    ) {
      count.unspaced++;
      inWord = false;
    } else if (code >= 0x2000 && code <= 0x303f) inWord = inWord && code === 0x2019;
    else {
      if (!inWord) count.words++;
      inWord = true;
    }
  }
}

function cutAtWord(text: string): string {
  if (text.length <= longestExcerpt) return text;
  const cut = text.slice(0, longestExcerpt);
  const space = cut.lastIndexOf(' ');
  const words = space > longestExcerpt / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '');
  return `${words.replace(/[\s,;:–—-]+$/, '')}…`;
}
