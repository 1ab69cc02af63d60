import fc from 'fast-check';
import { load, YAML11_SCHEMA } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { yamlEntry } from '../../src/edit/yaml-entry.ts';
import { yamlText } from '../../src/edit/yaml-text.ts';
import type { FrontMatterNode } from '../../src/model/source.ts';
import { parseYaml } from '../../src/parse/yaml.ts';

/** Reads `key: value` with our parser and gives the text of the value. */
function readBack(line: string): FrontMatterNode | undefined {
  const { value, diagnostics } = parseYaml({ path: 'articles/a.md', text: line }, 0, line.length);
  expect(diagnostics, line).toEqual([]);
  return value?.kind === 'map' ? value.entries[0]?.value : undefined;
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...':#-?!&*|>%@`"\'[]{},~= \t\n\\/0aé…'), maxLength: 12 }),
  fc.constantFrom(
    'no',
    'NULL',
    '~',
    '010',
    '12:30:45',
    '2026-11-23',
    '0x1F',
    '1e3',
    '.5',
    '-',
    '---',
    '...',
    '<<',
    '=',
    '',
    ' ',
    '#',
    'a: b',
    "it's",
    '\ud800',
    '\ufeff',
  ),
);

test('any text, written as a value, is read back as the same text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(readBack(`title: ${yamlText(text)}\n`)).toMatchObject({ kind: 'scalar', text });
    }),
    { numRuns: 3000 },
  );
});

test('any texts, written as a list between brackets, are read back as the same texts', () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 5 }), (texts) => {
      const list = readBack(`tags: [${texts.map((text) => yamlText(text, 'flow')).join(', ')}]\n`);
      expect(list).toMatchObject({ kind: 'list', items: texts.map((text) => ({ text })) });
    }),
    { numRuns: 1000 },
  );
});

test('a text is a text for parsers of YAML 1.1 and 1.2 that turn words into numbers, dates and booleans', () => {
  fc.assert(
    fc.property(
      anyText.filter((text) => !/\p{Surrogate}/u.test(text)),
      (text) => {
        const line = `title: ${yamlText(text)}\n`;
        for (const options of [{}, { schema: YAML11_SCHEMA }]) {
          const read = load(line, options) as { title: unknown };
          expect(read.title).toBe(text);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test('quotes that a value had are kept', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('"', "'"), (text, quotes) => {
      const written = yamlText(text, 'block', quotes as '"' | "'");
      expect(readBack(`title: ${written}\n`)).toMatchObject({ text });
      if (!/\p{Cc}|\p{Cs}|[\u2028-\u202e\u2066-\u2069\ufeff\uffff\ufffe]/u.test(text)) expect(written[0]).toBe(quotes);
    }),
  );
});

describe('an entry looks as an author would write it', () => {
  test.each([
    ['title', 'Line 11 turns left', 'title: Line 11 turns left\n'],
    ['title', 'Trieste: a port', 'title: "Trieste: a port"\n'],
    ['title', 'She said "no"', 'title: She said "no"\n'],
    ['title', '"No," she said', `title: '"No," she said'\n`],
    ['date', '2026-11-23 07:00', 'date: 2026-11-23 07:00\n'],
    ['tags', ['trams', 'C#', 'a, b', '010'], 'tags: [trams, C#, "a, b", "010"]\n'],
    ['draft', true, 'draft: true\n'],
    [
      'dateline',
      { city: 'Prague', country: 'Czech Republic' },
      'dateline: { city: Prague, country: Czech Republic }\n',
    ],
    [
      'image',
      { src: 'a.jpg', alt: 'A tram', credit: 'J. N.' },
      'image:\n  src: a.jpg\n  alt: A tram\n  credit: J. N.\n',
    ],
    [
      'authors',
      [{ name: 'jana', role: 'in Prague' }, 'Petr'],
      'authors:\n  - name: jana\n    role: in Prague\n  - Petr\n',
    ],
  ])('%s: %j', (key, value, line) => {
    expect(yamlEntry(key, value)).toBe(line);
  });
});

test('any plain value, written as an entry, is read back as the same value', () => {
  const scalar = fc.oneof(anyText, fc.boolean(), fc.integer());
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      scalar,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(anyText, tie('value'), { maxKeys: 3, noNullPrototype: true }),
    ),
  }));
  const texts = (node: unknown): unknown =>
    Array.isArray(node)
      ? node.map(texts)
      : typeof node === 'object' && node !== null
        ? Object.entries(node).map(([key, part]) => [key, texts(part)])
        : String(node);
  const read = (node: FrontMatterNode | undefined): unknown =>
    node?.kind === 'list'
      ? node.items.map(read)
      : node?.kind === 'map'
        ? node.entries.map(({ key, value }) => [key.text, read(value)])
        : node?.text;
  fc.assert(
    fc.property(value, (one) => {
      expect(read(readBack(yamlEntry('own', one as string)))).toEqual(texts(one));
    }),
    { numRuns: 1000 },
  );
});
