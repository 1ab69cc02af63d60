import { compareText } from '../words/compare-text.ts';
import type { Code } from './catalogue.ts';
import { catalogue } from './catalogue.ts';
import type { Place } from './place.ts';

export type Severity = 'error' | 'warning';

/** One thing that is wrong in the content, the config or a template. Data only: `report/` prints it. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  /** What is wrong: lower case, no full stop, names in backticks. */
  readonly message: string;
  /** What to do about it. */
  readonly help?: string;
  /** More places that belong to it: `while rendering  articles/…md`, `called from  templates/layout.eta:22`. */
  readonly notes?: readonly Note[];
  readonly place: Place;
}

/** A line below the frame of a diagnostic. */
export interface Note {
  readonly label: string;
  readonly text: string;
}

/** What a stage made of its input, and what it found wrong. */
export interface Outcome<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

type FactsOf<C extends Code> = Parameters<(typeof catalogue)[C]['says']>;

/** Makes the diagnostic of a code; `facts` are what the code's message in the catalogue asks for. */
export function diagnose<C extends Code>(code: C, place: Place, ...facts: FactsOf<C>): Diagnostic {
  const rule = catalogue[code];
  const says = rule.says as (...facts: readonly unknown[]) => Pick<Diagnostic, 'message' | 'help' | 'notes'>;
  return { code, severity: rule.severity, ...says(...facts), place };
}

/** Orders by path, line, column, then code, so that a report never depends on the order of work. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.place.path, b.place.path) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}
