import { catalogue } from './catalogue.ts';
import { compareDiagnostics, type Diagnostic, type Severity } from './diagnostic.ts';
import type { Rule } from './rule.ts';

/** What decides how bad a diagnostic is for this site and this command. */
export interface SettleOptions {
  /** The site's own severities, by code. */
  readonly rules: ReadonlyMap<string, Severity | 'off'>;
  /** Paths of drafts, and of the files that belong to them. */
  readonly drafts: ReadonlySet<string>;
  /** A mistake in a draft is a warning in a build, and keeps its severity in a check. */
  readonly mode: 'build' | 'check';
}

/** Gives each diagnostic the severity it has for this site, drops what the site turned off and exact repetitions, and sorts the rest. */
export function settle(diagnostics: readonly Diagnostic[], options: SettleOptions): Diagnostic[] {
  const settled: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const severity = severityFor(diagnostic, options);
    if (severity === 'off') continue;
    settled.push(severity === diagnostic.severity ? diagnostic : { ...diagnostic, severity });
  }
  return settled.sort(compareDiagnostics).filter((one, index) => !isSame(one, settled[index - 1]));
}

/** Tells whether these diagnostics fail the run: errors do, and with `strict` warnings too. */
export function failed(diagnostics: readonly Diagnostic[], strict: boolean): boolean {
  return strict ? diagnostics.length > 0 : diagnostics.some(({ severity }) => severity === 'error');
}

/** Tells whether a site may set `code` to `severity`: a fixed rule may be made stricter, never softer. */
export function mayBeSet(code: string, severity: Severity | 'off'): boolean {
  const rule = ruleOf(code);
  return rule?.fixed !== true || severity === 'error' || severity === rule.severity;
}

/** The catalogue's entry for `code`, if there is one. */
export function ruleOf(code: string): Rule | undefined {
  return Object.hasOwn(catalogue, code) ? (catalogue as { readonly [code: string]: Rule })[code] : undefined;
}

function severityFor({ code, severity, place }: Diagnostic, options: SettleOptions): Severity | 'off' {
  const wished = options.rules.get(code);
  const settled = wished !== undefined && mayBeSet(code, wished) ? wished : severity;
  const softened = options.mode === 'build' && settled === 'error' && options.drafts.has(place.path);
  return softened ? 'warning' : settled;
}

const isSame = (a: Diagnostic, b: Diagnostic | undefined): boolean =>
  b !== undefined && compareDiagnostics(a, b) === 0 && a.severity === b.severity && a.place.length === b.place.length;
