import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Takes the text of held articles out of diagnostics, since logs may be public: in a build every frame, in a check all but the line that is
 *  meant, and that one too when it holds the title. */
export function hushHeld(
  diagnostics: readonly Diagnostic[],
  titles: ReadonlyMap<string, string | undefined>,
  mode: 'build' | 'check',
): Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    const { place } = diagnostic;
    if (place.excerpt === undefined || !titles.has(place.path)) return diagnostic;
    const line = place.excerpt.lines[place.line - place.excerpt.from] ?? '';
    const { excerpt, ...bare } = place;
    const isShown = mode === 'check' && !holdsTitle(line, titles.get(place.path));
    return { ...diagnostic, place: isShown ? { ...bare, excerpt: { from: place.line, lines: [line] } } : bare };
  });
}

const holdsTitle = (line: string, title: string | undefined): boolean =>
  title === undefined ? /^\s*["']?title\b/i.test(line) : line.includes(title);
