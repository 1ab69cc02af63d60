import type { Problems } from './problems.ts';

/** Reports what would make the Markdown parser slow or overflow; true when the body must not be parsed. One pass over the lines. */
export function exceedsLimits(body: string, problems: Problems): boolean {
  const seen: Seen = { runStart: 0, runLines: 0, rules: 0, columns: 0, cells: 0 };
  const reported = new Set<string>();
  for (let start = 0; start <= body.length; ) {
    const end = endOfLine(body, start);
    const found = tooLongRun(seen, body, start, end) ?? tooMuchInLine(seen, body, start, end);
    if (found !== undefined && !reported.has(found.what)) {
      problems.report('too-complex', { start: found.at, end: found.at + 1 }, found.what, found.most);
      reported.add(found.what);
    }
    start = end + 1;
  }
  for (const found of [tooLongAddress(body), tooManyMarks(body)]) {
    if (found === undefined) continue;
    problems.report('too-complex', { start: found.at, end: found.at + 1 }, found.what, found.most);
    reported.add(found.what);
  }
  return reported.size > 0;
}

/** What was counted so far: lines since the last blank one, and those of them that hold nothing but dashes, colons and bars, columns of the table that is open, cells of all tables. */
interface Seen {
  runStart: number;
  runLines: number;
  rules: number;
  columns: number;
  cells: number;
}

interface TooMuch {
  readonly what: string;
  readonly most: number;
  readonly at: number;
}

// Each limit is far beyond what people write, and keeps the worst text of 2 MB below a few seconds; test/markdown/limits.test.ts holds it.
const mostLines = 2_000;
const mostRules = 300;
const mostCells = 100_000;
const longestLine = 60_000;
const shortLine = 500;
const longestWord = 4_000;
const deepestNesting = 30;
const deepestIndent = 100;
const mostSpaces = 500;
const mostOpenBrackets = 300;
const mostMarks = 150_000;
const longestAddress = 320;
const mostAddressed = 50_000;

function tooLongRun(seen: Seen, body: string, start: number, end: number): TooMuch | undefined {
  if (isBlank(body, start, end)) {
    seen.runLines = 0;
    seen.rules = 0;
    seen.columns = 0;
    return undefined;
  }
  if (seen.runLines === 0) seen.runStart = start;
  seen.runLines++;
  // Each may be the second line of a table, which the parser then looks for down to the next blank line.
  if (isRule(body, start, end) && ++seen.rules > mostRules) {
    return { what: 'lines of dashes without a blank one', most: mostRules, at: seen.runStart };
  }
  return seen.runLines > mostLines
    ? { what: 'lines without a blank one', most: mostLines, at: seen.runStart }
    : undefined;
}

function tooMuchInLine(seen: Seen, body: string, start: number, end: number): TooMuch | undefined {
  const length = end - start;
  const first = body.charCodeAt(start);
  if (length > longestLine) return { what: 'characters in one line', most: longestLine, at: start };
  const cells = tooManyCells(seen, body, start, end);
  if (cells !== undefined) return cells;
  if (length <= deepestNesting || (length <= shortLine && !mayNest.has(first))) return undefined;
  const line = body.slice(start, end);
  const markers = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/.exec(line)?.[0] ?? '';
  if (markers.replace(/[^>*+.)-]/g, '').length > deepestNesting) {
    return { what: 'levels of quotes and lists', most: deepestNesting, at: start };
  }
  const indent = line.search(/[^ \t>]/);
  if (indent > deepestIndent && mayNest.has(line.charCodeAt(indent))) {
    return { what: 'spaces before a list item', most: deepestIndent, at: start };
  }
  return length > shortLine ? tooMuchInLongLine(line, start) : undefined;
}

const codesOf = (characters: string): ReadonlySet<number> => new Set([...characters].map((one) => one.charCodeAt(0)));
const mayNest = codesOf(' \t>*+-0123456789');

// A delimiter row opens a table; every line up to a blank one is a row, padded to all its columns.
function tooManyCells(seen: Seen, body: string, start: number, end: number): TooMuch | undefined {
  if (seen.columns === 0) {
    if (!mayDelimit.has(body.charCodeAt(start)) || end - start < 3) return undefined;
    const line = body.slice(start, end);
    if (!delimiterRow.test(line) || !line.includes('-')) return undefined;
    seen.columns = line.split('|').length;
  }
  seen.cells += seen.columns;
  return seen.cells > mostCells ? { what: 'cells in tables', most: mostCells, at: start } : undefined;
}

const mayDelimit = codesOf('|:-> \t');
const delimiterRow = /^[> \t]*[|:-][-:| \t]*$/;

// One look at each character: a regular expression would start again at each of them.
function tooMuchInLongLine(line: string, at: number): TooMuch | undefined {
  let word = 0;
  let spaces = 0;
  let open = 0;
  for (let index = 0; index < line.length; index++) {
    const code = line.charCodeAt(index);
    const isSpace = code === 0x20 || code === 0x09;
    word = isSpace ? 0 : word + 1;
    spaces = isSpace ? spaces + 1 : 0;
    if (code === 0x5b) open++;
    else if (code === 0x5d) open = Math.max(0, open - 1);
    if (word > longestWord) return { what: 'characters in one word', most: longestWord, at: at + index - longestWord };
    if (spaces > mostSpaces) return { what: 'spaces in a row', most: mostSpaces, at: at + index - mostSpaces };
    if (open > mostOpenBrackets) return { what: 'open brackets', most: mostOpenBrackets, at: at + index };
  }
  return undefined;
}

function tooManyMarks(body: string): TooMuch | undefined {
  if (body.length <= mostMarks) return undefined;
  let marks = 0;
  for (let at = 0; at < body.length; at++) {
    if (marksOfInlines.has(body.charCodeAt(at)) && ++marks > mostMarks) {
      return { what: 'marks of emphasis, links and HTML', most: mostMarks, at };
    }
  }
  return undefined;
}

const marksOfInlines = codesOf('*_~`[!<&"\'');

// What might be a mail address is looked at again from each of its characters.
function tooLongAddress(body: string): TooMuch | undefined {
  let total = 0;
  for (let sign = body.indexOf('@'); sign !== -1; sign = body.indexOf('@', sign + 1)) {
    let start = sign;
    while (start > 0 && sign - start <= longestAddress && !endsAddress.test(body[start - 1] ?? '')) start--;
    total += sign - start;
    if (sign - start > longestAddress) return { what: 'characters before an `@`', most: longestAddress, at: start };
    if (total > mostAddressed) return { what: 'characters before `@` signs', most: mostAddressed, at: start };
  }
  return undefined;
}

const endsAddress = /[^a-zA-Z0-9.!#$%&'*+/=?_`{|}~-]/;

function isRule(body: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = body.charCodeAt(at);
    if (code !== dash && code !== colon && code !== bar && code !== 32 && code !== 9) return false;
  }
  return true;
}

const dash = 45;
const colon = 58;
const bar = 124;

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x09) return false;
  }
  return true;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}
