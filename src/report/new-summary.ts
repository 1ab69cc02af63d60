import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { paintFor } from './paint.ts';
import { signsOf } from './signs.ts';
import type { Terminal } from './terminal.ts';
import { visible } from './visible.ts';
import { widthOf } from './width.ts';

export interface NewFacts {
  readonly path: string;
  readonly address: string;
  readonly state: string;
  readonly dryRun: boolean;
  /** `newsctl` as it is called. */
  readonly program: string;
  readonly warnings: readonly Diagnostic[];
  /** What a human should look at again, and no check would tell. */
  readonly notes: readonly string[];
  /** The command that does the same without questions. */
  readonly same?: string;
}

/** What was made of an author's answers, and what comes next. */
export function newSummary(
  { path, address, state, dryRun, program, warnings, notes, same }: NewFacts,
  terminal: Terminal,
): string {
  const { done, faint, strong, severity } = paintFor(terminal);
  const signs = signsOf(terminal);
  const next = state === 'draft' ? `${program} publish ${path}` : `${program} build`;
  const fits = widthOf(`  next  ${program} dev  or  ${visible(next)}`) <= terminal.columns;
  const between = fits ? '  or  ' : '\n  or    ';
  const lines = [
    ...(same === undefined ? [] : ['']),
    `${done(signs.done)} ${dryRun ? 'would create' : 'created'} ${visible(path)}`,
    `  ${faint(visible(address))}  ${state}`,
    ...warnings.map(({ message }) => `${severity('warning', signs.warning)} ${visible(message)}`),
    ...notes.map((note) => `  ${visible(note)}`),
    `  next  ${strong(`${program} dev`)}${between}${strong(visible(next))}`,
    ...(same === undefined ? [] : ['', faint('  the same without questions:'), faint(`  ${visible(same)}`)]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
