import type { FrontMatterEntry, FrontMatterNode, ListNode, MapNode, ScalarNode } from '../model/source.ts';

/** Reads YAML of the plainest form, as nearly all front matter is: keys at the left, each with one line, a list in brackets or of dashes, or
 *  keys of its own, and remarks on lines of their own. Whatever else there may be gives undefined, and is for YAML proper. What is read here YAML
 *  proper reads the same, node by node, several times slower. `base` is where the text begins in its source. */
export function readPlainYaml(text: string, base: number): MapNode | undefined {
  if (!text.endsWith('\n') || unusual.test(text)) return undefined;
  const sheet: Sheet = { text, base, at: 0, behind: 0, isOdd: false };
  const map = readMap(sheet, 0);
  return map.entries.length === 0 || sheet.isOdd || sheet.at < text.length ? undefined : map;
}

// Tabs, what YAML takes for a line end, what it does not allow, and anything that could be either.
const unusual = /[^\n\x20-\x7e\u00a0-\u2027\u202a-\ufefe\uff00-\ufffd]/;

interface Sheet {
  readonly text: string;
  readonly base: number;
  /** Offset of the line to read. */
  at: number;
  /** Offset behind the last thing that was read. */
  behind: number;
  /** Something else than the plainest form has been met. */
  isOdd: boolean;
}

/** Reads keys that stand `indent` to the right, until there is none. */
function readMap(sheet: Sheet, indent: number): MapNode {
  const entries: FrontMatterEntry[] = [];
  let start = -1;
  while (!sheet.isOdd && nextIndent(sheet) === indent) {
    const from = sheet.at + indent;
    const end = endOfKey(sheet.text, from);
    if (end === -1) break;
    if (start === -1) start = from;
    entries.push({
      key: scalar(sheet, from, end, sheet.text.slice(from, end), true),
      value: readValue(sheet, end + 1, indent),
    });
  }
  return { kind: 'map', start: sheet.base + start, end: sheet.base + sheet.behind, entries };
}

/** The indent of the next line with more in it than a remark, at which `at` then stands; -1 at the end. */
function nextIndent(sheet: Sheet): number {
  const { text } = sheet;
  for (;;) {
    if (sheet.at >= text.length) return -1;
    let first = sheet.at;
    while (text.charCodeAt(first) === space) first++;
    const code = text.charCodeAt(first);
    if (code !== lineEnd && code !== hash) return first - sheet.at;
    sheet.at = text.indexOf('\n', first) + 1;
  }
}

const [lineEnd, space, quote, hash, dash, colon, bracket] = [10, 32, 34, 35, 45, 58, 91];

/** Where the colon of a key stands; -1 where there is no plain key. */
function endOfKey(text: string, start: number): number {
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at);
    if (isWordCode(code) || (code === dash && at > start)) continue;
    const after = text.charCodeAt(at + 1);
    return code === colon && at > start && (after === space || after === lineEnd) ? at : -1;
  }
}

const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;

/** Reads what stands behind a colon, or below it, further to the right than its key, but for lists. */
function readValue(sheet: Sheet, from: number, indent: number): FrontMatterNode {
  const { text } = sheet;
  sheet.behind = from;
  const start = behindSpaces(text, from);
  if (text.charCodeAt(start) !== lineEnd) return readLine(sheet, start);
  sheet.at = start + 1;
  const next = nextIndent(sheet);
  const isList = text.charCodeAt(sheet.at + next) === dash;
  if (next > indent) return isList ? readDashes(sheet, next) : readInner(sheet, next, indent);
  return next === indent && isList ? readDashes(sheet, next) : scalar(sheet, from, from, '', true);
}

/** Reads the keys of a key at the left; deeper ones are for YAML proper. */
function readInner(sheet: Sheet, indent: number, outer: number): MapNode {
  if (outer > 0) sheet.isOdd = true;
  const map = readMap(sheet, indent);
  if (map.entries.length === 0) sheet.isOdd = true;
  return map;
}

