import type { ProfileReport } from '../model/profile.ts';
import { counted, inWords } from './counts.ts';
import { paintFor } from './paint.ts';
import type { Terminal } from './terminal.ts';
import { visible } from './visible.ts';

/** Where the time of a build went, as a table: stages with their share, the slowest articles, the slowest templates. */
export function profileTable({ milliseconds, stages, articles, templates }: ProfileReport, terminal: Terminal): string {
  const paint = paintFor(terminal);
  const widest = Math.max(0, ...stages.map(({ stage }) => stage.length));
  const most = Math.max(0, ...stages.map((one) => one.milliseconds));
  const room = Math.max(0, Math.min(terminal.columns, 80) - widest - 22);
  const bar = (part: number): string => (most === 0 ? '' : barOf(terminal).repeat(Math.round((part / most) * room)));
  const lines = [
    paint.strong(`where the time went, ${inWords(milliseconds)} in all`),
    ...stages.map((one) => {
      const share = `${Math.round((one.milliseconds / milliseconds) * 100)} %`.padStart(5);
      return `  ${one.stage.padEnd(widest)} ${timeOf(one.milliseconds)} ${share}  ${paint.accent(bar(one.milliseconds))}`;
    }),
    ...section(
      'slowest articles, to read and to render',
      articles.map((one) => `${timeOf(one.milliseconds)}  ${visible(one.path)}`),
    ),
    ...section(
      'slowest templates, without what they include',
      templates.map((one) => `${timeOf(one.milliseconds)}  ${visible(one.template)}, ${counted(one.calls, 'time')}`),
    ),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n\n`;

  function section(title: string, rows: readonly string[]): string[] {
    return rows.length === 0 ? [] : ['', paint.strong(title), ...rows.map((row) => ` ${row}`)];
  }
}

const barOf = (terminal: Terminal): string => (terminal.unicode ? '▇' : '#');

/** Right-aligned; parts of a millisecond where they matter. */
const timeOf = (milliseconds: number): string =>
  (milliseconds < 9.95 ? `${milliseconds.toFixed(1)} ms` : inWords(milliseconds)).padStart(9);
