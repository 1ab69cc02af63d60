import { visible } from './visible.ts';
import { clustersOf, widthOf } from './width.ts';

/** One piece of a line as printed: the text that it stands for, where that begins, and the cells it takes. */
export interface Cell {
  /** UTF-16 index in the line. */
  readonly from: number;
  readonly shown: string;
  readonly width: number;
}

/** The cells of a line of a source: tabs run to the next multiple of four, dangerous characters are spelt out. */
function cellsOf(line: string): readonly Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  let column = 0;
  for (const cluster of clustersOf(line)) {
    const shown = cluster === '\t' ? ' '.repeat(tabStop - (column % tabStop)) : visible(cluster);
    const width = widthOf(shown);
    cells.push({ from, shown, width });
    column += width;
    from += cluster.length;
  }
  return cells;
}

/** The part of a line that is printed, with the cells before the marked span and those within it. */
export interface Windowed {
  readonly text: string;
  readonly before: number;
  readonly marked: number;
}

/** Cuts a line to `columns` cells around the span from UTF-16 index `start` to `end`; `more` marks where it was cut. */
export function windowOf(line: string, start: number, end: number, columns: number, more: string): Windowed {
  const cells = cellsOf(line);
  const first = indexAt(cells, start);
  const last = Math.max(first + 1, indexAt(cells, end));
  let from = 0;
  let to = cells.length;
  if (sum(cells, 0, to) > columns) {
    const room = Math.max(10, columns - 2 * more.length);
    const context = Math.max(0, room - sum(cells, first, last));
    // At a span near the start everything before it fits: nothing is cut on the left then.
    from = sum(cells, 0, first) <= Math.floor(context / 2) ? 0 : backBy(cells, first, Math.floor(context / 2));
    to = forwardBy(cells, from, room);
  }
  const left = from > 0 ? more : '';
  const right = to < cells.length ? more : '';
  const text = cells.slice(from, to).map(({ shown }) => shown);
  return {
    text: `${left}${text.join('')}${right}`,
    before: left.length + sum(cells, from, first),
    marked: Math.max(1, sum(cells, first, Math.min(last, Math.max(to, first + 1)))),
  };
}

const tabStop = 4;

function indexAt(cells: readonly Cell[], offset: number): number {
  const index = cells.findIndex(({ from }) => from >= offset);
  return index === -1 ? cells.length : index;
}

function sum(cells: readonly Cell[], from: number, to: number): number {
  let width = 0;
  for (let at = from; at < to; at++) width += cells[at]?.width ?? 0;
  return width;
}

function backBy(cells: readonly Cell[], index: number, width: number): number {
  let at = index;
  for (let room = width; at > 0; at--) {
    room -= cells[at - 1]?.width ?? 0;
    if (room < 0) break;
  }
  return at;
}

function forwardBy(cells: readonly Cell[], index: number, width: number): number {
  let at = index;
  for (let room = width; at < cells.length; at++) {
    room -= cells[at]?.width ?? 0;
    if (room < 0) break;
  }
  return at;
}
