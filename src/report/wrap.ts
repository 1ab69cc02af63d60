import { widthOf } from './width.ts';

/** Breaks a text between words into lines of at most `columns` cells; `indent` stands before every line but the first. A longer word is not broken. */
export function wrapped(text: string, columns: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const word of text.split(' ')) {
    const added = widthOf(word);
    if (line !== '' && width + 1 + added > columns) {
      lines.push(line);
      line = word;
      width = added;
    } else {
      width += line === '' ? added : added + 1;
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join(`\n${indent}`);
}
