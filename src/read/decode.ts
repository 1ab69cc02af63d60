import { isAscii, isUtf8 } from 'node:buffer';
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { placeAt, placeOfFile } from '../diagnostics/place.ts';
import type { Source } from '../model/source.ts';

/** Decodes UTF-8 strictly, drops a byte order mark, makes line ends `\n`, and leaves out control characters, each kind with a warning. */
export function decodeText(path: string, bytes: Buffer): Outcome<Source | undefined> {
  if (isUtf16(bytes)) return fails(diagnose('invalid-encoding', placeOfFile(path), { kind: 'utf-16' }));
  if (!isUtf8(bytes)) return fails(invalidByte(path, bytes));
  const hasMark = bytes.length >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  // Where there is nothing but ASCII every encoding reads the same, and this one reads fastest.
  const text = isAscii(bytes) ? bytes.toString('latin1') : bytes.toString('utf8', hasMark ? 3 : 0);
  if (!unusual.test(text)) return { value: { path, text }, diagnostics: [] };
  const source: Source = { path, text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text };
  const diagnostics = warningsFor(source);
  return { value: { path, text: source.text.replace(removed, '') }, diagnostics };
}

const unusual = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffd-\uffff]/;
const removed = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g;
const named = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffd-\uffff]/g;

function isUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  // Without a mark, Latin text in UTF-16 is valid UTF-8 with a zero for every second byte.
  const start = bytes.subarray(0, 256);
  if (start.length < 8 || !start.includes(0)) return false;
  let zeros = 0;
  for (const byte of start) if (byte === 0) zeros++;
  return zeros * 3 > start.length;
}

function invalidByte(path: string, bytes: Buffer): Diagnostic {
  const at = firstInvalid(bytes);
  const before = bytes
    .toString('utf8', 0, at)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
  const rest = bytes
    .subarray(at, at + 2000)
    .toString('latin1')
    .replace(/\r\n?/g, '\n');
  const byte = `0x${(bytes[at] ?? 0).toString(16).toUpperCase()}`;
  const meant = new TextDecoder('windows-1252').decode(bytes.subarray(at, at + 1));
  return diagnose('invalid-encoding', placeAt({ path, text: before + rest }, before.length), {
    kind: 'byte',
    byte,
    meant,
  });
}

/** The longest valid prefix by halving; a character cut at its end does not count as invalid. */
function firstInvalid(bytes: Buffer): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 4) {
    const middle = startOfCharacter(bytes, (good + bad) >> 1, good);
    if (middle === good) break;
    if (isUtf8(bytes.subarray(good, middle))) good = middle;
    else bad = middle;
  }
  for (let length = 1; good < bytes.length; ) {
    if (isUtf8(bytes.subarray(good, good + length))) {
      good += length;
      length = 1;
    } else if (length === 4) return good;
    else length++;
  }
  return good;
}

function startOfCharacter(bytes: Buffer, at: number, least: number): number {
  let start = at;
  for (let back = 0; back < 3 && start > least && ((bytes[start] ?? 0) & 0xc0) === 0x80; back++) start--;
  return start;
}

function warningsFor(source: Source): Diagnostic[] {
  const found = new Map<string, { at: number; count: number }>();
  for (const match of source.text.matchAll(named)) {
    const seen = found.get(match[0]);
    if (seen === undefined) found.set(match[0], { at: match.index, count: 1 });
    else seen.count++;
  }
  return Array.from(found, ([character, { at, count }]) => {
    const place = placeAt(source, at);
    if (character === '\ufffd') return diagnose('lost-character', place, count);
    return diagnose(isBidi(character) ? 'bidi-control' : 'control-character', place, codePoint(character), count);
  });
}

const isBidi = (character: string): boolean => /[\u202a-\u202e\u2066-\u2069]/.test(character);

const codePoint = (character: string): string =>
  `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

const fails = (diagnostic: Diagnostic): Outcome<undefined> => ({ value: undefined, diagnostics: [diagnostic] });
