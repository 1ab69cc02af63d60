import { visible } from '../../report/visible.ts';
import type { Problem } from '../snapshot.ts';
import { make } from './dom.ts';

/** One mistake: place, code and message, the lines around it with the span marked, notes and the hint. */
export function problemElement({ severity, code, message, help, notes = [], place }: Problem): HTMLElement {
  const where =
    place === undefined
      ? ''
      : place.excerpt === undefined && place.line === 1
        ? visible(place.path)
        : `${visible(place.path)}:${place.line}:${place.column}`;
  const head = make(
    'p',
    { className: 'head' },
    make('b', {}, severity),
    ' ',
    make('code', {}, where),
    ' ',
    make('i', {}, code ?? ''),
  );
  const item = make('li', { className: severity }, head, make('p', { className: 'message' }, ...withCode(message)));
  if (place?.excerpt !== undefined) item.append(frameOf(place, place.excerpt));
  for (const { label, text } of notes)
    item.append(make('p', { className: 'note' }, make('i', {}, label), ' ', visible(text)));
  if (help !== undefined) item.append(make('p', { className: 'help' }, ...withCode(help)));
  return item;
}

/** What stands between backticks is code. */
const withCode = (text: string): (Node | string)[] =>
  visible(text)
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? make('code', {}, part) : part));

/** A line of a file, or a part of it: tabs are what they are. */
const lineInWords = (text: string): string => text.split('\t').map(visible).join('\t');

type Place = NonNullable<Problem['place']>;

function frameOf({ line, column, length }: Place, { from, lines }: NonNullable<Place['excerpt']>): HTMLElement {
  const rows = lines.map((text, index) => {
    const number = from + index;
    const gutter = make('span', { className: 'number' }, `${String(number).padStart(4)} `);
    if (number !== line) return make('span', { className: 'line' }, gutter, `${lineInWords(text)}\n`);
    const [start, end] = [column - 1, column - 1 + length];
    const marked = make('mark', {}, lineInWords(text.slice(start, end)) || ' ');
    const [before, after] = [text.slice(0, start), text.slice(end)].map(lineInWords);
    return make('span', { className: 'line meant' }, gutter, before ?? '', marked, `${after}\n`);
  });
  return make('pre', { tabIndex: 0 }, ...rows);
}
