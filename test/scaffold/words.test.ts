import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseYaml } from '../../src/parse/yaml.ts';
import { shellWord } from '../../src/scaffold/shell-word.ts';
import { yamlWord } from '../../src/scaffold/yaml-word.ts';
import { unseen } from '../../src/words/unseen.ts';

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

function readBack(shell: string, words: string[]): string[] {
  const script = `printf '%s\\0' ${words.map(shellWord).join(' ')}`;
  // bash writes \u2029 as UTF-8 only where the locale has it.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  const { stdout, stderr } = spawnSync(shell, ['-c', script], { encoding: 'utf8', env });
  expect(stderr).toBe('');
  return stdout.split('\0').slice(0, -1);
}

test('any text is one word of a shell, and nothing in it is run', () => {
  const words = fc.sample(text, 300).filter((word) => !word.includes('\0'));
  expect(readBack('bash', words)).toEqual(words);
  // A plain POSIX shell does not know the $'…' that shows what cannot be seen.
  const seen = words.filter((word) => !unseen.test(word));
  expect(readBack('sh', seen)).toEqual(seen);
});

test('what cannot be seen is one word of bash as well', () => {
  const words = ['\u2029', '\u202e', 'a\u200bb', '\u{e0041}', "it's \\ \u2028", '$(x)\u2029`x`', '\u001b[31m'];
  expect(readBack('bash', words)).toEqual(words);
  for (const word of words) expect(shellWord(word)).not.toMatch(unseen);
});
