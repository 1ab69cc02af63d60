import type { Blame } from './yaml-blame.ts';
import * as blame from './yaml-blame.ts';
import { bracketed } from './yaml-brackets.ts';
import { indentOf, type Line, lineAt, skipBlanks } from './yaml-line.ts';
import { closingQuote, isOpeningOfNext } from './yaml-quotes.ts';

/** What stands around a value. */
export interface Around {
  readonly key: string;
  readonly line: Line;
  /** Column of the collection that the value is in; what belongs to the value is indented more. */
  readonly parent: number;
  /** Columns in which other keys and dashes may stand. */
  readonly columns: ReadonlySet<number>;
}

/** A value that seems sound, and the offset of the line after it. */
export interface Scanned {
  readonly state: 'open' | 'plain' | 'whole';
  readonly next: number;
}

/** Follows the value at the end of a line to its own end, over several lines where it has them. */
export function scanValue(text: string, around: Around): Scanned | Blame {
  const { line, key } = around;
  const at = line.valueAt;
  const first = text[at] ?? '';
  const next = line.end + 1;
  if (at >= line.end || first === '#') return { state: 'open', next };
  if (first === '"' || first === "'") return quoted(text, around);
  if (first === '[' || first === '{') {
    const end = bracketed(text, around);
    if (typeof end !== 'number') return end;
    return behind(text, end, (after) => {
      if (text[after] === ']' || text[after] === '}') return blame.closesNothing(text, after);
      if (end <= line.end) return blame.needsQuotes(text, at);
      return blame.misfit(after, 'this does not belong to the entry before it');
    });
  }
  if (line.key !== undefined && first === '-' && /[ \t]/.test(text[at + 1] ?? ''))
    return blame.listOnKeyLine(text, at, key);
  if (/^[|>][-+1-9]*[ \t]*(?:#|$)/.test(text.slice(at, line.end))) return block(text, around);
  const name = nameAt.exec(text.slice(at, line.end))?.[1];
  if (name !== undefined) return { state: name === '*' ? 'whole' : 'open', next };
  if ('@`%,]}*&!|>'.includes(first)) return blame.needsQuotes(text, at);
  const colon = lineAt(text, at).key?.colonAt;
  return colon === undefined ? { state: 'plain', next } : blame.colonInValue(colon, key);
}

/** An anchor, an alias or a tag: sound for the parser, and refused elsewhere. */
const nameAt = /^([&*!])!?[\w/:-]*[ \t]*(?:#.*)?$/;

/** Looks at what stands on the line behind the end of a value. */
function behind(text: string, end: number, make: (after: number) => Blame): Scanned | Blame {
  const { end: lineEnd } = lineAt(text, end);
  const after = skipBlanks(text, end, lineEnd);
  const isFree = after === lineEnd || (text[after] === '#' && after > end);
  return isFree ? { state: 'whole', next: lineEnd + 1 } : make(after);
}

function quoted(text: string, around: Around): Scanned | Blame {
  const at = around.line.valueAt;
  const close = closingQuote(text, at);
  if (close === undefined) return blame.unclosedQuote(text, at);
  const margin = lineThatEndsIt(text, around, close);
  if (margin !== undefined) return margin;
  return behind(text, close + 1, (after) => {
    if (isOpeningOfNext(text, at, close)) return blame.unclosedQuote(text, at);
    return blame.textAfterQuote(text, close <= around.line.end ? at : after, text[at] ?? '');
  });
}

/** A line within the quotes that looks like the next key or item, or that stands at the margin. */
function lineThatEndsIt(text: string, { line, key, parent, columns }: Around, close: number): Blame | undefined {
  for (let at = line.end + 1; at <= close; ) {
    const within = lineAt(text, at);
    const column = indentOf(text, at);
    const isItem = within.dashes.length > 0 || (within.key !== undefined && !/\s/.test(within.key.text));
    if (isItem && columns.has(column)) return blame.unclosedQuote(text, line.valueAt);
    if (!within.isBlank && column <= parent) return blame.textAtMargin(text, at + column, key);
    at = within.end + 1;
  }
  return undefined;
}

/** A text below `|` or `>`: every line at least as far in as the first. */
function block(text: string, { line, parent }: Around): Scanned | Blame {
  let depth: number | undefined;
  let at = line.end + 1;
  while (at < text.length) {
    const { end } = lineAt(text, at);
    const column = indentOf(text, at);
    if (at + column < end) {
      if (column <= parent) break;
      depth ??= column;
      if (column < depth && text[at + column] !== '#')
        return blame.misfit(at + column, 'this line is not indented like its neighbours');
    }
    at = end + 1;
  }
  return { state: 'whole', next: at };
}
