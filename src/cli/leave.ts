import { type ExitCode, exitCodes } from '../commands/context.ts';
import { codeOf, systemFault } from '../diagnostics/system-fault.ts';
import { signsOf } from '../report/signs.ts';
import type { Terminal } from '../report/terminal.ts';

/** Says in one line why newsctl ends with this code. */
export type Say = (text: string, code: ExitCode) => ExitCode;

/** Makes what says it on standard error, in the signs that it can show. */
export function makeSay(stderr: Pick<Terminal, 'unicode'>): Say {
  return (text, code) => {
    process.stderr.write(`${signsOf(stderr).error} ${text}\n`);
    return code;
  };
}

/** A reader such as `head` that closes early is no error; a disk that is full is one of the surroundings. */
export function leaveWhenNobodyListens(say: Say): void {
  const leave = (error: NodeJS.ErrnoException): never =>
    process.exit(isClosed(error) ? (process.exitCode ?? 0) : exitCodes.surroundings);
  process.stderr.on('error', leave);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (!isClosed(error)) say(systemFault('cannot write to standard output', error).message, exitCodes.surroundings);
    leave(error);
  });
}

const isClosed = (error: unknown): boolean => codeOf(error) === 'EPIPE';