function readDashes(sheet: Sheet, indent: number): ListNode {
  const items: FrontMatterNode[] = [];
  const start = sheet.at + indent;
  while (!sheet.isOdd && nextIndent(sheet) === indent && sheet.text.charCodeAt(sheet.at + indent) === dash) {
    const from = sheet.at + indent + 1;
    const first = behindSpaces(sheet.text, from);
    // An empty item, and one with keys, are for YAML proper.
    if (first === from || sheet.text.charCodeAt(first) === lineEnd) sheet.isOdd = true;
    else items.push(readLine(sheet, first));
  }
  return { kind: 'list', start: sheet.base + start, end: sheet.base + sheet.behind, items };
}

/** Reads a value from `start` to the end of its line. */
function readLine(sheet: Sheet, start: number): FrontMatterNode {
  const { text } = sheet;
  const newline = text.indexOf('\n', start);
  sheet.at = newline + 1;
  let end = newline;
  while (text.charCodeAt(end - 1) === space) end--;
  if (text.charCodeAt(start) === bracket) return readBrackets(sheet, start, end);
  const value = readScalar(sheet, start, end, ': ');
  // What follows a text in quotes, if only a remark, is for YAML proper.
  if (sheet.behind !== end) sheet.isOdd = true;
  return value;
}

function readBrackets(sheet: Sheet, start: number, end: number): ListNode {
  const { text } = sheet;
  const items: FrontMatterNode[] = [];
  const list: ListNode = { kind: 'list', start: sheet.base + start, end: sheet.base + end, items };
  if (text[end - 1] !== ']') sheet.isOdd = true;
  let at = behindSpaces(text, start + 1);
  while (!sheet.isOdd && at < end - 1) {
    const isQuoted = quotes.has(text.charCodeAt(at));
    const comma = isQuoted ? at : text.indexOf(',', at);
    let stop = comma === -1 || comma > end ? end - 1 : comma;
    if (isQuoted) stop = end - 1;
    else while (text.charCodeAt(stop - 1) === space) stop--;
    items.push(readScalar(sheet, at, stop, ':'));
    at = behindSpaces(text, sheet.behind);
    if (at === end - 1) break;
    if (text[at] !== ',') sheet.isOdd = true;
    at = behindSpaces(text, at + 1);
    // Nothing behind the last comma.
    if (at >= end - 1) sheet.isOdd = true;
  }
  sheet.behind = end;
  return list;
}

/** Reads a text in quotes, or one without that ends at `end`, and in which `sign` would have a meaning. */
function readScalar(sheet: Sheet, start: number, end: number, sign: ': ' | ':'): ScalarNode {
  const { text } = sheet;
  const code = text.charCodeAt(start);
  if (quotes.has(code)) return readQuoted(sheet, start, end, code);
  const value = text.slice(start, end);
  const isPlain = !(indicators.has(code) || value.includes(sign) || value.includes(' #') || value.endsWith(':'));
  if (!isPlain || (sign === ':' && inBrackets.test(value))) sheet.isOdd = true;
  return scalar(sheet, start, end, value, true);
}

function readQuoted(sheet: Sheet, start: number, end: number, code: number): ScalarNode {
  const { text } = sheet;
  const close = text.indexOf(code === quote ? '"' : "'", start + 1);
  const value = text.slice(start + 1, close);
  // A quote or a backslash within is for YAML proper.
  const isOdd = close === -1 || close >= end || text.charCodeAt(close + 1) === code;
  if (isOdd || (code === quote && value.includes('\\'))) sheet.isOdd = true;
  return scalar(sheet, start, close + 1, value, false);
}

const quotes: ReadonlySet<number> = new Set([quote, 39]);
/** With these something else than plain text begins. */
const indicators: ReadonlySet<number> = new Set(Array.from('-?:,[]{}#&*!|>%@`', (sign) => sign.charCodeAt(0)));
const inBrackets = /[[\]{}#]|^$/;

function behindSpaces(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === space) at++;
  return at;
}

function scalar(sheet: Sheet, start: number, end: number, text: string, plain: boolean): ScalarNode {
  sheet.behind = end;
  return { kind: 'scalar', start: sheet.base + start, end: sheet.base + end, text, plain };
}
