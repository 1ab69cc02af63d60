import type { CommandTree } from '../model/command-tree.ts';
import { commandPage, commandsPage } from '../report/help-page.ts';
import { jsonDocument } from '../report/json.ts';
import { signsOf } from '../report/signs.ts';
import { didYouMean } from '../words/did-you-mean.ts';
import { type Context, type ExitCode, exitCodes } from './context.ts';

/** Shows all commands or one; as JSON, everything that they can be told. An unknown one is a usage error, with the one that may be meant. */
export function help(context: Context, tree: CommandTree, name: string | undefined): ExitCode {
  const command = tree.commands.find((one) => one.name === name);
  if (name !== undefined && command === undefined) {
    const names = tree.commands.map((one) => one.name);
    const meant = didYouMean(name, names);
    const hint = meant === undefined ? `the commands are ${names.join(', ')}` : `did you mean ${meant}?`;
    context.say(`${signsOf(context.terminal).error} there is no command ${JSON.stringify(name)}: ${hint}\n`);
    return exitCodes.usage;
  }
  if (context.format === 'json') {
    const { commands, ...newsctl } = tree;
    context.print(
      jsonDocument({ ok: true, newsctl, commands: command === undefined ? commands : [command], diagnostics: [] }),
    );
  } else if (command === undefined) context.print(commandsPage(tree, context.outTerminal));
  else context.print(commandPage(command, context.outTerminal));
  return exitCodes.done;
}
