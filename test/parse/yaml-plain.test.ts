import fc from 'fast-check';
import { parseEvents } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { readPlainYaml } from '../../src/parse/yaml-plain.ts';
import { buildTree } from '../../src/parse/yaml-tree.ts';

/** What YAML proper makes of a text; undefined where it refuses it or has something to say. */
function proper(text: string, base: number) {
  const mistakes: Parameters<typeof buildTree>[3] = [];
  try {
    const tree = buildTree(text, parseEvents(text, { maxDepth: 21 }), base, mistakes);
    return mistakes.length === 0 ? tree : undefined;
  } catch {
    return undefined;
  }
}

describe('front matter of the plainest form', () => {
  test.each([
    ['lines', 'title: Budget passed, 9 to 2\ndate: 2026-11-23 09:30\nslug: the-budget\n'],
    ['quotes', 'title: "Budget: passed"\nsummary: \'9 to 2 # of 11\'\n'],
    ['brackets', 'tags: [budget, "a, b", \'c\', city hall]\nauthors: []\n'],
    ['dashes', 'tags:\n  - budget\n  - "a: b"\nauthors:\n- Jana Nováková\n- Tomáš Říha\n'],
    ['keys within', 'image:\n  src: a.jpg\n  alt: The hall, at night\ndateline:\n  city: Brno\n'],
    ['nothing', 'summary:\ntags: []\nembargo:   \n\ntitle: x\n'],
    [
      'remarks between',
      '# The hall\ntitle: x\n  # more\ntags:\n# and\n  - a\n    # b\n  - c\n\n#\nimage:\n  # its\n  src: a.jpg\n',
    ],
    ['signs within words', 'title: AT&T’s 50% – “why?” it asked - and more!\nlink: https://example.org/a?b=c\n'],
  ])('%s: read as YAML proper reads them', (_, text) => {
    const read = readPlainYaml(text, 4);
    expect(read).toBeDefined();
    expect(read).toEqual(proper(text, 4));
  });

  test.each([
    ['a remark', 'title: x # y\n'],
    ['a colon', 'title: a: b\n'],
    ['a text of several lines', 'title: a\n  b\n'],
    ['a block', 'title: |\n  a\n'],
    ['an escape', 'title: "a\\tb"\n'],
    ['a doubled quote', "title: 'it''s'\n"],
    ['an anchor', 'title: &a b\n'],
    ['keys in a list', 'authors:\n  - name: A\n'],
    ['keys in braces', 'image: { src: a.jpg }\n'],
    ['lists in lists', 'tags: [a, [b]]\n'],
    ['keys three levels deep', 'a:\n  b:\n    c: d\n'],
    ['a tab', 'title:\tx\n'],
    ['a key in quotes', '"title": x\n'],
    ['a document', '--- x\n'],
    ['an end without a line end', 'title: x'],
  ])('%s is left to YAML proper', (_, text) => {
    expect(readPlainYaml(text, 4)).toBeUndefined();
  });

  const sign = fc.constantFrom(
    ...' \n:-,[]{}#&*!|>\'"%@`?\\\t~=<.',
    ': ',
    ' #',
    ':\n',
    '\n  ',
    '\n- ',
    '\n  - ',
    '[a, ',
    '---\n',
    '\n# r\n',
    '\n   #',
  );
  const word = fc.oneof(fc.constantFrom('a', 'title', 'b-c', '1', 'é', '😀', '\u00a0', '\u0085', '\u2028'), sign);
  const value = fc.oneof(
    fc.constantFrom(
      '',
      'x',
      '"x"',
      "'x y'",
      '[a, b]',
      '[a,"b", c ]',
      '[ ]',
      '\n  - a\n  - b',
      '\n- a',
      '\n  k: v\n  l: [w]',
      'x\n  # r',
      '\n# r\n  - a\n #\n  - b',
    ),
    fc.array(word, { maxLength: 6 }).map((words) => words.join('')),
  );
  const entry = fc.tuple(
    fc.constantFrom('', '', '', ' ', '  '),
    fc.constantFrom('a', 'tags', 'b_c', 'é'),
    fc.constantFrom(': ', ':', ':  '),
    value,
  );
  const matter = fc
    .array(entry, { minLength: 1, maxLength: 5 })
    .map((entries) => entries.map(([indent, key, colon, text]) => `${indent}${key}${colon}${text}\n`).join(''));

  test('whatever is read here, YAML proper reads the same, node by node', () => {
    let plain = 0;
    fc.assert(
      fc.property(matter, (text) => {
        const read = readPlainYaml(text, 4);
        if (read === undefined) return;
        plain++;
        expect(read).toEqual(proper(text, 4));
      }),
      { numRuns: 3000 },
    );
    expect(plain).toBeGreaterThan(100);
  });

  test('a text of one word more or less anywhere as well', () => {
    const whole =
      'title: Budget passed\ntags: [a, "b c", d]\nauthors:\n  - Jana\n  - "Tom"\nimage:\n  src: a.jpg\n  alt: x\ndraft: no\n';
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(4), fc.array(word, { maxLength: 3 }), (at, gone, words) => {
        const text = whole.slice(0, at) + words.join('') + whole.slice(at + gone);
        const read = readPlainYaml(text, 0);
        if (read !== undefined) expect(read).toEqual(proper(text, 0));
      }),
      { numRuns: 3000 },
    );
  });
});
