import type { Blame } from './yaml-blame.ts';
import * as blame from './yaml-blame.ts';
import type { Line } from './yaml-line.ts';
import { lineAt } from './yaml-line.ts';
import { scanValue } from './yaml-scan.ts';

/** What the last line with content left open: a key or a dash that waits for its value, a plain text that may go on, or a value that is whole. */
export interface Before {
  readonly state: 'open' | 'plain' | 'whole';
  /** The key that the value belongs to; empty in a list. */
  readonly key: string;
  /** The value stands on a line of its own, or behind a dash. */
  readonly alone: 'line' | 'dash' | undefined;
  /** Offset and column of the value. */
  readonly at: number;
  readonly column: number;
}

interface Level {
  readonly indent: number;
  readonly kind: 'map' | 'list';
}

interface Walk {
  readonly text: string;
  readonly levels: Level[];
  before: Before;
}

/** Reads broken YAML line by line, as a person does, and blames the first thing that does not fit what stands above it: where the author went
 *  wrong, not where the parser gave up. Undefined when everything seems to fit. */
export function blameOutline(text: string): Blame | undefined {
  const walk: Walk = { text, levels: [], before: { state: 'open', key: '', alone: undefined, at: 0, column: -1 } };
  for (let at = 0; at < text.length; ) {
    const line = lineAt(text, at);
    const taken = line.isBlank ? line.end + 1 : takeLine(walk, line);
    if (typeof taken !== 'number') return taken;
    at = taken;
  }
  return undefined;
}

/** Takes one line with content, and what its value needs of the next ones; returns where to go on. */
function takeLine(walk: Walk, line: Line): number | Blame {
  const { dashes, key } = line;
  const column = dashes[0] ?? key?.column;
  if (column === undefined) return takeText(walk, line);
  const kind = dashes.length > 0 ? 'list' : 'map';
  const goesOn = walk.before.state === 'plain' && column > parentOf(walk) && kind === 'list' && key === undefined;
  if (goesOn && walk.before.alone !== 'line') return line.end + 1;
  const fit = enter(walk, column, kind);
  if (fit !== 'fits') return blameItem(walk, line, fit);
  for (const dash of dashes.slice(1)) walk.levels.push({ indent: dash, kind: 'list' });
  if (key !== undefined && dashes.length > 0) walk.levels.push({ indent: key.column, kind: 'map' });
  const alone = key === undefined ? 'dash' : undefined;
  return takeValue(walk, line, { key: key?.text ?? '', alone });
}

/** A line without a key or a dash: the value of the line before, its continuation, or a mistake. */
function takeText(walk: Walk, line: Line): number | Blame {
  const { before } = walk;
  if (line.valueColumn > parentOf(walk)) {
    if (before.state === 'plain') return line.end + 1;
    if (before.state === 'open') return takeValue(walk, line, { key: before.key, alone: 'line' });
  }
  return blameText(walk, line);
}

function takeValue(walk: Walk, line: Line, { key, alone }: Pick<Before, 'key' | 'alone'>): number | Blame {
  const scanned = scanValue(walk.text, { key, line, parent: parentOf(walk), columns: columnsOf(walk) });
  if ('diagnose' in scanned) return scanned;
  walk.before = { key, alone, at: line.valueAt, column: line.valueColumn, state: scanned.state };
  return scanned.next;
}

const parentOf = ({ levels }: Walk): number => levels.at(-1)?.indent ?? -1;
const columnsOf = ({ levels }: Walk): ReadonlySet<number> => new Set(levels.map(({ indent }) => indent));

/** Finds the collection that a key or dash in a column belongs to, and enters it. */
function enter({ levels, before }: Walk, column: number, kind: Level['kind']): 'fits' | 'deeper' | 'between' {
  const depth = levels.length;
  const isLeft = ({ indent, kind: of }: Level) =>
    indent > column || (indent === column && of === 'list' && kind === 'map');
  for (let top = levels.at(-1); top !== undefined && isLeft(top); top = levels.at(-1)) levels.pop();
  const top = levels.at(-1);
  if (top?.indent === column && top.kind === kind) return 'fits';
  const hasLeft = levels.length < depth;
  // A list may stand in the column of its key.
  const mayBegin = top === undefined || top.indent < column || (kind === 'list' && top.indent === column);
  if (before.state !== 'open' || hasLeft || !mayBegin) return hasLeft || !mayBegin ? 'between' : 'deeper';
  levels.push({ indent: column, kind });
  return 'fits';
}

function blameItem({ before, text }: Walk, { start, dashes, key }: Line, fit: 'deeper' | 'between'): Blame {
  const isList = dashes.length > 0;
  if (before.alone === 'line')
    return isList
      ? blame.misfit(before.at, 'a dash is missing before this item of a list')
      : blame.keyWithoutColon(text, before.at);
  if (key === undefined || isList)
    return blame.misfit(start + (dashes[0] ?? 0), 'this item of a list is not indented like the others');
  const hasValue = blame.wordAt(text, before.at).length < lineAt(text, before.at).end - before.at;
  if (before.alone === 'dash' && hasValue && before.column === key.column)
    return blame.keyWithoutColon(text, before.at);
  const isWord = /^[\w.-]+$/.test(key.text);
  if (!isWord && fit === 'deeper' && isQuoted(text, before)) return goesOn(text, start + key.column, before);
  if (isWord || fit === 'between') return blame.indentation(start + key.column, key.text);
  return blame.colonInValue(key.colonAt, before.key);
}

const isQuoted = (text: string, { at, state }: Before): boolean => state === 'whole' && /["']/.test(text[at] ?? '');

const goesOn = (text: string, at: number, before: Before): Blame =>
  blame.textAfterQuote(text, at, text[before.at] ?? '');

/** A text stands where only a key may. */
function blameText(walk: Walk, line: Line): Blame {
  const { before, levels, text } = walk;
  const closing = text[line.valueAt] ?? '';
  if (closing === ']' || closing === '}') return blame.closesNothing(text, line.valueAt);
  if (line.valueColumn > parentOf(walk) && isQuoted(text, before)) return goesOn(text, line.valueAt, before);
  const word = blame.wordAt(text, line.valueAt);
  const isAlone = line.valueAt + word.length >= line.end;
  if (line.valueColumn === 0) {
    const isKey = blame.isOurs(word) || (isAlone && holdsMore(text, line.end + 1));
    return isKey ? blame.keyWithoutColon(text, line.valueAt) : blame.textAtMargin(text, line.valueAt, before.key);
  }
  const isSibling = levels.some(({ indent, kind }) => kind === 'map' && indent === line.valueColumn);
  return isSibling && /^[a-z]/.test(word)
    ? blame.keyWithoutColon(text, line.valueAt)
    : blame.misfit(line.valueAt, 'this line is not indented like its neighbours');
}

/** Whether the next line with content is indented or an item of a list. */
const holdsMore = (text: string, at: number): boolean =>
  /^(?:[ \t]*(?:#[^\n]*)?\n)*(?: +[^\s#]|- )/.test(text.slice(at));
