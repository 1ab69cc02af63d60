import type { ArgumentNode, CommandNode } from '../model/command-tree.ts';

/** What is wrong with a command line, and what to do about it. */
export interface UsageError {
  readonly message: string;
  readonly help: string;
}

/** Says what commander found wrong as newsctl says everything else; `command` is the one that was called, if it is one. */
export function usageErrorOf(text: string, command: CommandNode | undefined): UsageError {
  const [first = '', ...rest] = text.trim().split('\n');
  const meant = /\(Did you mean (.+)\?\)/.exec(rest.join(' '))?.[1];
  const page = command === undefined ? 'newsctl help shows the commands' : `newsctl help ${command.name} shows how`;
  return {
    message: inOurWords(first.replace(/^error: /, ''), command),
    help: [...(meant === undefined ? [] : [`did you mean ${meant}?`]), page].join('\n'),
  };
}

function inOurWords(message: string, command: CommandNode | undefined): string {
  const missing = /^missing required argument '(.+)'$/.exec(message)?.[1];
  const argument = command?.arguments.find(({ name }) => name === missing);
  if (argument !== undefined) return `newsctl ${command?.name} needs ${inWords(argument)}`;
  return message
    .replace(/^option '(\S+)( .+)?' argument missing$/, (_, flag, value = '') => `${flag} needs a value:${value}`)
    .replace(
      /^option '(\S+)[^']*' (?:argument|value) (.*) is invalid\./s,
      (_, flag, value) => `${flag}: ${value} is no choice:`,
    )
    .replace(/^command-argument value (.*) is invalid for argument '.+'\./s, (_, value) => `${value} is no choice:`)
    .replace(/ Allowed choices are (.*)\.$/, ' it may be $1')
    .replace(/ is no choice: it must be (.*)\.$/, ' must be $1')
    .replace(/^too many arguments for '(.+)'\. Expected (\d+).* but got (\d+)\.$/, tooMany);
}

const inWords = ({ name, description, choices }: ArgumentNode): string =>
  choices.length > 0 ? `a ${name}: ${choices.join(', ')}` : `<${name}>${description === '' ? '' : `: ${description}`}`;

const tooMany = (_: string, name: string, most: string, got: string): string =>
  `too many arguments: newsctl ${name} takes ${most === '0' ? 'none' : most === '1' ? 'one' : most}, not ${got}; are there quotes around the words?`;
