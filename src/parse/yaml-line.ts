/** A line of YAML as the eye sees it. Offsets are those of the text, columns begin at 0. */
export interface Line {
  readonly start: number;
  /** Offset of the line's end. */
  readonly end: number;
  /** Nothing but blanks or a comment. */
  readonly isBlank: boolean;
  /** Columns of the dashes that the line begins with. */
  readonly dashes: readonly number[];
  readonly key: { readonly text: string; readonly column: number; readonly colonAt: number } | undefined;
  /** Where the value begins, or would begin. */
  readonly valueAt: number;
  readonly valueColumn: number;
}

/** Takes a line apart: dashes, key, value. */
export function lineAt(text: string, start: number): Line {
  const newline = text.indexOf('\n', start);
  const end = newline === -1 ? text.length : newline;
  const dashes: number[] = [];
  let at = skipBlanks(text, start, end);
  const isBlank = at === end || text[at] === '#';
  while (text[at] === '-' && (at + 1 === end || isSpace(text[at + 1]))) {
    dashes.push(at - start);
    at = skipBlanks(text, at + 1, end);
  }
  const colonAt = isBlank ? undefined : colonOf(text, at, end);
  const key =
    colonAt === undefined ? undefined : { text: keyText(text.slice(at, colonAt)), column: at - start, colonAt };
  if (colonAt !== undefined) at = skipBlanks(text, colonAt + 1, end);
  return { start, end, isBlank, dashes, key, valueAt: at, valueColumn: at - start };
}

/** Offset of the colon that ends the key at `at`; undefined where no key stands. */
function colonOf(text: string, at: number, end: number): number | undefined {
  const rest = text.slice(at, end);
  const colon = /^(["'])(?:(?!\1).)*\1[ \t]*(?=:)/.exec(rest)?.[0].length ?? plainColon(rest);
  return colon === undefined ? undefined : at + colon;
}

function plainColon(rest: string): number | undefined {
  if (/^[[\]{},&*!|>%@`"']/.test(rest)) return undefined;
  const colon = rest.slice(1).search(/:(?:[ \t]|$)/);
  return colon === -1 ? undefined : colon + 1;
}

const keyText = (written: string): string => written.trimEnd().replace(/^(["'])(.*)\1$/s, '$2');

/** The first offset from `at` on that is no blank, at most `end`. */
export function skipBlanks(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && isSpace(text[next])) next++;
  return next;
}

const isSpace = (character: string | undefined): boolean => character === ' ' || character === '\t';

/** The number of blanks a line begins with. */
export const indentOf = (text: string, start: number): number => {
  let at = start;
  while (text[at] === ' ') at++;
  return at - start;
};
