import { unseen } from '../words/unseen.ts';

/** A word as a shell takes it whole: plain, in double quotes where every shell agrees about them, else in single quotes. What cannot be seen
 *  is written as an escape, as bash, zsh and others read it in `$'…'`. */
export function shellWord(text: string): string {
  if (unseen.test(text)) return `$'${text.replace(/[\\']/g, '\\$&').replace(unseenAll, escaped)}'`;
  // zsh takes an = at the beginning for the name of a command.
  if (/^(?!=)[\p{L}\p{N}_./:@%+=,-]+$/u.test(text)) return text;
  return /["$`\\!%]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;
}

const unseenAll = new RegExp(unseen.source, 'gu');

function escaped(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}
