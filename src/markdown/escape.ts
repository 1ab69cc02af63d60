import { windows1252 } from '../words/windows-1252.ts';

/** Writes text for an HTML element or a quoted attribute: all that could be markup is escaped, character references are kept. */
export function escapeText(text: string): string {
  return suspectText.test(text) ? text.replace(suspectsInText, escapeOne) : text;
}

/** Writes text whose every character is meant literally, also `&`: code, and addresses that have been decoded and checked. */
export function escapeLiteral(text: string): string {
  return suspectLiteral.test(text) ? text.replace(suspectsInLiteral, escapeOne) : text;
}

/** Takes control characters and references to them out of raw HTML, so that nothing in it can pass for one of our marks. */
export function withoutControls(html: string): string {
  return readable(html).replace(numericReference, plainReference);
}

/** Takes control characters out of plain text: marked resolves references to them. */
export function readable(text: string): string {
  return matchesControl.test(text) ? text.replace(controls, (found) => windows1252(found.charCodeAt(0))) : text;
}

/** The character that a numeric reference stands for in a browser; empty for characters that no page may hold. */
export function characterOf(code: number): string {
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || code === 0) return '\ufffd';
  const character = String.fromCodePoint(code);
  return matchesControl.test(character) ? windows1252(code) : character;
}

// What follows `&` decides whether it begins a reference.
const suspectText = /[<>"'&\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/;
const suspectsInText =
  /[<>"']|&(?!#\d{1,7};|#[xX][0-9a-fA-F]{1,6};|\w+;)|&#(?:\d+|[xX][0-9a-fA-F]+);|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;
const suspectLiteral = suspectText;
const suspectsInLiteral = /[<>"'&\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;
const matchesControl = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/;
// Browsers read a numeric reference without its semicolon too.
const numericReference = /&#(?:(\d+)|[xX]([0-9a-fA-F]+));?/g;

const named: { readonly [character: string]: string } = {
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '&': '&amp;',
};

function escapeOne(found: string): string {
  if (found.length > 1) return found.replace(numericReference, plainReference);
  return named[found] ?? windows1252(found.charCodeAt(0));
}

function plainReference(reference: string, decimal?: string, hexadecimal?: string): string {
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number.parseInt(decimal, 10);
  const character = characterOf(code);
  return character === String.fromCodePoint(Math.min(code, 0x10ffff)) ? reference : character;
}
