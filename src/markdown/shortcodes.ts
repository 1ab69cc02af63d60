import { windows1252 } from '../words/windows-1252.ts';
import { findCodeTags } from './code-tags.ts';

/** A tag of another generator's template language that stands in the text. */
export interface Shortcode {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A body in which every shortcode is covered, character by character, so that all offsets stay true. */
export interface CoveredText {
  readonly text: string;
  /** What was covered, by the number that its cover carries. */
  readonly originals: readonly string[];
  readonly shortcodes: readonly Shortcode[];
}

/** Covers Hugo shortcodes and Liquid tags with marks that no author can write, so that Markdown reads each as one punctuation word. Tags
 *  around a block of code become a fence, so that the code stays code. */
export function coverShortcodes(body: string): CoveredText {
  const clean = body.replace(controls, (control) => windows1252(control.charCodeAt(0)) || '\ufffd');
  if (!clean.includes('{') || !mayHoldTag.test(clean)) return { text: clean, originals: [], shortcodes: [] };
  const originals: string[] = [];
  const shortcodes: Shortcode[] = [];
  const fences = new Map(findCodeTags(clean).map((tag) => [tag.start, tag]));
  const text = clean.replace(anyTag, (tag: string, hugo?: string, liquid?: string, output?: string, at?: number) => {
    if (originals.length >= mostShortcodes || at === undefined) return tag;
    const name = hugo ?? liquid ?? output ?? '';
    shortcodes.push({ name: output === undefined ? name : `{{ ${output} }}`, start: at, end: at + tag.length });
    originals.push(tag);
    const fence = fences.get(at);
    if (fence !== undefined) return fence.fence;
    return cover(originals.length - 1, tag.length);
  });
  return { text, originals, shortcodes };
}

/** Takes the covers out of text that goes to the page. */
export function withoutCovers(text: string): string {
  return isCovered(text) ? text.replace(anyCover, '') : text;
}

/** Puts shortcodes back into code, and remembers by number which of them a reader will see. */
export function makeUncover(originals: readonly string[], shown: Set<number>): (text: string) => string {
  return (text) => {
    if (!isCovered(text)) return text;
    return text.replace(anyCover, (_, digits: string) => {
      const number = numberIn(digits);
      shown.add(number);
      return originals[number] ?? '';
    });
  };
}

/** True for a link or picture whose address was a shortcode. */
export const hasCover = (text: string): boolean => isCovered(text);

/** True for text that holds covers and white space only: nothing of it is left on the page. */
export const isOnlyCovers = (text: string): boolean => isCovered(text) && text.replace(anyCover, '').trim() === '';

// `{` digits `}`: digits are the C1 controls U+0080-U+008F, least significant first, filled up with U+0090. Latin-1 characters, because
// one character beyond makes the whole text twice as large and slower to parse. A cover begins and ends with punctuation as the tag did,
// so that emphasis beside it opens and closes as before.
const zero = 0x80;
const filler = '\u0090';
const anyDigit = /[\u0080-\u008f]/;
const isCovered = (text: string): boolean => text.includes('{') && anyDigit.test(text);
const controls = /[\u0080-\u009f]/g;
const anyCover = /\{([\u0080-\u008f]{3}\u0090*)\}/g;
const mayHoldTag = /\{[{%]/;
const mostShortcodes = 4096;

// The name is what the tag begins with. A backtick never stands in a tag: it would be a code span about shortcodes.
const anyTag =
  /\{\{[<%]-?[ \t]*(\/?[\w.-]+)[^`{}]*?[>%]\}\}|\{%-?[ \t]*(\w+)[^`{}]*?%\}|\{\{-?[ \t]*([$.]?[A-Za-z_][\w.-]*)[\w.$|:,"'()[\] \t-]*\}\}/g;

function cover(number: number, length: number): string {
  const digits = [number & 15, (number >> 4) & 15, (number >> 8) & 15].map((digit) =>
    String.fromCharCode(zero + digit),
  );
  return `{${digits.join('')}${filler.repeat(length - 5)}}`;
}

function numberIn(digits: string): number {
  return [0, 1, 2].reduce((sum, index) => sum + ((digits.charCodeAt(index) - zero) << (4 * index)), 0);
}
