/** The character that an old archive means by a C1 control (U+0080 to U+009F), as HTML reads references to them too: `\u0097` is an em dash.
 *  Empty for the five that Windows-1252 leaves free, and for any other code. */
export function windows1252(code: number): string {
  return characters[code - 0x80] ?? '';
}

const characters: readonly string[] = [
  ...['€', '', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '', 'Ž', ''],
  ...['', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '', 'ž', 'Ÿ'],
];
