import type { Argument, Command, Option } from 'commander';
import type { ArgumentNode, CommandNode, CommandTree, OptionNode } from '../model/command-tree.ts';
import { commandPage, commandsPage } from '../report/help-page.ts';
import type { Terminal } from '../report/terminal.ts';
import { commandGroups, textsOf } from './command-texts.ts';
import { groupOfOption } from './option-groups.ts';

/** The declared commands as data; hidden ones are left out. The only source of help, man pages and completion. */
export function treeOf(program: Command): CommandTree {
  const help = program.createHelp();
  return {
    name: program.name(),
    version: program.version() ?? '',
    description: program.description(),
    groups: commandGroups,
    options: help.visibleOptions(program).map((option) => optionOf(option, '')),
    commands: help.visibleCommands(program).map((command) => commandOf(command, program)),
  };
}

/** The help of a command, or of all. */
export function helpOf(tree: CommandTree, name: string | undefined, terminal: Terminal): string {
  const command = tree.commands.find((one) => one.name === name);
  return command === undefined ? commandsPage(tree, terminal) : commandPage(command, terminal);
}

function commandOf(command: Command, program: Command): CommandNode {
  const { group, details, examples, one } = textsOf(command.name());
  return {
    name: command.name(),
    summary: command.description(),
    group,
    arguments: command.registeredArguments.map(argumentOf),
    options: program
      .createHelp()
      .visibleOptions(command)
      .map((option) => optionOf(option, command.name())),
    details,
    examples,
    exits: [
      { code: 0, meaning: 'done' },
      ...(one === undefined ? [] : [{ code: 1, meaning: one }]),
      { code: 2, meaning: 'wrong usage or config' },
      { code: 3, meaning: 'the surroundings: disk, permission, port' },
      { code: 70, meaning: 'a bug in newsctl: please report it' },
      { code: 130, meaning: 'interrupted' },
    ],
  };
}

const argumentOf = (argument: Argument): ArgumentNode => ({
  name: argument.name(),
  required: argument.required,
  variadic: argument.variadic,
  choices: argument.argChoices ?? [],
  description: argument.description,
});

function optionOf(option: Option, command: string): OptionNode {
  const value = /[<[]([^\]>]+)[\]>]/.exec(option.flags)?.[1];
  const standard: unknown = option.defaultValueDescription ?? option.defaultValue;
  return {
    ...(option.short && { short: option.short }),
    long: option.long ?? option.flags,
    ...(value !== undefined && { value }),
    choices: option.argChoices ?? [],
    description: option.description,
    ...(value !== undefined && standard !== undefined && String(standard) !== '' && { default: String(standard) }),
    ...(option.envVar && { env: option.envVar }),
    group: groupOfOption(option.long ?? '', command),
  };
}
