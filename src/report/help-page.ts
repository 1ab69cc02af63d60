import type { CommandNode, CommandTree, OptionNode } from '../model/command-tree.ts';
import { paintFor } from './paint.ts';
import type { Terminal } from './terminal.ts';
import { wrapped } from './wrap.ts';

/** What `newsctl` alone says: usage, the commands by what they are for, two examples, and where to read on. Fits a screen. */
export function startPage(tree: CommandTree, terminal: Terminal): string {
  const { strong, faint, accent } = paintFor(terminal);
  const groups = tree.groups.map((group) => {
    const names = tree.commands.filter((command) => command.group === group).map(({ name }) => name);
    return `  ${group.padEnd(9)}${names.map((name) => accent(name)).join('  ')}`;
  });
  return lines([
    `${strong(tree.name)} ${faint(tree.version)}  ${tree.description}`,
    '',
    'Usage: newsctl <command> [flags]',
    '',
    ...groups,
    '',
    '  newsctl init paper          make a new site in paper/',
    '  newsctl build               build articles/ into public/',
    '',
    faint('newsctl help shows what each command does, newsctl help build all about one.'),
    faint('newsctl explain invalid-date tells what a message means.'),
  ]);
}

/** What `newsctl help` says: every command with one line. */
export function commandsPage(tree: CommandTree, terminal: Terminal): string {
  const { strong } = paintFor(terminal);
  const columns = Math.min(widest, terminal.columns);
  return lines([
    ...wrap(tree.description, columns),
    '',
    'Usage: newsctl <command> [flags]',
    ...tree.groups.flatMap((group) => [
      '',
      strong(group),
      ...table(
        tree.commands.filter((command) => command.group === group).map((one) => [usageOf(one), one.summary]),
        columns,
      ),
    ]),
    '',
    strong('Flags'),
    ...table(
      tree.options.map((option) => [flagsOf(option), option.description]),
      columns,
    ),
    '',
    ...wrap('newsctl help <command> shows its flags, examples and exit codes.', columns),
  ]);
}

/** What `newsctl help <command>` and `--help` say: all about one command. */
export function commandPage(command: CommandNode, terminal: Terminal): string {
  const { strong } = paintFor(terminal);
  const columns = Math.min(widest, terminal.columns);
  const groups = ['Flags', 'Site', 'Output'].map((group) => ({
    group,
    options: command.options.filter((option) => option.group === group),
  }));
  const section = (heading: string, body: readonly string[]) =>
    body.length === 0 ? [] : ['', strong(heading), ...body];
  return lines([
    `Usage: newsctl ${usageOf(command)} [flags]`,
    '',
    ...wrap(command.details || command.summary, columns),
    ...section(
      'Arguments',
      table(
        command.arguments.filter(({ description }) => description !== '').map((one) => [one.name, one.description]),
        columns,
      ),
    ),
    ...groups.flatMap(({ group, options }) =>
      section(
        group,
        table(
          options.map((option) => [flagsOf(option), optionText(option)]),
          columns,
        ),
      ),
    ),
    ...section('Examples', examplesOf(command, columns)),
    ...section(
      'Exit codes',
      table(
        command.exits.map(({ code, meaning }) => [String(code), meaning]),
        columns,
      ),
    ),
  ]);
}

/** `publish <article>`. */
export function usageOf({ name, arguments: known }: CommandNode): string {
  const words = known.map(({ name, required, variadic }) => {
    const text = variadic ? `${name}...` : name;
    return required ? `<${text}>` : `[${text}]`;
  });
  return [name, ...words].join(' ');
}

/** `-q, --quiet`, `--out <dir>`. */
export function flagsOf({ short, long, value }: OptionNode): string {
  return `${short === undefined ? '    ' : `${short}, `}${long}${value === undefined ? '' : ` <${value}>`}`;
}

/** The description with choices, default and variable. */
export function optionText({ description, choices, default: standard, env }: OptionNode): string {
  const facts = [
    ...(choices.length > 0 ? [choices.join(', ')] : []),
    ...(standard === undefined ? [] : [`default: ${standard}`]),
    ...(env === undefined ? [] : [`env: ${env}`]),
  ];
  return facts.length === 0 ? description : `${description} (${facts.join('; ')})`;
}

const widest = 90;

function examplesOf({ examples }: CommandNode, columns: number): readonly string[] {
  const width = Math.max(0, ...examples.map(({ command }) => command.length)) + 2;
  const isNarrow = examples.some(
    ({ command, meaning }) => 2 + Math.max(width, command.length + 2) + meaning.length > columns,
  );
  return examples.flatMap(({ command, meaning }) =>
    isNarrow ? [`  ${command}`, `      ${meaning}`] : [`  ${command.padEnd(width)}${meaning}`],
  );
}

/** Two columns; what does not fit in the second goes on below it. */
function table(rows: readonly (readonly [string, string])[], columns: number): readonly string[] {
  const width = Math.min(28, Math.max(0, ...rows.map(([left]) => left.length))) + 2;
  return rows.flatMap(([left, right]) => {
    const text = wrap(right, columns - width - 2);
    const first = left.length + 2 > width ? [`  ${left}`] : [`  ${left.padEnd(width)}${text.shift() ?? ''}`];
    return [...first, ...text.map((line) => `  ${' '.repeat(width)}${line}`)];
  });
}

const wrap = (text: string, columns: number): string[] => wrapped(text, columns).split('\n');
const lines = (all: readonly string[]): string => `${all.join('\n')}\n`;
