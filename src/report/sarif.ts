import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { ruleOf } from '../diagnostics/severity.ts';
import { explanationOf } from '../explain/index.ts';
import { uriOfPath } from './uri.ts';
import { visible } from './visible.ts';

/** A SARIF 2.1.0 log with one run: the rules that were broken with their explanations, and a result for each diagnostic. Paths are
 *  relative to `SITE`, the site's folder; columns count UTF-16 units. */
export function formatSarif(diagnostics: readonly Diagnostic[], version?: string): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const ruleIndex = new Map(codes.map((code, index) => [code, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'newsctl', ...(version !== undefined && { version }), rules: codes.map(ruleFor) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SITE: { description: { text: 'The folder of the site.' } } },
        results: diagnostics.map((diagnostic) => resultOf(diagnostic, ruleIndex.get(diagnostic.code) ?? -1)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function ruleFor(code: Diagnostic['code']) {
  const { what, why, wrong, right } = explanationOf(code);
  return {
    id: code,
    shortDescription: { text: what },
    fullDescription: { text: `${what} ${why}` },
    defaultConfiguration: { level: ruleOf(code)?.severity },
    help: {
      text: `${what}\n\n${why}\n\nWrong:\n${wrong}\n\nRight:\n${right}`,
      markdown: `${what}\n\n${why}\n\nWrong:\n\n${fenced(wrong)}\n\nRight:\n\n${fenced(right)}`,
    },
  };
}

function resultOf({ code, severity, message, help, notes = [], place }: Diagnostic, ruleIndex: number) {
  const lines = [message, ...(help === undefined ? [] : [help]), ...notes.map(({ label, text }) => `${label} ${text}`)];
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: lines.map(visible).join('\n') },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOfPath(place.path), uriBaseId: 'SITE' },
          region: {
            startLine: place.line,
            startColumn: place.column,
            endColumn: place.column + place.length,
          },
        },
      },
    ],
  };
}

/** A code block whose fence is longer than any in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}
