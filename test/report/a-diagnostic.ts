import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { placeAt } from '../../src/diagnostics/place.ts';
import type { Terminal } from '../../src/report/terminal.ts';

/** A terminal without colour, so that pictures in tests are readable. */
export const plain: Terminal = { color: 0, unicode: true, columns: 80, hyperlinks: false };

/** A diagnostic about the first place where `marked` stands in `text`. */
export function aDiagnostic(text: string, marked: string, facts: Partial<Diagnostic> = {}): Diagnostic {
  const start = text.indexOf(marked);
  if (start === -1) throw new Error(`the text does not hold ${marked}`);
  return {
    code: 'missing-front-matter',
    severity: 'error',
    message: 'something is wrong',
    place: placeAt({ path: 'articles/2026/launch.md', text }, start, start + marked.length),
    ...facts,
  };
}
