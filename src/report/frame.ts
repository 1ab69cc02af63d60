import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { windowOf } from './cells.ts';
import type { Paint } from './paint.ts';
import type { Signs } from './signs.ts';
import { widthOf } from './width.ts';

/** The lines of the source around a diagnostic, with line numbers, a pointer, and carets below the span, beside which `note` stands when
 *  it fits. None where there is no excerpt. */
export function frameOf(
  { place, severity }: Diagnostic,
  note: string,
  columns: number,
  paint: Paint,
  signs: Signs,
): string[] {
  const { excerpt, line, column, length } = place;
  if (excerpt === undefined) return [];
  const digits = Math.max(2, String(excerpt.from + excerpt.lines.length - 1).length);
  const room = columns - digits - besideDigits;
  return excerpt.lines.flatMap((text, index) => {
    const number = excerpt.from + index;
    const margin = paint.faint(`${String(number).padStart(digits)} ${signs.bar}`);
    if (number !== line) {
      const isEdge = index === 0 || index === excerpt.lines.length - 1;
      if (isEdge && text.trim() === '') return [];
      return [`   ${margin} ${windowOf(text, 0, 0, room, signs.more).text}`.trimEnd()];
    }
    const { text: shown, before, marked } = windowOf(text, column - 1, column - 1 + length, room, signs.more);
    const carets = paint.severity(severity, signs.caret.repeat(marked) + (note === '' ? '' : ` ${note}`));
    const empty = paint.faint(`${' '.repeat(digits)} ${signs.bar}`);
    return [
      `  ${paint.severity(severity, signs.pointer)}${margin} ${shown}`.trimEnd(),
      `   ${empty} ${' '.repeat(before)}${carets}`,
    ];
  });
}

/** Whether a note of this text fits beside carets; a longer one stands in a line of its own. */
export const fitsBesideCarets = (note: string, columns: number): boolean => widthOf(note) <= columns / 2;

/** Indent, pointer and ` │ `; one column stays free at the right. */
const besideDigits = 7;
