import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatCompact } from './compact.ts';
import { formatGithub } from './github.ts';
import { formatJson } from './json.ts';
import { formatPretty } from './pretty.ts';
import { formatSarif } from './sarif.ts';
import type { Terminal } from './terminal.ts';

export const reportFormats = ['pretty', 'compact', 'json', 'github', 'sarif'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** What a format may need to know besides the diagnostics. */
export interface FormatOptions {
  /** Diagnostics shown of each code in the pretty format; 0 shows all. Default 20. */
  readonly maxErrors?: number;
  /** Version of newsctl, for SARIF. */
  readonly version?: string;
  /** Address of the site's folder (`file:///…/`, with a slash at the end): where hyperlinks of the pretty format lead. */
  readonly folder?: string;
}

/** Prints sorted diagnostics in a format; every format ends its lines, and no text of the site can act in a terminal or a log. */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  format: ReportFormat,
  terminal: Terminal,
  options: FormatOptions = {},
): string {
  if (format === 'compact') return formatCompact(diagnostics);
  if (format === 'json') return formatJson(diagnostics);
  if (format === 'github') return formatGithub(diagnostics);
  if (format === 'sarif') return formatSarif(diagnostics, options.version);
  return formatPretty(diagnostics, terminal, options);
}
