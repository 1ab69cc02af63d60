import { counted, inWords } from './counts.ts';
import { paintFor } from './paint.ts';
import { signsOf } from './signs.ts';
import type { Terminal } from './terminal.ts';
import { visible } from './visible.ts';
import { warningLine } from './warning-line.ts';
import { wrapped } from './wrap.ts';

export interface ReadyFacts {
  readonly version: string;
  /** Address of the home page. */
  readonly url: string;
  /** Addresses for other machines; empty when they cannot reach the preview. */
  readonly network: readonly string[];
  /** The port that was asked for and is in use, when another one was taken. */
  readonly busyPort?: number;
  readonly articles: number;
  readonly drafts: number;
  readonly coming: number;
  readonly areShown: boolean;
  /** The time the site is shown at, when it is not the clock's. */
  readonly now?: string;
  /** Milliseconds. */
  readonly elapsed: number;
}

/** The first lines of a preview. */
export function devReady(facts: ReadyFacts, terminal: Terminal): string {
  const paint = paintFor(terminal);
  const signs = signsOf(terminal);
  const row = (name: string, text: string) => `  ${name.padEnd(10)}${text}\n`;
  const { url, network, busyPort, drafts, coming, now } = facts;
  const shown = facts.areShown ? 'shown' : 'hidden';
  const held = [`${shown} (${drafts})`, `scheduled and embargoed ${shown} (${coming})`];
  const reach =
    network.length === 0
      ? [row('network', paint.faint('use --host to expose'))]
      : network.map((one) => row('network', one));
  return [
    `${paint.strong(`newsctl ${facts.version}`)}  preview of ${counted(facts.articles, 'article')} ready in ${inWords(facts.elapsed)}\n\n`,
    ...(busyPort === undefined
      ? []
      : [`${paint.severity('warning', signs.warning)} port ${busyPort} is in use, this is the next one\n\n`]),
    row('local', paint.strong(url)),
    ...reach,
    row('drafts', held.join(terminal.columns < 60 ? `\n${' '.repeat(12)}` : '   ')),
    ...(now === undefined ? [] : [row('clock', now)]),
    ...(network.length === 0
      ? []
      : [
          `\n${paint.severity('warning', signs.warning)} whoever is in this network can read drafts and what is under embargo\n`,
        ]),
    '\n',
  ].join('');
}

/** One line for what is worth a look, at the start. */
export function devWarnings(warnings: number, terminal: Terminal): string {
  return `${warningLine(warnings, terminal)}\n`;
}

export interface RoundFacts {
  readonly time: string;
  readonly verb: string;
  readonly paths: readonly string[];
  readonly errors: number;
  /** Milliseconds. */
  readonly elapsed: number;
}

/** One line for what has changed. */
export function devRound({ time, verb, paths, errors, elapsed }: RoundFacts, terminal: Terminal): string {
  const paint = paintFor(terminal);
  const signs = signsOf(terminal);
  const [first = ''] = paths;
  const what = paths.length === 0 ? '' : paths.length === 1 ? visible(first) : counted(paths.length, 'file');
  const outcome =
    errors === 0 ? `in ${inWords(elapsed)}` : paint.severity('error', `${signs.error} ${counted(errors, 'error')}`);
  return `${paint.faint(time)}  ${verb.padEnd(8)}  ${what === '' ? '' : `${what}   `}${outcome}\n`;
}

/** What the keys do. */
export function devKeys(areShown: boolean, terminal: Terminal): string {
  const paint = paintFor(terminal);
  const dot = signsOf(terminal).dot;
  const keys = ['r rebuild', 'o open', `d drafts ${areShown ? 'off' : 'on'}`, 'c clear', 'q quit'];
  // A key and its word stay together.
  const whole = keys.map((key) => key.replaceAll(' ', '\u00a0')).join(` ${dot} `);
  return `  ${paint.faint(wrapped(whole, terminal.columns - 2, '  ').replaceAll('\u00a0', ' '))}\n`;
}
