import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { compareText } from '../words/compare-text.ts';
import { grouped } from './counts.ts';
import { fitsBesideCarets, frameOf } from './frame.ts';
import { type Paint, paintFor } from './paint.ts';
import { type Signs, signsOf } from './signs.ts';
import type { Terminal } from './terminal.ts';
import { uriOfPath } from './uri.ts';
import { visible } from './visible.ts';
import { widthOf } from './width.ts';
import { wrapped } from './wrap.ts';

/** Diagnostics for people: place, code and message, a frame of the source, notes and a hint. After `maxErrors` of one code the rest of
 *  that code is counted only; 0 shows all. */
export function formatPretty(
  diagnostics: readonly Diagnostic[],
  terminal: Terminal,
  options: PrettyOptions = {},
): string {
  const paint = paintFor(terminal);
  const signs = signsOf(terminal);
  const { shown, hidden } = capped(diagnostics, options.maxErrors ?? 20);
  const linked: Linked = (text, path) => {
    return options.folder === undefined ? text : paint.link(text, `${options.folder}${uriOfPath(path)}`);
  };
  const blocks = shown.map((diagnostic) => blockOf(diagnostic, terminal, paint, signs, linked));
  for (const [code, { count }] of hidden) {
    const and = `${signs.more}and ${grouped(count)} more`;
    blocks.push(`${and} ${paint.strong(code)} (--max-errors 0 shows all)\n`);
  }
  return blocks.map((block) => `${block}\n`).join('');
}

export interface PrettyOptions {
  readonly maxErrors?: number;
  /** Address of the site's folder with a slash at the end, for hyperlinks. */
  readonly folder?: string;
}

type Linked = (text: string, path: string) => string;

interface Capped {
  readonly shown: readonly Diagnostic[];
  readonly hidden: ReadonlyMap<string, { readonly count: number }>;
}

function capped(diagnostics: readonly Diagnostic[], maxErrors: number): Capped {
  if (maxErrors === 0) return { shown: diagnostics, hidden: new Map() };
  const seen = new Map<string, number>();
  const shown = diagnostics.filter(({ code }) => {
    const count = (seen.get(code) ?? 0) + 1;
    seen.set(code, count);
    return count <= maxErrors;
  });
  const over = [...seen].filter(([, count]) => count > maxErrors).sort(([a], [b]) => compareText(a, b));
  return { shown, hidden: new Map(over.map(([code, count]) => [code, { count: count - maxErrors }])) };
}

function blockOf(diagnostic: Diagnostic, terminal: Terminal, paint: Paint, signs: Signs, linked: Linked): string {
  const { columns } = terminal;
  const help = diagnostic.help === undefined ? '' : visible(diagnostic.help);
  const hasFrame = diagnostic.place.excerpt !== undefined;
  // The shortest advice, `did you mean …?`, stands where the eye is already.
  const isBeside = hasFrame && /^did you mean [^?]*\?$/.test(help) && fitsBesideCarets(help, columns);
  const frame = frameOf(diagnostic, isBeside ? help : '', columns, paint, signs);
  const lines = [
    headOf(diagnostic, columns, paint, signs, linked),
    ...(frame.length > 0 ? ['', ...frame] : []),
    ...notesOf(diagnostic, columns, paint),
    ...(help === '' || isBeside ? [] : [`  ${paint.faint('hint')}  ${wrapped(help, columns - 8, ' '.repeat(8))}`]),
  ];
  return `${lines.join('\n')}\n`;
}

/** The message stands behind place and code, or below them where that would not fit. */
function headOf(diagnostic: Diagnostic, columns: number, paint: Paint, signs: Signs, linked: Linked): string {
  const { place, code, severity } = diagnostic;
  const message = visible(diagnostic.message);
  const sign = paint.severity(severity, severity === 'error' ? signs.error : signs.warning);
  const path = visible(place.path);
  const where = place.excerpt === undefined && place.line === 1 ? path : `${path}:${place.line}:${place.column}`;
  const head = `${sign} ${paint.strong(linked(where, place.path))}  ${paint.faint(code)}`;
  const isFit = 6 + widthOf(where) + code.length + widthOf(message) < columns;
  return isFit ? `${head}  ${message}` : `${head}\n  ${wrapped(message, columns - 3, '  ')}`;
}

function notesOf({ notes = [] }: Diagnostic, columns: number, paint: Paint): string[] {
  const widest = Math.max(0, ...notes.map(({ label }) => widthOf(label)));
  const indent = ' '.repeat(widest + 4);
  return notes.map(({ label, text }) => {
    const padding = ' '.repeat(widest - widthOf(label));
    const shown = wrapped(visible(text), columns - indent.length - 1, indent);
    return `  ${paint.faint(visible(label))}${padding}  ${shown}`;
  });
}
