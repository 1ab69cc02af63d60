import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { placeAt } from '../diagnostics/place.ts';
import type { Source } from '../model/source.ts';

/** Where the front matter stands: UTF-16 offsets into the text. `end` is the start of the closing fence's line. */
export interface Fences {
  readonly start: number;
  readonly end: number;
  readonly bodyStart: number;
}

/** Finds the two lines that are exactly `---` around the front matter, or says what stands there instead. With a diagnostic the value is
 *  at best a guess, good for finding more mistakes and for nothing else. */
export function findFences(source: Source): Outcome<Fences | undefined> {
  const { text } = source;
  if (!text.startsWith('---\n')) return refused(refuseOpening(source), looseFences(text));
  // The search starts at the opening fence's own line end, so that empty front matter is found too.
  const closing = text.indexOf('\n---', 3);
  if (closing === -1) return refused(refuseUnclosed(source), looseFences(text));
  const start = 4;
  const end = closing + 1;
  const lineEnd = endOfLine(text, end);
  if (lineEnd !== end + 3) return refused(refuseClosing(source, end, lineEnd), looseFences(text));
  if (end - start > maxBytes / 3 && Buffer.byteLength(text.slice(start, end)) > maxBytes) {
    return refused(diagnose('front-matter-too-long', placeAt(source, 0, 3), end - start), undefined);
  }
  return { value: { start, end, bodyStart: Math.min(lineEnd + 1, text.length) }, diagnostics: [] };
}

const maxBytes = 64 * 1024;

const refused = (diagnostic: Diagnostic, value: Fences | undefined): Outcome<Fences | undefined> => ({
  value,
  diagnostics: [diagnostic],
});

/** Fences that are nearly right, so that the mistakes between them can be told in the same run. */
function looseFences(text: string): Fences | undefined {
  const opening = /^\s*-{3,}[ \t]*\n/.exec(text);
  if (opening === null) return undefined;
  const start = opening[0].length;
  const closing = /^[ \t]*-{3,}[ \t]*$/m.exec(text.slice(start, start + maxBytes / 3));
  if (closing === null) return undefined;
  const end = start + closing.index;
  return { start, end, bodyStart: Math.min(end + closing[0].length + 1, text.length) };
}

function refuseOpening(source: Source): Diagnostic {
  const first = source.text.slice(0, endOfLine(source.text, 0));
  const place = placeAt(source, 0, Math.max(1, Math.min(first.length, 40)));
  if (source.text.trim() === '') return diagnose('missing-front-matter', place, 'the file is empty');
  if (first === '---') return refuseUnclosed(source);
  for (const [pattern, found] of wrongOpenings) {
    if (pattern.test(first)) return diagnose('wrong-fence', place, 'opening', found);
  }
  if (first.trim() === '') return diagnose('missing-front-matter', place, 'line 1 is blank');
  return diagnose('missing-front-matter', place, 'line 1 is not `---`');
}

const wrongOpenings: readonly (readonly [RegExp, string])[] = [
  [/^\s+---\s*$/, 'a space stands before the dashes'],
  [/^---\s+$/, 'spaces stand after the dashes'],
  [/^----+\s*$/, 'it has more than three dashes'],
  [/^---\s*\S/, 'something stands after the dashes (only YAML is read, and no language is named)'],
  [/^\+\+\+/, '`+++` begins TOML, and only YAML is read'],
  [/^;;;|^\{/, 'this begins JSON, and only YAML is read'],
  [/^[\u2010-\u2015\u2212-]{1,3}\s*$/, 'these are not three plain hyphens'],
];

function refuseUnclosed(source: Source): Diagnostic {
  const { text } = source;
  const nearly = /\n(?:[ \t]+---[ \t]*|--|\.\.\.[ \t]*|\+\+\+[ \t]*|[\u2010-\u2015\u2212]+)(?=\n|$)/.exec(
    text.slice(0, maxBytes),
  );
  const line = nearly === null ? undefined : text.slice(0, nearly.index).split('\n').length + 1;
  return diagnose('unclosed-front-matter', placeAt(source, 0, 3), line);
}

function refuseClosing(source: Source, start: number, end: number): Diagnostic {
  const line = source.text.slice(start, end);
  const place = placeAt(source, start, Math.min(end, start + 40));
  for (const [pattern, found] of wrongClosings) {
    if (pattern.test(line)) return diagnose('wrong-fence', place, 'closing', found);
  }
  return diagnose('wrong-fence', place, 'closing', 'something stands after the dashes');
}

const wrongClosings: readonly (readonly [RegExp, string])[] = [
  [/^---\s+$/, 'spaces stand after the dashes'],
  [/^----+\s*$/, 'it has more than three dashes'],
];

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}
