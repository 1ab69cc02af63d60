import { type ExitCode, exitCodes } from '../commands/context.ts';
import { codeOf, systemFault } from '../diagnostics/system-fault.ts';

/** Says in one line why newsctl ends with this code. */
export function say(text: string, code: ExitCode): ExitCode {
  process.stderr.write(`✖ ${text}\n`);
  return code;
}

/** A reader such as `head` that closes early is no error; a disk that is full is one of the surroundings. */
export function leaveWhenNobodyListens(): void {
  const leave = (error: NodeJS.ErrnoException): never =>
    process.exit(isClosed(error) ? (process.exitCode ?? 0) : exitCodes.surroundings);
  process.stderr.on('error', leave);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (!isClosed(error)) say(systemFault('cannot write to standard output', error).message, exitCodes.surroundings);
    leave(error);
  });
}

const isClosed = (error: unknown): boolean => codeOf(error) === 'EPIPE';
