import type { Tokens } from 'marked';
import { escapeLiteral } from './escape.ts';
import { langOfLabel, langWithin } from './label-language.ts';
import { renderInlines } from './render-inlines.ts';
import type { Work } from './work.ts';

/** Writes a table inside a region that scrolls and can be reached with the keyboard. Alignment is a class: styles in attributes are forbidden. */
export function renderTable(work: Work, { header, rows }: Tokens.Table): string {
  const head = renderRow(work, header);
  let body = '';
  for (const row of rows) body += renderRow(work, row);
  const table = `<table${work.bare ? '' : langWithin(work, 'table')}>\n<thead>\n${head}</thead>\n${body === '' ? '' : `<tbody>\n${body}</tbody>\n`}</table>\n`;
  if (work.bare) return table;
  const number = ++work.tables;
  const label = `${work.labels.table ?? 'Table'}${number === 1 ? '' : ` ${number}`}`;
  return `<section class="table" aria-label="${escapeLiteral(label)}"${langOfLabel(work, 'table')} tabindex="0">\n${table}</section>\n`;
}

function renderRow(work: Work, cells: readonly Tokens.TableCell[]): string {
  let html = '';
  for (const cell of cells) html += renderCell(work, cell);
  return `<tr>\n${html}</tr>\n`;
}

function renderCell(work: Work, { tokens, header, align }: Tokens.TableCell): string {
  const content = renderInlines(work, tokens);
  // A header without text would announce nothing: it is an empty cell.
  const name = header && (content !== '' || work.bare) ? 'th' : 'td';
  const alignment = align === null ? '' : work.bare ? ` align="${align}"` : ` class="align-${align}"`;
  return `<${name}${name === 'th' && !work.bare ? ' scope="col"' : ''}${alignment}>${content}</${name}>\n`;
}
