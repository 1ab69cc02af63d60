import type { State } from '../model/article.ts';
import { counted } from './counts.ts';
import { paintFor } from './paint.ts';
import type { Terminal } from './terminal.ts';
import { visible } from './visible.ts';
import { widthOf } from './width.ts';

export interface ListedArticle {
  /** ISO 8601 with the site's offset. */
  readonly date: string;
  readonly state: State;
  readonly path: string;
  readonly title: string;
}

/** The articles in aligned columns (date, state, path, title), and in the last line how many there are and when the next one changes.
 *  Titles of held articles are shown: this is the editor's own view. */
export function listTable(articles: readonly ListedArticle[], next: string | undefined, terminal: Terminal): string {
  const paint = paintFor(terminal);
  const rows = articles.map(({ date, state, path, title }) => [minute(date), state, visible(path), visible(title)]);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => widthOf(row[column] ?? ''))));
  const lines = rows.map((row) =>
    row
      .map((text, column) => {
        const padded = text + ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(text)));
        return column === 1 && text !== 'live' ? paint.severity('warning', padded) : padded;
      })
      .join('  ')
      .trimEnd(),
  );
  const change = next === undefined ? 'no change is due' : `next change ${next}`;
  const last = `${counted(articles.length, 'article')}, ${change}`;
  return `${[...lines, ...(lines.length > 0 ? [''] : []), last].join('\n')}\n`;
}

/** `2026-11-23 09:00`: the offset is the site's, the same in every row but for summer time. */
const minute = (iso: string): string => iso.slice(0, 16).replace('T', ' ');
