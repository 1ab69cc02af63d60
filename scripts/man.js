// The man pages: newsctl.1 and one for each command. scripts/build.js writes them to man/.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Every man page by its file name, from the commands as the build wrote them down; the same commands give the same bytes. */
export function manPages() {
  const { commands, ...newsctl } = JSON.parse(readFileSync(join(root, 'dist/commands.json'), 'utf8'));
  const date = dateOf(newsctl.version);
  const page = (title, body) => `.TH ${title} 1 ${date} "newsctl ${newsctl.version}" "newsctl manual"\n${body}`;
  return new Map([
    ['newsctl.1', page('NEWSCTL', overview(newsctl, commands))],
    ...commands.map((command) => [
      `newsctl-${command.name}.1`,
      page(`NEWSCTL\\-${command.name.toUpperCase()}`, pageOf(command)),
    ]),
  ]);
}

/** The day of the release, or of the one before: it stands in the changelog. */
function dateOf(version) {
  const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
  const dates = [...changelog.matchAll(/^## \[?([\d.]+)\]?.*?(\d{4}-\d\d-\d\d)/gm)];
  return (dates.find(([, one]) => one === version) ?? dates[0])?.[2] ?? '2026-11-24';
}

function overview({ description, groups, options }, commands) {
  const listed = groups.flatMap((group) => [
    `.SS ${text(group)}`,
    ...commands
      .filter((command) => command.group === group)
      .flatMap(({ name, summary }) => ['.TP', `.BR newsctl\\-${text(name)} (1)`, text(summary)]),
  ]);
  return lines(
    section('NAME', [`newsctl \\- ${text(lowerFirst(description))}`]),
    section('SYNOPSIS', ['.B newsctl', '.I command', '[\\fIflags\\fR]']),
    section('DESCRIPTION', [
      text(description),
      '.PP',
      text(
        'Nothing half-right is published: every mistake is named with file, line and column, and the last good output stays.',
      ),
    ]),
    section('COMMANDS', listed),
    section('OPTIONS', options.flatMap(optionLines)),
    section('FILES', [
      ...entry('newsctl.config.ts', 'the config; also .mts, .js, .mjs, .json or .yaml'),
      ...entry('articles/**/*.md', 'the articles'),
      ...entry('templates/', 'files that replace those of the shipped theme'),
      ...entry('static/', 'files that are published as they are'),
      ...entry('public/', 'the output of a build'),
      ...entry('.newsctl/', 'what newsctl remembers between builds; may be deleted'),
    ]),
    section('ENVIRONMENT', [
      ...entry('NEWSCTL_CONFIG, NEWSCTL_OUT, NEWSCTL_BASE_URL, NEWSCTL_NOW', 'the flags of the same names'),
      ...entry('NEWSCTL_DEBUG', 'print stack traces'),
      ...entry('SOURCE_DATE_EPOCH', 'the time of a build, in seconds since 1970'),
      ...entry('NO_COLOR, FORCE_COLOR', 'whether colour is used'),
    ]),
  );
}

function pageOf({ name, summary, arguments: known, options, details, examples, exits }) {
  const words = known.map((one) => {
    const word = `\\fI${text(one.name)}${one.variadic ? '...' : ''}\\fR`;
    return one.required ? word : `[${word}]`;
  });
  const explained = known.filter(({ description }) => description !== '');
  const sample = ({ command, meaning }) => ['.TP', `.B ${text(command)}`, text(meaning)];
  return lines(
    section('NAME', [`newsctl\\-${text(name)} \\- ${text(summary)}`]),
    section('SYNOPSIS', [`.B newsctl ${text(name)}`, ...words, '[\\fIflags\\fR]']),
    section('DESCRIPTION', [text(details || summary)]),
    section(
      'ARGUMENTS',
      explained.flatMap((one) => ['.TP', `.I ${text(one.name)}`, text(one.description)]),
    ),
    section('OPTIONS', options.flatMap(optionLines)),
    section(
      'EXIT STATUS',
      exits.flatMap(({ code, meaning }) => ['.TP', `.B ${code}`, text(meaning)]),
    ),
    section('EXAMPLES', examples.flatMap(sample)),
    section('SEE ALSO', ['.BR newsctl (1)']),
  );
}

function optionLines({ short, long, value, description, choices, default: standard, env }) {
  const behind = value === undefined ? '' : ` \\fI${text(value)}\\fR`;
  const facts = [
    ...(choices.length > 0 ? [`One of ${choices.join(', ')}.`] : []),
    ...(standard === undefined ? [] : [`Default: ${standard}.`]),
    ...(env === undefined ? [] : [`Environment: ${env}.`]),
  ];
  const flags = [short, long].filter((flag) => flag !== undefined).map((flag) => `\\fB${text(flag)}\\fR`);
  return [
    '.TP',
    `${flags.join(', ')}${behind}`,
    text(description),
    ...(facts.length > 0 ? ['.br', text(facts.join(' '))] : []),
  ];
}

const entry = (name, meaning) => ['.TP', `.B ${text(name)}`, text(meaning)];
const section = (heading, body) => (body.length === 0 ? [] : [`.SH ${heading}`, ...body]);
const lines = (...sections) => `${sections.flat().join('\n')}\n`;
const lowerFirst = (words) => words.charAt(0).toLowerCase() + words.slice(1).replace(/\.$/, '');

/** A text that roff prints as it is, in lines of at most 80 bytes: backslashes, hyphens and some quotes mean something there, and so do a
 *  point and an apostrophe at the beginning of a line. */
export function text(plain) {
  const words = plain.split(' ').map(escaped);
  const wrapped = [words.shift() ?? ''];
  for (const word of words) {
    const line = wrapped.at(-1);
    if (line.length + word.length < 76) wrapped[wrapped.length - 1] = `${line} ${word}`;
    else wrapped.push(word);
  }
  return wrapped.map((line) => line.replace(/^(?=[.'])/, '\\&')).join('\n');
}

const escaped = (word) =>
  word
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('"', '\\(dq')
    .replaceAll('`', '\\(ga')
    .replaceAll('~', '\\(ti')
    .replaceAll('^', '\\(ha')
    .replace(
      /[^\x20-\x7e]/gu,
      (character) => `\\[u${character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}]`,
    );
