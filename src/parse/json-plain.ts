import type { FrontMatterEntry, FrontMatterNode, MapNode, ScalarNode } from '../model/source.ts';

/** Reads JSON of the plainest form, as nearly all configs in JSON are: an object, no key twice, no more than twenty within each other, and no escapes but
 *  those of one character. Whatever else there may be gives undefined, and is for YAML proper, of which JSON is a part; what is read here that reads the
 *  same, node by node, ten times slower. `base` is where the text begins in its source. */
export function readPlainJson(text: string, base: number): MapNode | undefined {
  const sheet: Sheet = { text, base, at: skipBlanks(text, 0), isOdd: false };
  if (text.charCodeAt(sheet.at) !== brace) return undefined;
  const map = readMap(sheet, 1);
  return sheet.isOdd || skipBlanks(text, sheet.at) < text.length ? undefined : map;
}

interface Sheet {
  readonly text: string;
  readonly base: number;
  at: number;
  /** Something else than the plainest form has been met. */
  isOdd: boolean;
}

const deepest = 20;
/** YAML takes no longer ones for keys. */
const longestKey = 1000;
const [brace, bracket, quote, comma, colon, closingBrace, closingBracket] = [123, 91, 34, 44, 58, 125, 93];

function readMap(sheet: Sheet, depth: number): MapNode {
  const start = sheet.at;
  const entries: FrontMatterEntry[] = [];
  const keys = new Set<string>();
  readMembers(sheet, closingBrace, () => {
    const key = readText(sheet);
    keys.add(key.text);
    if (key.end - key.start > longestKey) sheet.isOdd = true;
    expectSign(sheet, colon);
    entries.push({ key, value: readValue(sheet, depth) });
  });
  // A key that stands twice is told by its second place.
  if (keys.size < entries.length) sheet.isOdd = true;
  return { kind: 'map', start: sheet.base + start, end: sheet.base + sheet.at, entries };
}

function readList(sheet: Sheet, depth: number): FrontMatterNode {
  const start = sheet.at;
  const items: FrontMatterNode[] = [];
  readMembers(sheet, closingBracket, () => items.push(readValue(sheet, depth)));
  return { kind: 'list', start: sheet.base + start, end: sheet.base + sheet.at, items };
}

/** Reads what stands between two brackets, divided by commas. */
function readMembers(sheet: Sheet, closing: number, readOne: () => void): void {
  sheet.at = skipBlanks(sheet.text, sheet.at + 1);
  if (sheet.text.charCodeAt(sheet.at) !== closing) {
    for (;;) {
      readOne();
      sheet.at = skipBlanks(sheet.text, sheet.at);
      if (sheet.isOdd || sheet.text.charCodeAt(sheet.at) !== comma) break;
      sheet.at = skipBlanks(sheet.text, sheet.at + 1);
    }
  }
  if (sheet.text.charCodeAt(sheet.at) !== closing) sheet.isOdd = true;
  sheet.at++;
}

function readValue(sheet: Sheet, depth: number): FrontMatterNode {
  const code = sheet.text.charCodeAt(sheet.at);
  if (code === quote) return readText(sheet);
  if (code !== brace && code !== bracket) return readWord(sheet);
  if (depth === deepest) sheet.isOdd = true;
  if (sheet.isOdd) return scalar(sheet, sheet.at, '', true);
  return code === brace ? readMap(sheet, depth + 1) : readList(sheet, depth + 1);
}

/** Reads a text in quotes. */
function readText(sheet: Sheet): ScalarNode {
  plainText.lastIndex = sheet.at;
  const found = plainText.exec(sheet.text)?.[0];
  if (found === undefined) {
    sheet.isOdd = true;
    return scalar(sheet, sheet.at, '', false);
  }
  const start = sheet.at;
  sheet.at += found.length;
  return scalar(sheet, start, found.includes('\\') ? JSON.parse(found) : found.slice(1, -1), false);
}

/** Reads a number, a truth or nothing. */
function readWord(sheet: Sheet): ScalarNode {
  word.lastIndex = sheet.at;
  const found = word.exec(sheet.text)?.[0];
  if (found === undefined) sheet.isOdd = true;
  const start = sheet.at;
  sheet.at += found?.length ?? 0;
  return scalar(sheet, start, found ?? '', true);
}

function expectSign(sheet: Sheet, sign: number): void {
  sheet.at = skipBlanks(sheet.text, sheet.at);
  if (sheet.text.charCodeAt(sheet.at) !== sign) sheet.isOdd = true;
  sheet.at = skipBlanks(sheet.text, sheet.at + 1);
}

const scalar = ({ base, at }: Sheet, start: number, text: string, plain: boolean): ScalarNode => ({
  kind: 'scalar',
  start: base + start,
  end: base + at,
  text,
  plain,
});

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 10) at++;
  return at;
}

// No character that ends a line, that YAML does not allow, or that could be either.
const plainText =
  /"(?:[^"\\\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]|[\ud800-\udbff][\udc00-\udfff]|\\["\\/bfnrt])*"/y;
const word = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?=[\s,}\]])/y;
