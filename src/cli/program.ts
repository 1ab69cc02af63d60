import { Command } from 'commander';
import { type Context, type ExitCode, exitCodes } from '../commands/context.ts';
import { tellRefusal } from '../commands/tell-refusal.ts';
import { Fault } from '../diagnostics/fault.ts';
import { refusal } from '../report/article-summary.ts';
import { jsonDocument } from '../report/json.ts';
import { usageErrorOf } from '../report/usage-error.ts';
import { addArticleCommands } from './article-commands.ts';
import { addBuildCommands } from './build-commands.ts';
import { helpOf, treeOf } from './command-tree.ts';
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
  const { stdout } = surroundings;
  const program: Command = new Command('newsctl')
    .description('Publishes a news site and its feeds from Markdown articles.')
    .version(version, '-V, --version', 'print the version')
    .helpCommand(false)
    .helpOption('-h, --help', 'show this help')
    .exitOverride()
    .configureHelp({ formatHelp: (command) => helpOf(treeOf(program), command.name(), stdout) })
    .showSuggestionAfterError()
    .configureOutput({ outputError: (text) => tellUsageError(text) });
  const tellUsageError = (text: string) => {
    const { args, stderr } = surroundings;
    const command = treeOf(program).commands.find(({ name }) => name === args.find((one) => !one.startsWith('-')));
    const why = usageErrorOf(text, command);
    if (args.includes('--json')) process.stdout.write(jsonDocument({ ok: false, ...why, diagnostics: [] }));
    else process.stderr.write(refusal(why, stderr));
  };

  const run: Run = async (flags, command) => {
    const context = contextOf(flags, surroundings, version);
    try {
      exitCode = await command(context);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      if (surroundings.isDebugging || surroundings.args.includes('--debug')) process.stderr.write(`${error.stack}\n`);
      const code = error.isWrongUse ? exitCodes.usage : exitCodes.surroundings;
      exitCode = tellRefusal(context, { message: error.message }, code);
    }
  };
  addWritingCommands(program, run);
  addSiteCommands(program, run);
  addBuildCommands(program, run);
  addFeedCommands(program, run);
  addArticleCommands(program, run);
  addPreviewCommands(program, run);
  addHelpCommands(program, run);

  await program.parseAsync(surroundings.args, { from: 'user' });
  return exitCode;
}
