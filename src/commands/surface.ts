import type { ExitCode } from './context.ts';

/** The side of a long-running command that faces a person: a clock that goes on, keys, signals, a browser. */
export interface Surface {
  /** Milliseconds since 1970, now. */
  readonly clock: () => number;
  /** `18:41:07`, where the person is. */
  readonly timeOfDay: () => string;
  /** Hears single keys where there is a terminal; tells whether there is one. */
  readonly onKey: (hear: (key: string) => void) => boolean;
  /** Clears the terminal. */
  readonly clear: () => void;
  /** Resolves with the exit code when the process is asked to end. */
  readonly stopped: Promise<ExitCode>;
  /** Shows an address in the browser. */
  readonly open: (url: string) => void;
  /** Addresses of this machine in its networks. */
  readonly networkAddresses: () => readonly string[];
  /** Gives the terminal back. */
  readonly close: () => void;
}
