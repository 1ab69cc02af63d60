import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseYaml } from '../../src/parse/yaml.ts';
import { shellWord } from '../../src/scaffold/shell-word.ts';
import { yamlWord } from '../../src/scaffold/yaml-word.ts';

const nasty = fc.constantFrom(
  "'",
  '"',
  '\\',
  '$(x)',
  '`x`',
  ': ',
  ' #',
  '[',
  '}',
  ',',
  '&',
  '*',
  '!',
  '%',
  '-',
  'no',
  '~',
  '😀',
);
const text = fc
  .array(fc.oneof(nasty, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 })), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(''));

test('any text in a list of YAML is read back as it is', () => {
  fc.assert(
    fc.property(text, (word) => {
      const source = { path: 'x.yaml', text: `categories: [${yamlWord(word)}, behind]\n` };
      const { value, diagnostics } = parseYaml(source, 0, source.text.length);
      expect(diagnostics).toEqual([]);
      expect(value).toMatchObject({ entries: [{ value: { items: [{ text: word }, { text: 'behind' }] } }] });
    }),
  );
});

test('any text is one word of a shell, and nothing in it is run', () => {
  const words = fc.sample(text, 300).filter((word) => !word.includes('\0'));
  const script = `printf '%s\\0' ${words.map(shellWord).join(' ')}`;
  const { stdout, stderr } = spawnSync('sh', ['-c', script], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout.split('\0').slice(0, -1)).toEqual(words);
});
