import { Command } from 'commander';
import { type Context, type ExitCode, exitCodes } from '../commands/context.ts';
import { addArticleCommands } from './article-commands.ts';
import { addFeedCommands } from './feed-commands.ts';
import type { Flags } from './flags.ts';
import { addHelpCommands } from './help-commands.ts';
import { contextOf } from './make-context.ts';
import { addPreviewCommands } from './preview-commands.ts';
import type { Surroundings } from './process.ts';
import { addSiteCommands } from './site-commands.ts';
import { addWritingCommands } from './writing-commands.ts';

/** Runs a command with the context that its flags make. */
export type Run = <F extends Flags>(
  flags: F,
  command: (context: Context) => Promise<ExitCode> | ExitCode,
) => Promise<void>;

/** Parses the arguments, loads the module of the command they name, and runs it. */
export async function makeProgram(surroundings: Surroundings, version: string): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.done;
  const program = new Command('newsctl')
    .description('Publishes a news site and feeds from Markdown articles with front matter.')
    .version(version, '-V, --version', 'print the version')
    .exitOverride()
    .configureHelp({ showGlobalOptions: false })
    .showSuggestionAfterError()
    .showHelpAfterError('(newsctl help shows the commands)')
    .addHelpText('after', examples);

  const run: Run = async (flags, command) => {
    exitCode = await command(contextOf(flags, surroundings, version));
  };
  addWritingCommands(program, run);
  addSiteCommands(program, run);
  addFeedCommands(program, run);
  addArticleCommands(program, run);
  addPreviewCommands(program, run);
  addHelpCommands(program, run);
  for (const command of program.commands) command.exitOverride().configureHelp({ helpWidth: 90 });

  if (surroundings.args.length === 0) {
    process.stdout.write(program.helpInformation() + examples);
    return exitCodes.done;
  }
  await program.parseAsync(surroundings.args, { from: 'user' });
  return exitCode;
}

const examples = `
Examples:
  newsctl build                    build articles/ into public/
  newsctl check --format github    find every mistake, as annotations
  newsctl explain invalid-date     what a code means and how to mend it
`;
