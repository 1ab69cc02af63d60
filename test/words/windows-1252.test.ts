import { expect, test } from 'vitest';
import { windows1252 } from '../../src/words/windows-1252.ts';

test('a C1 control is what an old archive meant, or nothing where Windows-1252 has no character', () => {
  const meant = [0x80, 0x85, 0x93, 0x94, 0x96, 0x97, 0x9e, 0x9f, 0x81, 0x8d, 0x8f, 0x90, 0x9d].map(windows1252);
  expect(meant).toEqual(['€', '…', '“', '”', '–', '—', 'ž', 'Ÿ', '', '', '', '', '']);
});

test('other codes are nothing', () => {
  expect([0, 0x1f, 0x41, 0x7f, 0xa0, 0xffff].map(windows1252).join('')).toBe('');
});
