import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completionOf } from '../../src/completion/candidates.ts';
import { offerText } from '../../src/completion/offer.ts';
import { unquote } from '../../src/completion/unquote.ts';
import type { CommandTree, OptionNode } from '../../src/model/command-tree.ts';

const option = (long: string, value?: string, choices: readonly string[] = []): OptionNode => ({
  long,
  ...(value !== undefined && { value }),
  choices,
  description: `about ${long}`,
  group: 'Options',
});

const none = { group: 'Commands', arguments: [], options: [], details: '', examples: [], exits: [] };
const tree: CommandTree = {
  name: 'newsctl',
  version: '1.0.0',
  description: '',
  groups: ['Commands'],
  options: [option('--version')],
  commands: [
    {
      ...none,
      name: 'build',
      summary: 'build it',
      options: [
        { ...option('--quiet'), short: '-q' },
        option('--format', 'format', ['pretty', 'json']),
        option('--out', 'dir'),
        option('--section', 'name'),
        option('--tags', 'names'),
      ],
    },
    { ...none, name: 'bench', summary: 'measure it' },
    {
      ...none,
      name: 'publish',
      summary: 'publish one',
      arguments: [{ name: 'article', required: true, variadic: false, description: '', choices: [] }],
    },
    {
      ...none,
      name: 'completion',
      summary: 'a script',
      arguments: [{ name: 'shell', required: true, variadic: false, description: '', choices: ['bash', 'zsh'] }],
    },
  ],
};

const valuesFor = (...words: readonly string[]): readonly string[] =>
  completionOf(tree, words).candidates.map(({ value }) => value);

describe('what is known without a look at the site', () => {
  test('commands, with what they do', () => {
    expect(completionOf(tree, ['b']).candidates).toEqual([
      { value: 'build', note: 'build it' },
      { value: 'bench', note: 'measure it' },
    ]);
    expect(valuesFor('help', 'be')).toEqual(['bench']);
    expect(valuesFor('--v')).toEqual(['--version']);
  });

  test('flags that are not there yet, be they written short', () => {
    expect(valuesFor('build', '--')).toEqual(['--quiet', '--format', '--out', '--section', '--tags']);
    expect(valuesFor('build', '-q', '--out=x', '--')).toEqual(['--format', '--section', '--tags']);
    expect(valuesFor('build', '--', '--')).toEqual([]);
  });

  test('the choices of a flag, behind a blank, behind `=`, and behind the `=` that bash cuts off', () => {
    expect(valuesFor('build', '--format', '')).toEqual(['pretty', 'json']);
    expect(valuesFor('build', '--format', '=', 'j')).toEqual(['json']);
    expect(valuesFor('build', '--format', '=')).toEqual(['pretty', 'json']);
    expect(completionOf(tree, ['build', '--format=j'])).toMatchObject({
      before: '--format=',
      candidates: [{ value: 'json' }],
    });
  });

  test('the choices of an argument, once', () => {
    expect(valuesFor('completion', '')).toEqual(['bash', 'zsh']);
    expect(valuesFor('completion', 'bash', '')).toEqual([]);
  });

  test('nothing for a command that is not there', () => {
    expect(completionOf(tree, ['deploy', ''])).toMatchObject({ candidates: [] });
  });
});

describe('what the site knows', () => {
  test('is asked for by the name of the flag or of the argument', () => {
    expect(completionOf(tree, ['build', '--section', 'Bu'])).toMatchObject({
      kind: 'section',
      typed: 'Bu',
      before: '',
    });
    expect(completionOf(tree, ['build', '--section=Bu'])).toMatchObject({ kind: 'section', before: '--section=' });
    expect(completionOf(tree, ['build', '--out', ''])).toMatchObject({ kind: 'folder' });
    expect(completionOf(tree, ['publish', 'art'])).toMatchObject({ kind: 'article', typed: 'art' });
    expect(completionOf(tree, ['publish', 'one.md', ''])).not.toHaveProperty('kind');
  });

  test('a list goes on behind its last comma, and offers nothing twice', () => {
    const completion = completionOf(tree, ['build', '--tags', 'rail,Prague,r']);
    expect(completion).toMatchObject({ kind: 'tag', before: 'rail,Prague,', typed: 'r', taken: ['rail', 'Prague'] });
    expect(offerText(completion, [{ value: 'rail' }, { value: 'river' }, { value: 'sea' }])).toBe(
      'rail,Prague,river\n',
    );
  });

  test('names are found in any case', () => {
    const completion = completionOf(tree, ['build', '--section', 'bu']);
    expect(offerText(completion, [{ value: 'Business & Economy', note: 'a' }])).toBe('Business & Economy\ta\n');
  });

  test('many articles are offered folder by folder', () => {
    const paths = Array.from({ length: 50 }, (_, index) => ({ value: `articles/202${index % 3}/a-${index}.md` }));
    const offered = (typed: string) =>
      offerText(completionOf(tree, ['publish', typed]), paths)
        .split('\n')
        .slice(0, -1);
    expect(offered('')).toEqual(['articles/']);
    expect(offered('articles/')).toEqual(['articles/2020/', 'articles/2021/', 'articles/2022/']);
    expect(offered('articles/2021/')).toHaveLength(17);
  });

  test('no title or tag adds a line, a column or a control character to the answer', () => {
    const completion = completionOf(tree, ['build', '--tags', '']);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (value, note) => {
        const text = offerText(completion, [{ value, note }]);
        expect(text.endsWith('\n')).toBe(true);
        expect(text.slice(0, -1).split('\t')).toHaveLength(2);
        expect(text.slice(0, -1).replace('\t', '')).not.toMatch(/[\0-\x1f\x7f-\x9f]/);
      }),
    );
  });
});

test.each([
  ['plain', 'plain'],
  ['"Business & E', 'Business & E'],
  ["'it''s'", 'its'],
  ['Business\\ \\&\\ Economy', 'Business & Economy'],
  ['"a\\"b\\c"', 'a"b\\c'],
  ["'a\\b", 'a\\b'],
])('the shell reads %s as %s', (word, text) => {
  expect(unquote(word)).toBe(text);
});
