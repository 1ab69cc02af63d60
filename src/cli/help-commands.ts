import { Argument, type Command } from 'commander';
import { help } from '../commands/help.ts';
import { completionScript, type Shell, shells } from '../completion/scripts.ts';
import { treeOf } from './command-tree.ts';
import { addPlainFlags, type Flags } from './flags.ts';
import type { Run } from './program.ts';

/** Declares the commands that help: help, explain, completion, and `complete`, which completion scripts ask. */
export function addHelpCommands(program: Command, run: Run): void {
  const helping = program.command('help').description('show all commands, or one with examples and exit codes');
  addPlainFlags(helping.argument('[command]')).action(async (name: string | undefined, flags: Flags) => {
    await run(flags, (context) => help(context, treeOf(program), name));
  });

  const explain = program.command('explain').description('explain a code of a message, or list them all');
  addPlainFlags(explain.argument('[code]')).action(async (code: string | undefined, flags: Flags) => {
    const { explain } = await import('../commands/explain.ts');
    await run(flags, (context) => explain(context, code));
  });

  const completion = program.command('completion').description('print the script that completes newsctl in a shell');
  completion.addArgument(new Argument('<shell>', 'which').choices(shells)).action(async (shell: Shell) => {
    process.stdout.write(completionScript(shell));
  });

  const complete = program.command('complete', { hidden: true }).argument('[words...]');
  complete.option('--shell <shell>').option('--new-word').allowUnknownOption();
  complete.action(async (words: readonly string[], flags: Flags & { shell?: Shell; newWord?: boolean }) => {
    const { complete } = await import('../commands/complete.ts');
    const all = flags.newWord === true || words.length === 0 ? [...words, ''] : words;
    const keepsQuotes = flags.shell !== undefined && flags.shell !== 'powershell';
    await run(flags, (context) => complete(context, treeOf(program), all, { keepsQuotes }));
  });
}
