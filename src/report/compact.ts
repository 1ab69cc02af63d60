import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { visible } from './visible.ts';

/** One line for each: `path:line:col: error code: message`, as editors and grep read it. */
export function formatCompact(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ place: { path, line, column }, severity, code, message }) => {
      return `${visible(path)}:${line}:${column}: ${severity} ${code}: ${visible(message)}\n`;
    })
    .join('');
}
