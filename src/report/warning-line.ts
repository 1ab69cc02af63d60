import { counted } from './counts.ts';
import { paintFor } from './paint.ts';
import { signsOf } from './signs.ts';
import type { Terminal } from './terminal.ts';

/** Says that there are warnings and what shows them, without a line end: `▲ 2 warnings  newsctl check shows them`. */
export function warningLine(warnings: number, terminal: Terminal): string {
  const sign = paintFor(terminal).severity('warning', signsOf(terminal).warning);
  return `${sign} ${counted(warnings, 'warning')}  newsctl check shows ${warnings === 1 ? 'it' : 'them'}`;
}
