import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { didYouMean } from '../../src/words/did-you-mean.ts';

describe('didYouMean', () => {
  const keys = ['title', 'draft', 'tags', 'date', 'categories'];

  test('finds the word behind a slip', () => {
    expect(['drfat', 'Title', 'tag', 'categroies', 'dates'].map((word) => didYouMean(word, keys))).toEqual([
      'draft',
      'title',
      'tags',
      'categories',
      'date',
    ]);
  });

  test('says nothing where nothing is near', () => {
    expect(['x', 'weight', '', 'x'.repeat(100_000)].map((word) => didYouMean(word, keys))).toEqual(
      Array(4).fill(undefined),
    );
  });

  test('does not depend on the order of the candidates', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 6 }), fc.array(fc.string({ maxLength: 6 })), (word, words) => {
        expect(didYouMean(word, words)).toBe(didYouMean(word, [...words].reverse()));
      }),
    );
  });
});
