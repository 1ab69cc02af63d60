import { diagnose } from '../diagnostics/diagnostic.ts';
import { frontMatterKeys } from '../model/front-matter-keys.ts';
import type { Mistake } from './mistake.ts';

/** A mistake in a text that is not YAML, by offsets of that text. */
export interface Blame extends Mistake {
  /** The key that cannot be read because of it. */
  readonly hides?: string;
}

/** The same by offsets of a text in which this one stands at `base`. */
export const shifted = (blame: Blame, base: number): Blame => ({
  ...blame,
  start: base + blame.start,
  end: base + blame.end,
});

/** Whether a key begins with one of ours, or with a word and a quote: its colon, or the blank behind it, is missing. */
export function isRunTogether(key: string): boolean {
  if (/^[\w-]*$/.test(key)) return false;
  const name = wordAt(key, 0);
  const rest = key.slice(name.length);
  return name !== '' && (/^(?::|[ \t]+)["']/.test(rest) || (isOurs(name) && /^(?::|[ \t]+\S)/.test(rest)));
}

/** Whether newsctl knows a key of this name. */
export const isOurs = (name: string): boolean => (frontMatterKeys as readonly string[]).includes(name);

/** The word at `at` lacks its colon, or the blank behind the colon. */
export function keyWithoutColon(text: string, at: number): Blame {
  const name = wordAt(text, at);
  const end = at + name.length;
  if (name === '') return toLineEnd(text, at, (place) => diagnose('missing-key', place));
  if (text[end] === ':')
    return { start: end, end: end + 1, hides: name, diagnose: (place) => diagnose('missing-space', place, name) };
  return { start: at, end, hides: name, diagnose: (place) => diagnose('missing-colon', place, name) };
}

/** The word that a line begins with at `at`, as a key is written; empty when there is none. */
export const wordAt = (text: string, at: number): string =>
  /^[\p{L}_][\p{L}\p{N}_.-]*/u.exec(text.slice(at, at + 200))?.[0] ?? '';

export const indentation = (start: number, key: string): Blame => ({
  start,
  end: start + key.length,
  hides: key,
  diagnose: (place) => diagnose('wrong-indentation', place, key),
});

export const colonInValue = (start: number, key: string): Blame =>
  one(start, (place) => diagnose('unquoted-colon', place, key));

export const textAtMargin = (text: string, start: number, key: string): Blame =>
  toLineEnd(text, start, (place) => diagnose('text-at-margin', place, key));

export const needsQuotes = (text: string, start: number): Blame =>
  one(start, (place) => diagnose('needs-quotes', place, text[start] ?? ''));

export const unclosedQuote = (text: string, start: number): Blame =>
  toLineEnd(text, start, (place) => diagnose('unclosed-quote', place, text[start] ?? ''));

export const textAfterQuote = (text: string, start: number, quote: string): Blame =>
  toLineEnd(text, start, (place) => diagnose('text-after-quote', place, quote));

export const unclosedBracket = (text: string, start: number): Blame =>
  one(start, (place) => diagnose('unclosed-bracket', place, text[start] ?? ''));

export const listOnKeyLine = (text: string, start: number, key: string): Blame =>
  toLineEnd(text, start, (place) => diagnose('list-on-key-line', place, key));

export const badEscape = (text: string, start: number): Blame => {
  const found = text.slice(start, start + 2);
  return { start, end: start + 2, diagnose: (place) => diagnose('bad-escape', place, found) };
};

export const closesNothing = (text: string, start: number): Blame => misfit(start, `\`${text[start]}\` closes nothing`);

/** Anything else, in words. */
export const misfit = (start: number, found: string): Blame =>
  one(start, (place) => diagnose('yaml-syntax', place, found));

const one = (start: number, make: Mistake['diagnose']): Blame => ({ start, end: start + 1, diagnose: make });

function toLineEnd(text: string, start: number, make: Mistake['diagnose']): Blame {
  const newline = text.indexOf('\n', start);
  const length = text.slice(start, newline === -1 ? text.length : newline).trimEnd().length;
  return { start, end: start + Math.max(1, length), diagnose: make };
}
