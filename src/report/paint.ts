import { Chalk } from 'chalk';
import type { Severity } from '../diagnostics/diagnostic.ts';
import type { Terminal } from './terminal.ts';

/** Colours by meaning; without colour each gives its text back. */
export interface Paint {
  readonly severity: (severity: Severity, text: string) => string;
  readonly done: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly accent: (text: string) => string;
  /** The text as a link to the address `target`, where the terminal has links. */
  readonly link: (text: string, target: string) => string;
}

/** Makes the colours for `terminal`. */
export function paintFor(terminal: Terminal): Paint {
  const chalk = new Chalk({ level: terminal.color });
  return {
    severity: (severity, text) => (severity === 'error' ? chalk.red(text) : chalk.yellow(text)),
    done: chalk.green,
    strong: chalk.bold,
    faint: chalk.dim,
    accent: chalk.cyan,
    link: (text, target) => (terminal.hyperlinks ? `${osc8}${target}${st}${text}${osc8}${st}` : text),
  };
}

const osc8 = '\u001b]8;;';
const st = '\u001b\\';
