import { unseen } from '../words/unseen.ts';

/** Makes a text of the site harmless in a terminal and a log: control characters, line ends, bidirectional controls and other invisible
 *  characters are written as `\x1b` or `\u{202e}`, so that no title clears the screen, forges a line or turns one around. */
export function visible(text: string): string {
  return unseen.test(text) ? text.replace(unseenAll, escaped) : text;
}

const unseenAll = new RegExp(unseen.source, 'gu');

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
}
