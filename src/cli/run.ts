import { CommanderError } from 'commander';
import { type ExitCode, exitCodes, Interrupted } from '../commands/context.ts';
import { Fault } from '../diagnostics/fault.ts';
import { leaveWhenNobodyListens, makeSay } from './leave.ts';
import { readSurroundings, type Surroundings } from './process.ts';
import { makeProgram } from './program.ts';

/** Runs the command that the arguments name and gives its exit code; every failure ends in one clear line. */
export async function run(version: string): Promise<ExitCode> {
  const surroundings = whatIsAround();
  if (typeof surroundings === 'string') return makeSay({ unicode: false })(surroundings, exitCodes.surroundings);
  const isDebugging = surroundings.isDebugging || surroundings.args.includes('--debug');
  const say = makeSay(surroundings.stderr);
  leaveWhenNobodyListens(say);
  try {
    return await makeProgram(surroundings, version);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    if (error instanceof Interrupted) return say('interrupted, nothing was written', exitCodes.interrupted);
    const text = error instanceof Error ? error.message : String(error);
    if (isDebugging && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    if (error instanceof Fault) return say(text, error.isWrongUse ? exitCodes.usage : exitCodes.surroundings);
    return say(
      `bug in newsctl ${version}: ${text}\n  please report it with the output of NEWSCTL_DEBUG=1`,
      exitCodes.bug,
    );
  }
}

/** In words, why newsctl cannot even begin. */
function whatIsAround(): Surroundings | string {
  try {
    return readSurroundings();
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
}
