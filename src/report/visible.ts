/** Makes a text of the site harmless in a terminal and a log: control characters, line ends, bidirectional controls and other invisible
 *  characters are written as `\x1b` or `\u{202e}`, so that no title clears the screen, forges a line or turns one around. */
export function visible(text: string): string {
  return dangerous.test(text) ? text.replace(dangerousAll, escaped) : text;
}

// C0 and C1, soft hyphen, Arabic letter mark, zero width, bidi and invisible operators, line and paragraph separators, the byte order
// mark, interlinear annotation, halves of pairs, and the invisible copies of ASCII.
const dangerous =
  /[\0-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Surrogate}/u;
const dangerousAll = new RegExp(dangerous.source, 'gu');

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
}
