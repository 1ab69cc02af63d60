import type { Argument, Command, Option } from 'commander';
import type { ArgumentNode, CommandNode, CommandTree, OptionNode } from '../model/command-tree.ts';
import { examplesOf } from './examples.ts';

/** The declared commands as data; hidden ones are left out. The only source of help, man pages and completion. */
export function treeOf(program: Command): CommandTree {
  const help = program.createHelp();
  return {
    name: program.name(),
    description: program.description(),
    options: help.visibleOptions(program).map(optionOf),
    commands: help
      .visibleCommands(program)
      .filter((command) => command.name() !== 'help')
      .map((command) => commandOf(command, program)),
  };
}

function commandOf(command: Command, program: Command): CommandNode {
  const options = program.createHelp().visibleOptions(command);
  return {
    name: command.name(),
    summary: command.description(),
    group: withoutColon(command.helpGroup()),
    arguments: command.registeredArguments.map(argumentOf),
    options: options.map(optionOf),
    examples: examplesOf(command.name()),
  };
}

const argumentOf = (argument: Argument): ArgumentNode => ({
  name: argument.name(),
  required: argument.required,
  variadic: argument.variadic,
  choices: argument.argChoices ?? [],
});

function optionOf(option: Option): OptionNode {
  const value = /[<[]([^\]>]+)[\]>]/.exec(option.flags)?.[1];
  const standard: unknown = option.defaultValueDescription ?? option.defaultValue;
  return {
    ...(option.short && { short: option.short }),
    long: option.long ?? option.flags,
    ...(value !== undefined && { value }),
    choices: option.argChoices ?? [],
    description: option.description,
    ...(value !== undefined && standard !== undefined && { default: String(standard) }),
    ...(option.envVar && { env: option.envVar }),
    group: withoutColon(option.helpGroupHeading ?? ''),
  };
}

const withoutColon = (heading: string): string => heading.replace(/:$/, '');
