import { describe, expect, test } from 'vitest';
import { parseMatter } from './read.ts';

/** What is told of front matter: line, column, code and the marked stretch. Line 1 is the fence. */
const told = (...lines: readonly string[]) => parseMatter(lines.join('\n')).told;

describe('the line where the author went wrong is blamed, not the one where a parser gives up', () => {
  test.each([
    ['a key without a colon before its list', ['title: "A"', 'tags', '- a', '- b'], '3:1 missing-colon tags'],
    ['a key without a colon behind brackets', ['tags: [a]', 'image', '  src: a.png'], '3:1 missing-colon image'],
    ['a key without a colon on one line', ['title: A', 'date 2026-11-23'], '3:1 missing-colon date'],
    ['a key and a quote run together', ['title "Budget: passed"'], '2:1 missing-colon title'],
    ['a colon and a quote run together', ['title:"Budget: passed"'], '2:6 missing-space :'],
    ['a nested key without a colon', ['image:', '  src a.png', '  alt: b'], '3:3 missing-colon src'],
    ['a nested key without a blank', ['image:', '  alt: b', '  src:"a.png"'], '4:6 missing-space :'],
    ['an item whose key has no colon', ['authors:', '  - name Eva', '    role: editor'], '3:5 missing-colon name'],
    ['a list item without its dash', ['authors:', '  "Eva"', '  - Petr'], '3:3 yaml-syntax "'],
    ['an open quote in a list', ['tags:', '- a', '- "b:c', 'lang: cs'], '4:3 unclosed-quote "b:c'],
    ['an open quote among keys', ['image:', '  src: "a', '  alt: "b"'], '3:8 unclosed-quote "a'],
    ['an open quote among items', ['authors:', '  - "Eva', '  - name: "P"', '    role: x'], '3:5 unclosed-quote "Eva'],
    ['an open quote in brackets', ['tags: ["uno, "dos"]'], '2:8 unclosed-quote "uno, "dos"]'],
    ['an open quote in long brackets', ['tags: [', '  "two,', '  three,', ']'], '3:3 unclosed-quote "two,'],
    ['an open bracket in an item', ['a:', '  - b: [1, 2', '    c: d'], '3:8 unclosed-bracket ['],
    ['a comma that is missing', ['tags: [', '  "two"', '  "three"', ']'], '3:7 yaml-syntax "'],
    ['a bracket too much', ['tags: [a]]'], '2:10 yaml-syntax ]'],
    ['brackets of two kinds', ['a: {b: [c}'], '2:10 yaml-syntax }'],
    ['a key that is a blank too far in', ['title: "A"', ' tags:', '- a'], '3:2 wrong-indentation tags'],
    ['a key behind brackets at the margin', ['tags: [', '  a', ']', ' lang: cs'], '5:2 wrong-indentation lang'],
    ['a part that is too far in', ['image:', '  src: "a"', '    alt: b'], '4:5 wrong-indentation alt'],
    ['a part that is not far enough in', ['image:', '    src: a', '  alt: b'], '4:3 wrong-indentation alt'],
    ['a line of a text that is out of line', ['a:', '  b: |', '    one', '   two', 'c: d'], '5:4 yaml-syntax t'],
    ['a text behind its quotes, a line later', ['title: "a', '  b" c'], '3:6 text-after-quote c'],
    ['a colon in the next line of a text', ['summary: one', '  two three: four'], '3:12 unquoted-colon :'],
    ['wide characters before the mistake', ['tags: ["日本", "🎉" x]'], '2:14 text-after-quote "🎉" x]'],
  ])('%s', (_, lines, expected) => {
    expect(told(...lines)).toEqual([expected]);
  });

  test('what stands above and below in order is not blamed', () => {
    const sound = [
      'nested:',
      '  a:',
      '  - b: [1, {c: "d"}]',
      '    e: |',
      '      - f: [',
      '',
      '      g',
      '  h: "i',
      '    j"',
    ];
    expect(told(...sound, '   k: l')).toEqual(['11:4 wrong-indentation k']);
  });

  test('a key that cannot be read is not said to be missing as well', () => {
    const { frontMatter } = parseMatter('title: "A"\ndate 2026-11-23\nlang: cs');
    expect(frontMatter?.unread).toEqual(new Set(['title', 'date']));
  });
});
