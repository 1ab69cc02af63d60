import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentDecoded } from '../../src/words/percent-decoded.ts';

test('what a browser encodes is decoded to the same text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(percentDecoded(encodeURIComponent(text))).toBe(text);
    }),
  );
});

test('a percent sign that encodes nothing is told by undefined', () => {
  expect(['100%', '%zz', '%ff', '%C5'].map(percentDecoded)).toEqual(Array(4).fill(undefined));
});
