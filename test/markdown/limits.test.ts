import { expect, test } from 'vitest';
import { render } from './render.ts';

test.each([
  ['a word before an @', `a\n\n${'a'.repeat(100_000)}@`, '3:1+1'],
  ['nested quotes', `a\n${'>'.repeat(2000)} b`, '2:1+1'],
  ['nested quotes with spaces', `${'> '.repeat(40)}b`, '1:1+1'],
  ['nested lists in one line', `${'- '.repeat(800)}b`, '1:1+1'],
  [
    'nested lists in many lines',
    Array.from({ length: 800 }, (_, level) => `${' '.repeat(level * 2)}- a`).join('\n'),
    '52:1+1',
  ],
  ['a long line', `a\n\n${'word '.repeat(20_000)}`, '3:1+1'],
  ['a long word', `word ${'x'.repeat(5000)}`, '1:6+1'],
  ['open brackets', `a ${'['.repeat(1000)}`, '1:303+1'],
  ['spaces', `a${' '.repeat(3000)}b`, '1:2+1'],
  ['a wide table with many rows', `|${'a|'.repeat(400)}\n|${'-|'.repeat(400)}\n${'|\n'.repeat(1000)}`, '250:1+1'],
  ['lines of dashes', `a\n\n${'--\n'.repeat(400)}`, '3:1+1'],
  ['a list without an end', '- a\n'.repeat(3000), '1:1+1'],
  ['mail addresses', 'a'.repeat(300).concat('@ ').repeat(200), '1:50133+1'],
  ['stars', `${'*a_ '.repeat(50)}\n\n`.repeat(2000), '3001:1+1'],
  ['open elements', '<div>\n\n'.repeat(500), '201:1+5'],
])('%s are an error at their place, and nothing is parsed', (_, text, place) => {
  const { html, found } = render(text);
  expect(html).toBe('');
  expect(found).toContain(`${place} too-complex`);
});

test('what people write is far from the limits', () => {
  const rows = '| Prague | 1,234,567 | up |\n'.repeat(500);
  const nested = Array.from({ length: 12 }, (_, level) => `${' '.repeat(level * 2)}- level`).join('\n');
  const quotes = `${'> '.repeat(10)}deep`;
  const long = `${'A paragraph of one line, as some editors write it. '.repeat(400)} https://example.org/${'a'.repeat(1500)}`;
  expect(render(`| a | b | c |\n|---|---|---|\n${rows}\n\n${nested}\n\n${quotes}\n\n${long}`).found).toEqual([]);
});
