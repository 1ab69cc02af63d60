import { inOneLine } from '../words/one-line.ts';

/** A headline or another line as newsctl reads it from front matter: NFC, without blanks around it, one blank for each gap. */
export const tidyLine = (text: string): string => inOneLine(text.normalize('NFC').trim());

/** Why a text cannot be one line of front matter and come out unchanged, in words; undefined when it can. */
export function problemOfLine(text: string): string | undefined {
  if (/[\n\r\u2028\u2029\u0085]/.test(text.trim())) return 'it has several lines';
  const hidden = hiddenOnes.exec(text)?.[0];
  if (hidden !== undefined)
    return `it holds U+${(hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}, a character that cannot be seen or turns text around`;
  if (/^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(text)) return 'nothing of it can be seen';
  return undefined;
}

const hiddenOnes =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/u;
