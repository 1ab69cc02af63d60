import type { Source } from '../model/source.ts';

/** A stretch of one line of one file. Lines and columns count from 1; columns and lengths are UTF-16 units, as editors count. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** At least 1 unless only a position is meant. */
  readonly length: number;
  /** The lines around it, kept so that no source has to be read again. */
  readonly excerpt?: Excerpt;
}

export interface Excerpt {
  /** Number of the first of `lines`. */
  readonly from: number;
  readonly lines: readonly string[];
}

/** Finds the line and column of `start` and keeps the two lines before and the one after. A span over several lines is cut at the first. */
export function placeAt(source: Source, start: number, end: number = start + 1): Place {
  const { text, path } = source;
  // lastIndexOf takes -1 for 0, and a line may begin with the file's first character being a line end.
  const lineStart = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = endOfLine(text, start);
  let from = lineStart;
  let firstLine = countLines(text, lineStart);
  const line = firstLine;
  for (let back = 0; back < 2 && from > 0; back++) {
    from = from === 1 ? 0 : text.lastIndexOf('\n', from - 2) + 1;
    firstLine--;
  }
  const to = lineEnd < text.length ? endOfLine(text, lineEnd + 1) : lineEnd;
  const lines = text.slice(from, to).split('\n').map(cutLongLine);
  const length = Math.max(1, Math.min(end, lineEnd) - start);
  return { path, line, column: start - lineStart + 1, length, excerpt: { from: firstLine, lines } };
}

/** A place that is a whole file: line 1, column 1, no frame. */
export function placeOfFile(path: string): Place {
  return { path, line: 1, column: 1, length: 1 };
}

const longestLine = 2000;
const cutLongLine = (line: string): string => (line.length > longestLine ? line.slice(0, longestLine) : line);

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

function countLines(text: string, offset: number): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
