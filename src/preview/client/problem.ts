import type { Problem } from '../snapshot.ts';
import { make } from './dom.ts';

/** One mistake: place, code and message, the lines around it with the span marked, notes and the hint. */
export function problemElement({ severity, code, message, help, notes = [], place }: Problem): HTMLElement {
  const where =
    place === undefined
      ? ''
      : place.excerpt === undefined && place.line === 1
        ? place.path
        : `${place.path}:${place.line}:${place.column}`;
  const head = make(
    'p',
    { className: 'head' },
    make('b', {}, severity),
    ' ',
    make('code', {}, where),
    ' ',
    make('i', {}, code ?? ''),
  );
  const item = make('li', { className: severity }, head, make('p', { className: 'message' }, message));
  if (place?.excerpt !== undefined) item.append(frameOf(place, place.excerpt));
  for (const { label, text } of notes) item.append(make('p', { className: 'note' }, make('i', {}, label), ' ', text));
  if (help !== undefined) item.append(make('p', { className: 'help' }, help));
  return item;
}

type Place = NonNullable<Problem['place']>;

function frameOf({ line, column, length }: Place, { from, lines }: NonNullable<Place['excerpt']>): HTMLElement {
  const rows = lines.map((text, index) => {
    const number = from + index;
    const gutter = make('span', { className: 'number' }, `${String(number).padStart(4)} `);
    if (number !== line) return make('span', { className: 'line' }, gutter, `${text}\n`);
    const [start, end] = [column - 1, column - 1 + length];
    const marked = make('mark', {}, text.slice(start, end) || ' ');
    return make('span', { className: 'line meant' }, gutter, text.slice(0, start), marked, `${text.slice(end)}\n`);
  });
  return make('pre', { tabIndex: 0 }, ...rows);
}
