import type { Code } from '../diagnostics/catalogue.ts';
import { ruleOf } from '../diagnostics/severity.ts';
import { codesByArea, explanationOf } from '../explain/index.ts';
import { paintFor } from './paint.ts';
import type { Terminal } from './terminal.ts';
import { visible } from './visible.ts';
import { wrapped } from './wrap.ts';

/** What `newsctl explain CODE` prints: severity, whether a site may change it, what, why, a wrong and a right example. */
export function explainPage(code: Code, terminal: Terminal): string {
  const paint = paintFor(terminal);
  const rule = ruleOf(code);
  const severity = rule?.severity ?? 'error';
  const { what, why, wrong, right } = explanationOf(code);
  const columns = Math.min(terminal.columns, 80);
  const may =
    rule?.fixed === true
      ? 'a site cannot soften it'
      : `a site may change it: \`rules: { '${code}': '${severity === 'error' ? 'warning' : 'off'}' }\``;
  const example = (text: string) => text.split('\n').map((line) => (line === '' ? '' : `    ${visible(line)}`));
  const lines = [
    `${paint.strong(code)}  ${paint.severity(severity, severity)}, ${may}`,
    '',
    wrapped(what, columns),
    '',
    wrapped(why, columns),
    '',
    paint.severity('error', 'wrong'),
    ...example(wrong),
    '',
    paint.done('right'),
    ...example(right),
  ];
  return `${lines.join('\n')}\n`;
}

/** All codes by area, each with its severity and the first sentence of its explanation. `*` marks those that a site may change. */
export function explainList(terminal: Terminal): string {
  const paint = paintFor(terminal);
  const widest = Math.max(...codesByArea().flatMap(({ codes }) => codes.map((code) => code.length)));
  const lines = codesByArea().flatMap(({ area, codes }) => [
    paint.strong(area),
    ...codes.map((code) => {
      const rule = ruleOf(code);
      const severity = rule?.severity ?? 'error';
      const star = rule?.fixed === true ? ' ' : '*';
      const room = Math.max(20, terminal.columns - widest - 15);
      const [first = '', ...rest] = wrapped(firstSentence(explanationOf(code).what), room).split('\n');
      const head = `  ${code.padEnd(widest)} ${star} ${paint.severity(severity, severity.padEnd(7))}  `;
      return [`${head}${first}`, ...rest.map((line) => `${' '.repeat(widest + 14)}${line}`)].join('\n');
    }),
    '',
  ]);
  return `${[...lines, '* a site may change the severity under `rules` in its config'].join('\n')}\n`;
}

const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
