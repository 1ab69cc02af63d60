import { expect, test } from 'vitest';
import { inOneLine } from '../../src/words/one-line.ts';

test.each([
  ['two  blanks', 'two blanks'],
  ['a\ttab', 'a tab'],
  ['line\n  by line', 'line by line'],
  ['an ideographic\u3000space', 'an ideographic space'],
  ['nothing to do', 'nothing to do'],
  // French before a colon and a sign, Czech after a preposition; figures of one width.
  ['Prix\u00a0: 5\u202f€', 'Prix\u00a0: 5\u202f€'],
  ['v\u00a0Praze', 'v\u00a0Praze'],
  ['1\u2007000', '1\u2007000'],
])('%j is %j', (text, line) => {
  expect(inOneLine(text)).toBe(line);
});
