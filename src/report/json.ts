import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** What a JSON document of newsctl holds besides its version; what the command adds stands between `ok` and `diagnostics`. */
export interface JsonFacts {
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly [fact: string]: unknown;
}

/** The one JSON document of a command: `{"version":1,"ok":…,…,"diagnostics":[…]}`, indented by two, with a line end. Control characters
 *  and separators are escaped, so that it is harmless in a terminal as well. */
export function jsonDocument({ ok, diagnostics, ...facts }: JsonFacts): string {
  const document = { version: 1, ok, ...facts, diagnostics: diagnostics.map(plainOf) };
  return `${JSON.stringify(document, undefined, 2).replace(unprintable, escaped)}\n`;
}

/** Diagnostics as one JSON document. */
export function formatJson(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const stats = { errors, warnings: diagnostics.length - errors };
  return jsonDocument({ ok: errors === 0, diagnostics, stats });
}

/** The keys in a fixed order, and without the excerpt: whoever reads the document has the file. */
function plainOf({ code, severity, message, help, notes, place }: Diagnostic) {
  const { path, line, column, length } = place;
  return { code, severity, message, help, notes, path, line, column, length };
}

// What JSON leaves as it is and a terminal obeys: DEL, C1, bidi controls, invisible characters, separators.
const unprintable = /[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
