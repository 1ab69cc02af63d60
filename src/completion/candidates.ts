import type { ArgumentNode, CommandNode, CommandTree, OptionNode } from '../model/command-tree.ts';
import { kindOfArgument, kindOfOption, type ValueKind } from './value-kind.ts';

export interface Candidate {
  readonly value: string;
  readonly note?: string;
}

/** What may stand where the cursor is. */
export interface Completion {
  /** Known without a look at the site, and already fitting. */
  readonly candidates: readonly Candidate[];
  /** More of this kind, to be found in the site or by the shell. */
  readonly kind?: ValueKind;
  /** Stands before each value and is part of the word: `--section=`, `News,`. */
  readonly before: string;
  /** What has been typed of the value. */
  readonly typed: string;
  /** Values of the same list that are there already. */
  readonly taken: readonly string[];
}

/** What may follow `words`, the last of which is being typed; the first is the command. */
export function completionOf(tree: CommandTree, words: readonly string[]): Completion {
  const { done, word } = joined(words);
  const [name, ...rest] = done;
  const command = tree.commands.find((one) => one.name === name);
  if (name === undefined || name.startsWith('-')) return atStart(tree, word);
  if (name === 'help') return rest.length > 0 ? nothing(word) : fitting(word, tree.commands.map(commandCandidate));
  if (command === undefined) return nothing(word);
  const last = rest.at(-1);
  const waiting = last === undefined || rest.includes('--') ? undefined : optionNamed(command, last);
  if (waiting?.value !== undefined) return valueAfter(waiting, '', word);
  const [, long, value] = /^(--[\w-]+)=(.*)$/s.exec(word) ?? [];
  if (long !== undefined && value !== undefined) {
    const option = optionNamed(command, long);
    return option?.value === undefined ? nothing(word) : valueAfter(option, `${long}=`, value);
  }
  if (word.startsWith('-') && !rest.includes('--'))
    return fitting(word, freeOptions(command, rest).map(optionCandidate));
  return argumentOf(command, rest, word);
}

/** bash cuts words at `=`: `--format`, `=`, `js`. */
function joined(words: readonly string[]): { done: readonly string[]; word: string } {
  const done = words.slice(0, -1);
  const word = words.at(-1) ?? '';
  if (word === '=') return { done, word: '' };
  return { done: done.filter((one, index) => one !== '=' || index === 0), word };
}

function atStart(tree: CommandTree, word: string): Completion {
  if (word.startsWith('-')) return fitting(word, tree.options.map(optionCandidate));
  return fitting(word, tree.commands.map(commandCandidate));
}

function argumentOf(command: CommandNode, rest: readonly string[], word: string): Completion {
  const argument = argumentAt(command, positionals(command, rest));
  if (argument === undefined) return nothing(word);
  if (argument.choices.length > 0) return fitting(word, argument.choices.map(plain));
  const kind = kindOfArgument(argument);
  return { ...nothing(word), ...(kind && { kind }) };
}

function argumentAt({ arguments: known }: CommandNode, index: number): ArgumentNode | undefined {
  const last = known.at(-1);
  return known[index] ?? (last?.variadic ? last : undefined);
}

/** How many words before the cursor are neither options nor their values. */
function positionals(command: CommandNode, rest: readonly string[]): number {
  let count = 0;
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at] ?? '';
    if (!word.startsWith('-') || word === '-') count++;
    else if (optionNamed(command, word)?.value !== undefined) at++;
  }
  return count;
}

function valueAfter(option: OptionNode, before: string, word: string): Completion {
  if (option.choices.length > 0) return { ...fitting(word, option.choices.map(plain)), before };
  const { kind, isList } = kindOfOption(option);
  const comma = isList ? word.lastIndexOf(',') + 1 : 0;
  const taken = word
    .slice(0, comma)
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return {
    candidates: [],
    ...(kind && { kind }),
    before: before + word.slice(0, comma),
    typed: word.slice(comma),
    taken,
  };
}

const optionNamed = ({ options }: CommandNode, name: string): OptionNode | undefined =>
  options.find(({ long, short }) => long === name || short === name);

const freeOptions = ({ options }: CommandNode, rest: readonly string[]): readonly OptionNode[] =>
  options.filter(
    ({ long, short }) => !rest.some((word) => word === long || word === short || word.startsWith(`${long}=`)),
  );

const plain = (value: string): Candidate => ({ value });
const commandCandidate = ({ name, summary }: CommandNode): Candidate => ({ value: name, note: summary });
const optionCandidate = ({ long, description }: OptionNode): Candidate => ({ value: long, note: description });

const nothing = (typed: string): Completion => ({ candidates: [], before: '', typed, taken: [] });
const fitting = (typed: string, candidates: readonly Candidate[]): Completion => ({
  ...nothing(typed),
  candidates: candidates.filter(({ value }) => value.startsWith(typed)),
});
