import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FrontMatterNode } from '../../src/model/source.ts';
import { readPlainJson } from '../../src/parse/json-plain.ts';
import { parseYaml } from '../../src/parse/yaml.ts';

/** What YAML proper reads: a remark in front keeps the quick way out, and moves all places by its length. */
const remark = '# \n';
function byYaml(text: string): FrontMatterNode | undefined {
  const source = { path: 'newsctl.config.json', text: remark + text };
  const { value, diagnostics } = parseYaml(source, 0, source.text.length);
  return diagnostics.length === 0 ? value : undefined;
}

const key = fc.oneof(
  fc.constantFrom('title', 'a b', 'č', '', 'true', '1'),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(
      true,
      false,
      null,
      0,
      -1,
      1.5,
      1e21,
      '',
      'text',
      '# no remark',
      ': ',
      '- a',
      '\\n',
      'a\nb\t"',
      '{',
      'č 😀',
    ),
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  ),
})).value;

test('an object in JSON is read node by node as YAML proper reads it, or not at all', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.dictionary(key, value, { maxKeys: 5 }), fc.constantFrom(0, 1, 2), (object, indent) => {
      const text = `${JSON.stringify(object, undefined, indent)}\n`;
      const plain = readPlainJson(text, remark.length);
      if (plain === undefined) return;
      read++;
      expect(plain).toEqual(byYaml(text));
    }),
    { numRuns: 1000 },
  );
  expect(read).toBeGreaterThan(500);
});

test.each([
  '[1]',
  '"text"',
  '{"a": 1, "a": 2}',
  '{"a": 1,}',
  '{"a" 1}',
  '{"a": 01}',
  '{"a": nul}',
  "{'a': 1}",
  '{a: 1}',
  '{"a": "\\u00e9"}',
  '{"a": "\n"}',
  '{"a": 1} x',
  '{"a": 1',
  '{"a": [1 2]}',
  '{} # remark',
  `${'{"a":'.repeat(21)}1${'}'.repeat(21)}`,
])('%s is left to YAML proper', (text) => {
  expect(readPlainJson(text, 0)).toBeUndefined();
});
