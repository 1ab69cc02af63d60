import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import { placeAt } from '../diagnostics/place.ts';
import type { Source } from '../model/source.ts';

/** A diagnostic that waits for its place: finding a line costs a pass over the text, and hostile files make thousands. */
export interface Mistake {
  /** UTF-16 offsets into the source. */
  readonly start: number;
  readonly end: number;
  readonly diagnose: (place: Place, source: Source) => Diagnostic;
}

/** Gives each mistake its place, in the order of the text; of more than 100 in one block the first 100. */
export function placeMistakes(source: Source, mistakes: readonly Mistake[]): Diagnostic[] {
  return [...mistakes]
    .sort((a, b) => a.start - b.start)
    .slice(0, most)
    .map(({ start, end, diagnose }) => diagnose(placeAt(source, start, end), source));
}

const most = 100;
