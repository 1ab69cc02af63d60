import type { Blame } from './yaml-blame.ts';
import * as blame from './yaml-blame.ts';
import { indentOf, lineAt } from './yaml-line.ts';
import { closingQuote, isOpeningOfNext } from './yaml-quotes.ts';
import type { Around } from './yaml-scan.ts';

/** Follows a list or map in brackets; returns the offset behind its closing bracket. */
export function bracketed(text: string, { line, columns }: Around): number | Blame {
  const walk: Walk = { text, columns, open: [], item: undefined };
  for (let at = line.valueAt; at < text.length; ) {
    const step = takeToken(walk, at);
    if (step === 'end') break;
    if (typeof step !== 'number') return step;
    if (walk.open.length === 0) return step;
    at = step;
  }
  return blame.unclosedBracket(text, walk.open[0] ?? line.valueAt);
}

interface Walk {
  readonly text: string;
  readonly columns: ReadonlySet<number>;
  /** Offsets of the brackets that are open. */
  readonly open: number[];
  /** The item before, as long as no comma or colon followed it. Plain text may go on, other items may not. */
  item: { readonly end: number; readonly isPlain: boolean } | undefined;
}

/** Takes what stands at an offset; returns where to go on, or `end` where the next entry begins instead. */
function takeToken(walk: Walk, at: number): number | Blame | 'end' {
  const { text } = walk;
  const character = text[at] ?? '';
  if (character === '\n') return isNextEntry(text, at + 1, walk.columns) ? 'end' : at + 1;
  if (/\s/.test(character)) return at + 1;
  if (isComment(text, at)) return lineAt(text, at).end;
  if (character === ',' || isColon(text, at, walk.item?.isPlain === false)) {
    walk.item = undefined;
    return at + 1;
  }
  return character === ']' || character === '}' ? close(walk, at, character) : takeItem(walk, at, character);
}

function close(walk: Walk, at: number, bracket: string): number | Blame {
  const opened = walk.open.pop() ?? 0;
  if (pairs[walk.text[opened] ?? ''] !== bracket) return blame.closesNothing(walk.text, at);
  walk.item = { end: at + 1, isPlain: false };
  return at + 1;
}

const pairs: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

function takeItem(walk: Walk, at: number, character: string): number | Blame {
  const { text, item } = walk;
  const isPlain = !'[{"\''.includes(character);
  if (item !== undefined && !(item.isPlain && isPlain)) {
    return blame.misfit(item.end - 1, 'a comma or a closing bracket is missing behind this');
  }
  if (character === '[' || character === '{') {
    walk.open.push(at);
    return at + 1;
  }
  const end = isPlain ? endOfPlain(text, at) : endOfQuoted(walk, at);
  if (typeof end === 'number') walk.item = { end, isPlain };
  return end;
}

const isComment = (text: string, at: number): boolean => text[at] === '#' && /\s/.test(text[at - 1] ?? ' ');

const isColon = (text: string, at: number, isBehindQuote = false): boolean =>
  text[at] === ':' && (isBehindQuote || /[\s,[\]{}]/.test(text[at + 1] ?? ' '));

function endOfPlain(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && !/[,[\]{}\n]/.test(text[end] ?? '') && !isColon(text, end) && !isComment(text, end))
    end++;
  return at + text.slice(at, end).trimEnd().length;
}

function endOfQuoted({ text, columns }: Walk, at: number): number | Blame {
  const end = closingQuote(text, at);
  if (end === undefined) return blame.unclosedQuote(text, at);
  for (let line = text.indexOf('\n', at) + 1; line > 0 && line <= end; line = text.indexOf('\n', line) + 1) {
    if (isNextEntry(text, line, columns)) return blame.unclosedQuote(text, at);
  }
  const after = /[^ \t]/.exec(text.slice(end + 1, end + 200))?.[0] ?? ',';
  if (',]}:#\n'.includes(after)) return end + 1;
  return isOpeningOfNext(text, at, end)
    ? blame.unclosedQuote(text, at)
    : blame.textAfterQuote(text, at, text[at] ?? '');
}

/** Whether a line looks like the next key or item of what the brackets stand in. */
function isNextEntry(text: string, start: number, columns: ReadonlySet<number>): boolean {
  const { dashes, key } = lineAt(text, start);
  const isItem = dashes.length > 0 || (key !== undefined && !/[\s"']/.test(key.text));
  return isItem && columns.has(indentOf(text, start));
}
