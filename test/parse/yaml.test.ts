import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMatter, plainOf, scalarsOf } from './read.ts';

const read = (yaml: string) => {
  const { frontMatter, told } = parseMatter(yaml);
  return { value: frontMatter && plainOf(frontMatter), told };
};

describe('values', () => {
  test('scalars keep their text: no number, date or boolean is made of them', () => {
    const yaml = 'title: 12:30\nslug: 010\ntags: [no, 1.10, 2026-11-23]\ndraft: true\nx: ~';
    expect(read(yaml)).toEqual({
      value: { title: '12:30', slug: '010', tags: ['no', '1.10', '2026-11-23'], draft: 'true', x: '~' },
      told: [],
    });
  });

  test('quotes, blocks and lines that go on are resolved', () => {
    const yaml = "a: \"x\\ty\"\nb: 'it''s'\nc: >-\n  one\n  two\nd: |\n  one\n  two\ne: one\n  two";
    expect(read(yaml).value).toEqual({ a: 'x\ty', b: "it's", c: 'one two', d: 'one\ntwo\n', e: 'one two' });
  });

  test('a bracketed list may close at the start of a line, as archives write it', () => {
    const yaml = 'tags: [\n  a, # b, c\n  "d # e"\n]\ntitle: A';
    expect(read(yaml)).toEqual({ value: { tags: ['a', 'd # e'], title: 'A' }, told: [] });
  });

  test('dangerous names are keys like any other', () => {
    const { frontMatter } = parseMatter('__proto__: {polluted: yes}\nconstructor: x');
    expect(frontMatter?.entries.map(({ key }) => key.text)).toEqual(['__proto__', 'constructor']);
  });

  test('an empty value stands where it would be written', () => {
    const { frontMatter, text } = parseMatter('summary:\ntags:\n  -\n  - b');
    const [summary, tags] = frontMatter?.entries ?? [];
    expect(summary?.value.start).toBe(text.indexOf(':') + 1);
    const [first] = tags?.value.kind === 'list' ? tags.value.items : [];
    expect(first?.start).toBe(text.indexOf('-', 20) + 1);
  });

  test('any tree of texts comes back, and every scalar stands where its offsets say', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 12 });
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        texts,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(texts, tie('tree'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(texts, tree, { minKeys: 1, maxKeys: 5 }), (value) => {
        const { frontMatter, told, text } = parseMatter(JSON.stringify(value, undefined, 1));
        expect(told).toEqual([]);
        expect(frontMatter && plainOf(frontMatter)).toEqual(JSON.parse(JSON.stringify(value)));
        for (const { text: read, start, end } of frontMatter ? scalarsOf(frontMatter) : []) {
          expect(JSON.parse(text.slice(start, end))).toBe(read);
        }
      }),
    );
  });
});

