import type { Code } from '../diagnostics/catalogue.ts';
import { catalogue } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import { placeAt } from '../diagnostics/place.ts';
import type { Source } from '../model/source.ts';
import type { ValidationContext } from './context.ts';

type FactsOf<C extends Code> = Parameters<(typeof catalogue)[C]['says']>;

/** A stretch of the source: UTF-16 offsets. Every front matter node is one. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The opening fence: where what is missing is reported. */
export const openingFence: Span = { start: 0, end: 3 };

/** What a converter works at: where the value stands, what it is checked against, and where its mistakes go. */
export interface Desk {
  readonly source: Source;
  /** The key in messages, as the author wrote it: `image` or `image.alt`. */
  readonly key: string;
  readonly context: ValidationContext;
  readonly report: <C extends Code>(code: C, span: Span, ...facts: FactsOf<C>) => void;
  /** Reports with other advice than the catalogue's. */
  readonly advise: <C extends Code>(help: string, code: C, span: Span, ...facts: FactsOf<C>) => void;
}

/** Collects the diagnostics of one source; `failed` once there is a mistake that no site may soften, after which no value may be used. */
export interface Findings {
  readonly diagnostics: Diagnostic[];
  /** How often each code was told. */
  readonly counts: Map<Code, number>;
  /** Where each code would have been told once too often. */
  readonly over: Map<Code, Place>;
  failed: boolean;
}

/** Starts the findings of one source. */
export const startFindings = (failed = false): Findings => ({
  diagnostics: [],
  counts: new Map(),
  over: new Map(),
  failed,
});

/** All that was found; of more than fifty mistakes of one kind the rest is counted, as in a text. */
export function toldBy({ diagnostics, counts, over }: Findings): Diagnostic[] {
  const rest = [...over].map(([code, place]) =>
    diagnose('too-many-mistakes', place, code, (counts.get(code) ?? 0) - mostOfOneKind),
  );
  return [...diagnostics, ...rest];
}

const mostOfOneKind = 50;

/** Makes the desk for one key. With `silent` its mistakes only count: they have been told elsewhere. */
export function deskFor(
  source: Source,
  key: string,
  context: ValidationContext,
  findings: Findings,
  silent: boolean,
): Desk {
  const add = (diagnostic: Diagnostic) => {
    if (diagnostic.severity === 'error' && isFixed(diagnostic.code)) findings.failed = true;
    if (silent) return;
    const count = (findings.counts.get(diagnostic.code) ?? 0) + 1;
    findings.counts.set(diagnostic.code, count);
    if (count <= mostOfOneKind) findings.diagnostics.push(diagnostic);
    else if (!findings.over.has(diagnostic.code)) findings.over.set(diagnostic.code, diagnostic.place);
  };
  const report: Desk['report'] = (code, span, ...facts) => add(diagnose(code, spot(source, span), ...facts));
  const advise: Desk['advise'] = (help, code, span, ...facts) =>
    add({ ...diagnose(code, spot(source, span), ...facts), help });
  return { source, key, context, report, advise };
}

/** The same desk for another key. */
export const deskAt = ({ source, context, report, advise }: Desk, key: string): Desk => ({
  source,
  key,
  context,
  report,
  advise,
});

/** The same desk for a key within the value: `alt` in `image`. */
export const deskWithin = (desk: Desk, key: string): Desk => deskAt(desk, `${desk.key}.${key}`);

const spot = (source: Source, { start, end }: Span) => placeAt(source, start, Math.max(start, end));

const isFixed = (code: Code): boolean => 'fixed' in catalogue[code];
