import type { Dialog } from '../model/dialog.ts';
import type { ReportFormat } from '../report/format.ts';
import type { Terminal } from '../report/terminal.ts';

/** What a command may know and do: flags and surroundings as data, and two places to write to. */
export interface Context {
  /** Where the command was given, absolute. */
  readonly cwd: string;
  /** Absolute path of the site's folder. */
  readonly root: string;
  readonly configFile?: string;
  readonly baseUrl?: string;
  /** Output folder as given, relative to `root`. */
  readonly out: string;
  /** `--now` as written; read in the site's zone. */
  readonly nowGiven?: string;
  /** The clock when the process began, milliseconds since 1970. */
  readonly clock: number;
  /** A `SOURCE_DATE_EPOCH` that cannot be read: without `--now` nobody knows what time is meant. */
  readonly wrongEpoch?: string;
  readonly drafts: boolean;
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly format: ReportFormat;
  /** Diagnostics shown of each code; 0 shows all. */
  readonly maxErrors: number;
  /** Add GitHub annotations beside the pretty text. */
  readonly annotate: boolean;
  /** File through which a step in GitHub Actions hands on its results. */
  readonly gitHubOutput?: string;
  readonly home: string;
  /** Folder for temporary files where the site's own cannot be written. */
  readonly scratch: string;
  readonly pid: number;
  /** Folder of the theme that newsctl ships. */
  readonly shippedTheme: string;
  readonly version: string;
  /** What a command begins with in the shell of whoever called: `newsctl`, or `npx newsctl`. */
  readonly program: string;
  /** Threads to read with: as asked for, or as many as are worth while. */
  readonly jobs?: number;
  /** Processors of this machine that may be used. */
  readonly processors: number;
  /** The built file of a thread that reads articles. */
  readonly lineWorker: URL;
  /** The same of a thread that looks at the files of an output. */
  readonly lookWorker: URL;
  /** Remember from one build to the next. */
  readonly cache: boolean;
  /** Of standard error, and of standard output. */
  readonly terminal: Terminal;
  readonly outTerminal: Terminal;
  readonly isOutTerminal: boolean;
  /** Prints the thing that was asked for. */
  readonly print: (text: string) => void;
  /** Prints a part of something long, and resolves when its reader is ready for more. */
  readonly printSlowly: (text: string) => Promise<void>;
  /** Says something about it: diagnostics, progress, summaries. */
  readonly say: (text: string) => void;
  /** Where questions may be asked; absent without a terminal, in CI, and when flags forbid it. */
  readonly dialog?: Dialog;
  /** Called between pieces of long work: shows progress, and throws `interrupted` after Ctrl-C. */
  readonly pause: Pause;
  /** Milliseconds since the process began. */
  readonly elapsed: () => number;
}

/** Lets the terminal breathe; resolves at once unless it is time. */
export type Pause = (stage: string, done: number, total: number) => Promise<void> | undefined;

export const exitCodes = {
  done: 0,
  content: 1,
  usage: 2,
  surroundings: 3,
  bug: 70,
  interrupted: 130,
  terminated: 143,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Ctrl-C came while work was under way. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}
