import { spawnSync } from 'node:child_process';
import { Command } from 'commander';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addNewCommand } from '../../src/cli/new-command.ts';
import { sameArticleInFlags } from '../../src/scaffold/article-flags.ts';
import { type ArticleFlags, type ArticleGiven, givenByFlags } from '../../src/scaffold/article-given.ts';

const signs = 'ab\'"\\$`!%#&*?~<>|;(){}[]= ,:-.@^+é😀\u200b\u200f\u00ad\u{e0067}';
const word = fc
  .string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 8 })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const answers = fc.record({
  title: fc.oneof(
    word,
    word.map((text) => `-${text}`),
  ),
  tags: fc.array(word, { minLength: 1, maxLength: 3 }),
  authors: fc.array(word, { maxLength: 2 }),
  dateline: fc.oneof(word, fc.record({ city: word, country: word })),
  image: fc.record({ src: word, alt: word }),
});

/** The words that bash makes of each line behind `newsctl new`. */
function wordsInBash(lines: readonly string[]): readonly (readonly string[])[] {
  const script = lines.map((line) => line.replace(/^newsctl new/, 'said')).join('\n');
  const said = "said() { printf '%s\\0' \"$@\"; printf '\\1\\0'; }\n";
  const env = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' };
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', said + script], { encoding: 'utf8', env });
  expect(stderr).toBe('');
  return stdout
    .split('\u0001\0')
    .slice(0, -1)
    .map((words) => words.split('\0').slice(0, -1));
}

/** What `newsctl new` takes these words for. */
function readBack(words: readonly string[]): ArticleGiven | string | undefined {
  let given: ArticleGiven | string | undefined;
  const program = new Command();
  addNewCommand(program, async () => {});
  const [command] = program.commands;
  command?.exitOverride().action((title: string | undefined, flags: ArticleFlags) => {
    given = givenByFlags({ ...flags, ...(title !== undefined && { title }) });
  });
  command?.parse([...words], { from: 'user' });
  return given;
}

test('the command that a dialog ends with is read by a shell, and by newsctl, as the answers that were given', () => {
  const all = fc.sample(answers, 200).map((matter) => ({ matter, when: { kind: 'draft' } }) satisfies ArticleGiven);
  const lines = all.map(sameArticleInFlags);
  const read = wordsInBash(lines);
  for (const [index, line] of lines.entries()) {
    expect({ line, given: readBack(read[index] ?? []) }).toEqual({ line, given: all[index] });
  }
});
