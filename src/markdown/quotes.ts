import type { TypographyRules } from './typography-rules.ts';

/** A replacement of a stretch of text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** Turns straight quotes and apostrophes of one block into the language's; those that can be neither (5", 6') stay. */
export function curlQuotes(text: string, { quotes }: TypographyRules, edits: Edit[]): void {
  const open: OpenQuotes = { outer: 0, inner: 0 };
  const lastCloser = lastClosingApostrophe(text);
  // Not matchAll, which makes a new regular expression for every text.
  anyQuote.lastIndex = 0;
  while (anyQuote.test(text)) {
    const index = anyQuote.lastIndex - 1;
    const mark = text[index] ?? '';
    if (mark !== '"' && mark !== "'") {
      countCurled(mark, quotes, open);
      continue;
    }
    const by = mark === '"' ? curlDouble(text, index, quotes, open) : curlSingle(text, index, quotes, open, lastCloser);
    if (by !== undefined) edits.push({ start: index, end: index + 1, by });
  }
}

/** How many quotations are open at a place. */
interface OpenQuotes {
  outer: number;
  inner: number;
}

type Quotes = TypographyRules['quotes'];

const anyQuote = /["'“”„«»]/g;

/** Quotes that the author curled open and close quotations too, where the language tells them apart. */
function countCurled(mark: string, [opening, closing]: Quotes, open: OpenQuotes): void {
  if (opening === closing) return;
  if (mark === opening) open.outer++;
  else if (mark === closing) open.outer = Math.max(0, open.outer - 1);
}

function curlDouble(text: string, at: number, quotes: Quotes, open: OpenQuotes): string | undefined {
  const part = double(text, at, open.outer > 0);
  if (part === undefined) return undefined;
  open.outer = part === 'open' ? open.outer + 1 : Math.max(0, open.outer - 1);
  return part === 'open' ? quotes[0] : quotes[1];
}

function curlSingle(
  text: string,
  at: number,
  quotes: Quotes,
  open: OpenQuotes,
  lastCloser: number,
): string | undefined {
  const part = single(text, at, open.inner > 0, lastCloser);
  if (part === undefined || part === 'apostrophe') return part && '’';
  open.inner += part === 'open' ? 1 : -1;
  return part === 'open' ? quotes[2] : quotes[3];
}

function double(text: string, at: number, open: boolean): 'open' | 'close' | undefined {
  const before = text[at - 1] ?? '';
  const after = text[at + 1] ?? '';
  const canOpen = opensAfter(before) && !isSpace(after);
  const canClose = !isSpace(before) && closesBefore(after);
  if (open && canClose) return 'close';
  if (canOpen) return 'open';
  if (!canClose || /\d/.test(before)) return undefined;
  return 'close';
}

function single(
  text: string,
  at: number,
  open: boolean,
  lastCloser: number,
): 'open' | 'close' | 'apostrophe' | undefined {
  const before = text[at - 1] ?? '';
  const after = text[at + 1] ?? '';
  if (isWord(before)) {
    if (isWord(after)) return isDigit(before) && isDigit(after) ? undefined : 'apostrophe';
    if (open && closesBefore(after)) return 'close';
    return isDigit(before) ? undefined : 'apostrophe';
  }
  if (open && !isSpace(before) && closesBefore(after)) return 'close';
  if (!opensAfter(before) || isSpace(after)) return undefined;
  if (shortened.test(text.slice(at + 1, at + 12))) return 'apostrophe';
  return at < lastCloser ? 'open' : 'apostrophe';
}

// 'tis, 'em, '90s: left out letters, not quotes.
const shortened = /^(?:\d\ds?\b|(?:tis|twas|twere|til|em|cause|bout|round|n)\b)/i;

function lastClosingApostrophe(text: string): number {
  for (let at = text.lastIndexOf("'"); at > 0; at = text.lastIndexOf("'", at - 1)) {
    if (!isSpace(text[at - 1] ?? '') && closesBefore(text[at + 1] ?? '')) return at;
  }
  return -1;
}

const isSpace = (character: string): boolean => character === '' || /\s/.test(character);
const isDigit = (character: string): boolean => /\d/.test(character);
const isWord = (character: string): boolean => /[\p{L}\p{N}\p{M}\ufffc]/u.test(character);
const opensAfter = (character: string): boolean => character === '' || /[\s([{<–—‒―/\-¿¡“‘„‚«‹"'>=+]/.test(character);
const closesBefore = (character: string): boolean =>
  character === '' || /[\s)\]}>.,;:!?…–—‒―/\-”’“‘»›"'*=+\ufffc]/.test(character);
