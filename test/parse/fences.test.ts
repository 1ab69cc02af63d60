import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/parse/article.ts';

const parse = (text: string) => parseArticle({ path: 'articles/a.md', text });
const codesAndLines = (text: string) => parse(text).diagnostics.map(({ code, place }) => `${code} ${place.line}`);
const mayBePublished = (text: string) => {
  const { value } = parse(text);
  return value !== undefined && value.frontMatter.unread === undefined;
};

describe('fences', () => {
  test('the Markdown begins after the line of the closing fence', () => {
    const text = '---\ntitle: A\n---\n\nText with\n---\na rule.';
    const { value, diagnostics } = parse(text);
    expect(diagnostics).toEqual([]);
    expect(text.slice(value?.bodyStart)).toBe('\nText with\n---\na rule.');
  });

  test('an article may end with its closing fence, and front matter may be empty', () => {
    expect(parse('---\ntitle: A\n---').value?.bodyStart).toBe(16);
    expect(parse('---\n---\nText').value?.frontMatter.entries).toEqual([]);
    expect(parse('---\n# nothing yet\n\n---\nText').diagnostics).toEqual([]);
  });

  test.each([
    ['', 'missing-front-matter 1'],
    ['Just text', 'missing-front-matter 1'],
    ['\n---\ntitle: A\n---\n', 'missing-front-matter 1'],
    [' ---\ntitle: A\n---\n', 'wrong-fence 1'],
    ['--- \ntitle: A\n---\n', 'wrong-fence 1'],
    ['----\ntitle: A\n----\n', 'wrong-fence 1'],
    ['---js\nprocess.exit(1)\n---\n', 'wrong-fence 1'],
    ['---constructor\ntitle: A\n---\n', 'wrong-fence 1'],
    ['+++\ntitle = "A"\n+++\n', 'wrong-fence 1'],
    ['{\n"title": "A"\n}\n', 'wrong-fence 1'],
    ['\u2014\ntitle: A\n---\n', 'wrong-fence 1'],
    ['---\ntitle: A\n--- \nText', 'wrong-fence 3'],
    ['---\ntitle: A\n---more\n---\nText', 'wrong-fence 3'],
    ['---\ntitle: A\n-----\nText', 'wrong-fence 3'],
    ['---\ntitle: A\n', 'unclosed-front-matter 1'],
    ['---', 'unclosed-front-matter 1'],
    [`---\ntitle: A\n${'# '.padEnd(70_000, 'x')}\n---\n`, 'front-matter-too-long 1'],
  ])('%j is refused', (text, told) => {
    expect(codesAndLines(text)[0]).toBe(told);
    expect(mayBePublished(text)).toBe(false);
  });

  test('an unclosed fence names the line that nearly closes it', () => {
    expect(parse('---\ntitle: A\n ---\nText').diagnostics[0]?.help).toContain('line 3');
  });

  test('mistakes behind a wrong fence are told in the same run', () => {
    expect(codesAndLines('\n---\ntitle: A\ntitle: B\n---\n')).toEqual(['missing-front-matter 1', 'duplicate-key 4']);
  });

  test('a wrong fence is told once, not as a second document too', () => {
    expect(codesAndLines('---\ntitle: A\n--- # and\nsummary: B\n---\n')).toEqual(['wrong-fence 3']);
  });

  test('the same broken article is told the same twice', () => {
    const text = '---\ntitle: a: b\n---\n';
    expect(codesAndLines(text)).toEqual(codesAndLines(text));
    expect(codesAndLines(text)).toEqual(['unquoted-colon 2']);
  });
});