describe('mistakes', () => {
  test.each([
    ['title: Budget: passed', '2:14 unquoted-colon :'],
    ['authors:\n  - name: A: b', '3:12 unquoted-colon :'],
    ['title: "Budget\ndate: 2026-11-23', '2:8 unclosed-quote "Budget'],
    ["title: 'it's so'", "2:8 text-after-quote 'it's so'"],
    ['title: "Lamp" wins', '2:8 text-after-quote "Lamp" wins'],
    ['title: "C:\\press"', '2:11 bad-escape \\p'],
    ['summary: "one\ntwo"', '3:1 text-at-margin two"'],
    ['summary: one\ntwo three\ndate: x', '3:1 text-at-margin two three'],
    ['title: @council', '2:8 needs-quotes @'],
    ['title: `code`', '2:8 needs-quotes `'],
    ['title: 100\nb: %x', '3:4 needs-quotes %'],
    ['title: *Breaking* news', '2:8 needs-quotes *'],
    ['title: [Video] News', '2:8 needs-quotes ['],
    ['title: {{ page.title }} x', '2:8 needs-quotes {'],
    ['tags: [a, b\ndate: x', '2:7 unclosed-bracket ['],
    ['dateline: {city: Brno', '2:11 unclosed-bracket {'],
    ['tags: - a', '2:7 list-on-key-line - a'],
    ['title:Budget\ndate: x', '2:6 missing-space :'],
    ['Budget passes\ndate: x', '2:1 missing-key Budget passes'],
    ['title: A\n  date: x', '3:3 wrong-indentation date'],
    [' title: A\ndate: x', '2:2 wrong-indentation title'],
    ['image:\n\tsrc: a', '3:1 yaml-tab \t'],
    ['tags:\n  - a\n - b', '4:2 yaml-syntax -'],
    ['title: &a A', '2:8 yaml-anchor &a'],
    ['title: *a', '2:8 yaml-alias *a'],
    ['title: !!js/function x', '2:8 yaml-tag !!js/function'],
    ['<<: {a: b}', '2:1 yaml-merge-key <<'],
    ['? [a]\n: b', '2:3 complex-key [a]'],
    ['a: b\n...\nc: d', '3:1 several-documents ...'],
    ['a: 1\nb: 2\na: 3', '4:1 duplicate-key a'],
    ['image:\n  src: a\n  src: b', '4:3 duplicate-key src'],
    ['- a\n- b', '2:1 not-a-mapping - a'],
    ['just text', '2:1 not-a-mapping just text'],
  ])('%j is told at its place', (yaml, told) => {
    expect(read(yaml).told).toEqual([told]);
  });

  test('a second key names the line of the first', () => {
    expect(parseMatter('a: 1\nb: 2\na: 3').diagnostics[0]?.message).toContain('line 2');
  });

  test('all mistakes of one front matter are told, and the sound entries are kept', () => {
    const yaml = 'title: A: b\ndate: 2026-11-23\ntags: [a\nslug: &x y\nlang: en\nslug: z\n\tgenre: news';
    const { told, frontMatter } = parseMatter(yaml);
    expect(told).toEqual([
      '2:9 unquoted-colon :',
      '4:7 unclosed-bracket [',
      '5:7 yaml-anchor &x',
      '7:1 duplicate-key slug',
      '8:1 yaml-tab \t',
    ]);
    expect(frontMatter?.unread).toEqual(new Set(['title', 'tags', 'slug']));
    expect(frontMatter && plainOf(frontMatter)).toEqual({ date: '2026-11-23', slug: 'y', lang: 'en' });
  });

  test('nesting ends at twenty', () => {
    const nested = (depth: number) => read(`a: ${'['.repeat(depth)}${']'.repeat(depth)}`).told;
    expect(nested(19)).toEqual([]);
    expect(nested(21).map((told) => told.split(' ')[1])).toEqual(['too-deep']);
  });

  test('no front matter, however strange, makes it throw or lie about a place', () => {
    const pieces = fc.constantFrom(
      'a',
      ': ',
      '\n',
      '  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '#',
      '&x',
      '*x',
      '!t',
      '|',
      '>',
      '\t',
      '? ',
      '%',
      '@',
      '<<',
      '\ud800',
      'é',
      ',',
      '---',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const { diagnostics, text } = parseMatter(parts.join(''));
        const lines = text.split('\n');
        for (const { place } of diagnostics) {
          expect(place.line).toBeLessThanOrEqual(lines.length);
          expect(place.column).toBeLessThanOrEqual((lines[place.line - 1] ?? '').length + 1);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('tabs', () => {
  test('within texts are text, and after a colon they are blanks', () => {
    expect(read('a: |\n  x\n  \ty\nb:\tc')).toEqual({ value: { a: 'x\n\ty\n', b: 'c' }, told: [] });
  });

  test('that js-yaml lets pass are told where they indent', () => {
    expect(read('a: [b,\n  \tc]').told).toEqual(['3:3 yaml-tab \t']);
  });
});

describe('hostile front matter', () => {
  test.each([
    [
      'a bomb of aliases',
      `a: &a [x, x]\n${Array.from({ length: 30 }, (_, n) => `b${n}: &b${n} [*a, *a, *a]`).join('\n')}`,
      'yaml-anchor',
    ],
    ['brackets without end', `a: ${'['.repeat(60_000)}`, 'too-deep'],
    ['indentation without end', Array.from({ length: 300 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'), 'too-deep'],
    ['the same key again and again', 'a: 1\n'.repeat(10_000), 'duplicate-key'],
    ['a mistake on every line', 'a: b: c\n'.repeat(8_000), 'unquoted-colon'],
    ['a key of 60 kB', `${'k'.repeat(60_000)}: 1`, undefined],
    ['quotes without end', `a: ${"'".repeat(60_001)}`, 'unclosed-quote'],
    ['blank lines without end', `a: b: c${'\n'.repeat(60_000)}`, 'unquoted-colon'],
    ['a list of blank lines', `a:\n- b${'\n'.repeat(60_000)}- c: [`, 'unclosed-bracket'],
    ['tabs without end', `a:\n${'\t'.repeat(60_000)}b: c`, 'yaml-tab'],
  ])('%s is told in at most 100 diagnostics', (_, yaml, code) => {
    const { diagnostics } = parseMatter(yaml);
    expect(diagnostics.length).toBeLessThanOrEqual(100);
    expect(diagnostics[0]?.code).toBe(code);
  });
});
