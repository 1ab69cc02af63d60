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

/** Covers Hugo shortcodes and Liquid tags with marks that no author can write, so that Markdown reads each as one punctuation word. */
export function coverShortcodes(body: string): CoveredText {
  const clean = body.replace(noncharacters, '\ufffd');
  if (!clean.includes('{{') && !clean.includes('{%')) return { text: clean, originals: [], shortcodes: [] };
  const originals: string[] = [];
  const shortcodes: Shortcode[] = [];
  const text = clean.replace(anyTag, (tag: string, hugo?: string, liquid?: string, output?: string, at?: number) => {
    if (originals.length >= mostShortcodes || at === undefined) return tag;
    const name = hugo ?? liquid ?? output ?? '';
    shortcodes.push({ name: output === undefined ? name : `{{ ${output} }}`, start: at, end: at + tag.length });
    originals.push(tag);
    return cover(originals.length - 1, tag.length);
  });
  return { text, originals, shortcodes };
}

/** Takes the covers out of text that goes to the page. */
export function withoutCovers(text: string): string {
  return text.includes(filler) ? text.replace(anyCover, '') : text;
}

/** Puts the original text back: in code, a shortcode is what the author wants to show. */
export function uncover(text: string, originals: readonly string[]): string {
  if (!text.includes(filler)) return text;
  return text.replace(anyCover, (_, digits: string) => originals[numberIn(digits)] ?? '');
}

/** True for a link or picture whose address was a shortcode. */
export const hasCover = (text: string): boolean => text.includes(filler);

/** True for text that holds covers and white space only: nothing of it is left on the page. */
export const isOnlyCovers = (text: string): boolean =>
  text.includes(filler) && text.replace(anyCover, '').trim() === '';

// `{` digits `}`: digits are the noncharacters U+FDD0-U+FDDF, least significant first, filled up with U+FDEF. A cover begins and ends with
// punctuation as the tag did, so that emphasis beside it opens and closes as before.
const zero = 0xfdd0;
const filler = '\ufdef';
const noncharacters = /[\ufdd0-\ufdef]/g;
const anyCover = /\{([\ufdd0-\ufddf]{3}\ufdef*)\}/g;
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
