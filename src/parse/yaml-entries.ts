/** One top-level entry of a mapping, with the comments and lines that belong to it. */
export interface EntryText {
  /** Offset of `text` in what was split. */
  readonly start: number;
  readonly text: string;
  /** As read from the first line; absent for what stands before the first key. */
  readonly key?: string;
}

/** Splits broken YAML at the lines that look like a top-level key, so that each entry can be parsed for itself. */
export function splitEntries(text: string): EntryText[] {
  const starts: { at: number; key: string }[] = [];
  for (const match of text.matchAll(keyLine)) {
    starts.push({ at: match.index, key: (match[1] ?? '').replace(/^(["'])(.*)\1$/, '$2') });
  }
  const first = starts[0]?.at ?? text.length;
  const entries: EntryText[] = [];
  if (hasContent(text.slice(0, first))) entries.push({ start: 0, text: text.slice(0, first) });
  for (const [index, { at, key }] of starts.entries()) {
    entries.push({ start: at, text: text.slice(at, starts[index + 1]?.at ?? text.length), key });
  }
  return entries;
}

// A word, a colon, and a blank or (a common slip) the value at once, but not `https://…`.
const keyLine = /^([\p{L}_][\p{L}\p{N}_.-]*|"[^"\n]*"|'[^'\n]*'|<<)[ \t]*:(?!\/\/)/gmu;

const hasContent = (text: string): boolean => /^(?![ \t]*(?:#|$)|---[ \t]*$|%)/m.test(text);

/** Writes an entry whose value is a bracketed list or map on one line of the same length; undefined for any other value. */
export function asOneLine(text: string): string | undefined {
  if (!/^[^\n:]*:\s*[[{]/.test(text)) return undefined;
  return text.replace(commentOrBreak, (found, quoted: string | undefined) => quoted ?? ' '.repeat(found.length));
}

const commentOrBreak = /("(?:[^"\\\n]|\\[^\n])*"|'(?:[^'\n]|'')*')|(?<=\s)#[^\n]*|\n/g;
