import type { FrontMatterNode, ScalarNode } from '../model/source.ts';
import { inOneLine } from '../words/one-line.ts';
import type { Desk, Span } from './desk.ts';

/** Whether nothing was written that can be seen: no value, `~` or `null`, which in quotes are words, or characters without width. */
export const isEmpty = (node: FrontMatterNode): boolean =>
  node.kind === 'scalar' && ((node.plain && nothing.has(node.text)) || isUnseen(node.text));

// Nearly every text begins with a letter: no table of characters need be asked.
const isUnseen = (text: string): boolean => !(text.charCodeAt(0) > 32 && text.charCodeAt(0) < 127) && unseen.test(text);

// A title of zero width spaces would be a headline and a link of nothing.
const unseen = /^[\s\p{Default_Ignorable_Code_Point}]*$/u;
const nothing: ReadonlySet<string> = new Set(['', '~', 'null', 'Null', 'NULL']);

/** Reads one line of plain text: trimmed, one space for each gap but for no-break spaces, in Unicode NFC, without characters that hide or reorder text. */
export function readLine(node: FrontMatterNode, desk: Desk): string | undefined {
  const scalar = readScalar(node, desk, 'one line of text');
  if (scalar === undefined) return undefined;
  const text = cleaned(scalar, desk);
  if (isUnseen(text)) {
    desk.report('empty-value', node, desk.key);
    return undefined;
  }
  if (text.includes('\n')) desk.report('several-lines', node, desk.key);
  return inOneLine(text);
}

/** Reads text of one or more paragraphs. */
export function readText(node: FrontMatterNode, desk: Desk): string | undefined {
  const scalar = readScalar(node, desk, 'text');
  return scalar && (cleaned(scalar, desk) || undefined);
}

/** Takes a scalar that holds something; anything else is reported as not `wanted`. */
export function readScalar(node: FrontMatterNode, desk: Desk, wanted: string): ScalarNode | undefined {
  if (node.kind !== 'scalar') {
    desk.report('wrong-type', node, desk.key, wanted, inWords(node));
    return undefined;
  }
  if (isEmpty(node)) {
    desk.report('empty-value', node, desk.key);
    return undefined;
  }
  return node;
}

/** What a node is, for messages. */
export const inWords = (node: FrontMatterNode): string =>
  node.kind === 'list' ? 'a list' : node.kind === 'map' ? 'keys with values' : 'a text';

// C0 but tab and line feed, C1, lines and paragraphs of Unicode, direction overrides and isolates, byte order marks, half surrogates.
const hidden =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Cs}/gu;

function cleaned(node: ScalarNode, desk: Desk): string {
  let { text } = node;
  const isAscii = /^[ -~]*$/.test(text);
  if (!isAscii && text.search(hidden) !== -1) {
    // What stands in the file as such has been told when the file was decoded; only escapes like "\u202e" are news.
    const written = desk.source.text.slice(node.start, node.end);
    const escaped = text.match(hidden)?.find((character) => !written.includes(character));
    if (escaped !== undefined) {
      desk.report('hidden-character', spanOfEscape(written, escaped, node), desk.key, codePoint(escaped));
    }
    text = text.replace(hidden, '');
  }
  const mayBeCut = node.plain && isBlank(desk.source.text.charCodeAt(node.end));
  const cut = mayBeCut ? hashAfter.exec(desk.source.text.slice(node.end, node.end + 80)) : null;
  if (cut !== null) {
    const start = node.end + cut[0].length - 2;
    desk.report('cut-by-hash', { start, end: start + 2 }, desk.key);
  }
  return (isAscii ? text : text.normalize('NFC')).trim();
}

const isBlank = (code: number): boolean => code === 32 || code === 9;

/** The first escape in a quoted text that stands for `character`. */
function spanOfEscape(written: string, character: string, node: ScalarNode): Span {
  for (const { 0: found, 1: digits = '', 2: letter = '', index } of written.matchAll(anyEscape)) {
    const code = digits === '' ? letterEscapes[letter] : Number.parseInt(digits.slice(1), 16);
    if (code === character.codePointAt(0)) return { start: node.start + index, end: node.start + index + found.length };
  }
  return node;
}

const anyEscape = /\\(?:(x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8})|([\s\S]))/gi;
const letterEscapes: { readonly [letter: string]: number } = {
  0: 0,
  a: 7,
  b: 8,
  v: 11,
  f: 12,
  e: 27,
  N: 0x85,
  L: 0x2028,
  P: 0x2029,
};

// `#1` and `#hashtag`, not `# a remark`.
const hashAfter = /^[ \t]+#[^\s#]/;

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
