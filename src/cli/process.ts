import { availableParallelism, homedir, tmpdir } from 'node:os';
import { systemFault } from '../diagnostics/system-fault.ts';
import type { Terminal } from '../report/terminal.ts';

/** Everything newsctl learns from its surroundings besides files, read once. Nothing else reads the clock, the environment or the terminal. */
export interface Surroundings {
  readonly args: readonly string[];
  readonly cwd: string;
  /** How newsctl was called: where npx or npm create found it, the shell does not. */
  readonly program: 'newsctl' | 'npx newsctl';
  readonly home: string;
  readonly scratch: string;
  readonly pid: number;
  /** Processors that this process may use. */
  readonly processors: number;
  /** The clock, or `SOURCE_DATE_EPOCH`. Milliseconds since 1970. */
  readonly now: number;
  /** A `SOURCE_DATE_EPOCH` that is no number of seconds. */
  readonly wrongEpoch?: string;
  readonly stdout: Terminal & { readonly isTerminal: boolean };
  readonly stderr: Terminal & { readonly isTerminal: boolean };
  /** Somebody sits at a terminal and can be asked: standard input and standard error are terminals, and this is not CI. */
  readonly isInteractive: boolean;
  readonly isCi: boolean;
  readonly isGitHubActions: boolean;
  /** File through which a step in GitHub Actions hands on its results. */
  readonly gitHubOutput?: string;
  readonly isDebugging: boolean;
}

/** What the user said about colour and characters on the command line. */
interface TerminalWishes {
  readonly color?: boolean;
  readonly ascii?: boolean;
}

/** Reads the surroundings of this process; a Fault when the folder that it was started in is gone. */
export function readSurroundings(): Surroundings {
  const { env } = process;
  const args = process.argv.slice(2);
  const wishes = wishesIn(args);
  const epoch = epochOf(env.SOURCE_DATE_EPOCH);
  const stderr = terminalOf(process.stderr, wishes);
  return {
    args,
    cwd: workingFolder(),
    program: env.npm_command === 'exec' || env.npm_command === 'init' ? 'npx newsctl' : 'newsctl',
    home: homedir(),
    scratch: tmpdir(),
    pid: process.pid,
    processors: availableParallelism(),
    now: epoch ?? Date.now(),
    ...(isSet(env.SOURCE_DATE_EPOCH) && epoch === undefined && { wrongEpoch: env.SOURCE_DATE_EPOCH ?? '' }),
    stdout: terminalOf(process.stdout, wishes),
    stderr,
    isInteractive: process.stdin.isTTY === true && stderr.isTerminal && !isSet(env.CI),
    isCi: isSet(env.CI),
    isGitHubActions: env.GITHUB_ACTIONS === 'true',
    ...(isSet(env.GITHUB_OUTPUT) && { gitHubOutput: env.GITHUB_OUTPUT }),
    isDebugging: isSet(env.NEWSCTL_DEBUG),
  };
}

/** Heard before the command line is understood: what is wrong with it is said in this way as well. */
function wishesIn(args: readonly string[]): TerminalWishes {
  const color = args.findLast((arg) => arg === '--color' || arg === '--no-color');
  return { ascii: args.includes('--ascii'), ...(color !== undefined && { color: color === '--color' }) };
}

function terminalOf(stream: NodeJS.WriteStream, wishes: TerminalWishes): Surroundings['stdout'] {
  const isTerminal = stream.isTTY === true && process.env.TERM !== 'dumb';
  return {
    isTerminal,
    color: colorOf(stream, wishes),
    unicode: wishes.ascii !== true && speaksUnicode(),
    columns: stream.isTTY === true ? Math.max(40, stream.columns) : 100,
    hyperlinks: isTerminal && !isSet(process.env.CI) && knowsHyperlinks(),
  };
}

/** Flag, then NO_COLOR, then FORCE_COLOR, then TERM=dumb, then whether the stream is a terminal. */
function colorOf(stream: NodeJS.WriteStream, wishes: TerminalWishes): Terminal['color'] {
  const { NO_COLOR, FORCE_COLOR, TERM, COLORTERM } = process.env;
  const best = COLORTERM === 'truecolor' || COLORTERM === '24bit' ? 3 : TERM?.includes('256') ? 2 : 1;
  if (wishes.color !== undefined) return wishes.color ? best : 0;
  if (isSet(NO_COLOR)) return 0;
  if (FORCE_COLOR !== undefined) {
    if (FORCE_COLOR === '0' || FORCE_COLOR === 'false') return 0;
    return FORCE_COLOR === '2' ? 2 : FORCE_COLOR === '3' ? 3 : 1;
  }
  if (TERM === 'dumb' || stream.isTTY !== true) return 0;
  return best;
}

function speaksUnicode(): boolean {
  const { LC_ALL, LC_CTYPE, LANG, WT_SESSION, TERM_PROGRAM } = process.env;
  if (process.platform === 'win32') return isSet(WT_SESSION) || TERM_PROGRAM === 'vscode';
  const locale = LC_ALL || LC_CTYPE || LANG || '';
  return locale === '' || /utf-?8/i.test(locale);
}

function knowsHyperlinks(): boolean {
  const { FORCE_HYPERLINK, TERM_PROGRAM, KITTY_WINDOW_ID, VTE_VERSION, WT_SESSION } = process.env;
  if (FORCE_HYPERLINK !== undefined) return FORCE_HYPERLINK !== '0';
  if (TERM_PROGRAM === 'iTerm.app' || TERM_PROGRAM === 'WezTerm' || TERM_PROGRAM === 'vscode') return true;
  return isSet(KITTY_WINDOW_ID) || isSet(WT_SESSION) || Number(VTE_VERSION ?? 0) >= 5000;
}

/** Seconds since 1970 as reproducible-builds.org defines the variable; undefined for anything else. */
function epochOf(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,12}$/.test(value) ? Number(value) * 1000 : undefined;
}

const isSet = (value: string | undefined): value is string => value !== undefined && value !== '';

function workingFolder(): string {
  try {
    return process.cwd();
  } catch (error) {
    throw systemFault('cannot read the folder that newsctl was started in', error);
  }
}
