import { counted, grouped, inWords } from './counts.ts';
import { paintFor } from './paint.ts';
import { signsOf } from './signs.ts';
import type { Terminal } from './terminal.ts';
import { visible } from './visible.ts';

/** What one of several machines made. */
export interface PartFacts {
  readonly share: { readonly index: number; readonly of: number };
  /** The file as it was named. */
  readonly path: string;
  /** Articles that fell to it, and those of them that are published. */
  readonly articles: number;
  readonly live: number;
  readonly bytes: number;
  readonly warnings: number;
  /** Milliseconds. */
  readonly elapsed: number;
}

/** The last lines of a part that was written. */
export function partSummary(facts: PartFacts, terminal: Terminal): string {
  const { share, path, articles, live, bytes, warnings, elapsed } = facts;
  const paint = paintFor(terminal);
  const signs = signsOf(terminal);
  const what = `shard ${share.index} of ${share.of}  ${counted(articles, 'article')}  ${counted(live, 'page')}`;
  const lines = [
    `${paint.done(signs.done)} ${paint.strong(what)}  ${visible(path)}  ${grouped(bytes)} bytes  ${inWords(elapsed)}`,
    ...(warnings === 0
      ? []
      : [`${paint.severity('warning', signs.warning)} ${counted(warnings, 'warning')}  newsctl check shows them`]),
    '  next  newsctl merge parts, with all of them in one folder',
  ];
  return `${lines.join('\n')}\n`;
}
