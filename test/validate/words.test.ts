import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { didYouMean } from '../../src/validate/did-you-mean.ts';
import { isSlug, slugOf } from '../../src/validate/slug.ts';

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

describe('slugOf', () => {
  test.each([
    ['Příliš žluťoučký kůň', 'cs', 'prilis-zlutoucky-kun'],
    ['Müller & Söhne', 'de', 'mueller-soehne'],
    ['Müller', 'tr', 'muller'],
    ['İstanbul ışığı', 'tr', 'istanbul-isigi'],
    ['България, щастие', 'bg', 'balgariya-shtastie'],
    ['Київ', 'uk', 'kyiv'],
    ['Ουρανός', 'el', 'ouranos'],
    ['Őrült ötlet', 'hu', 'orult-otlet'],
    ['It’s the 1st — “really”', 'en', 'its-the-1st-really'],
    ['Business & Economy', 'en', 'business-economy'],
  ])('%s in %s is %s', (text, lang, slug) => {
    expect(slugOf(text, lang)).toBe(slug);
  });

  test('every slug fits the grammar or is empty, and a slug is its own slug', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('en', 'de', 'tr', 'el'),
        (text, lang) => {
          const slug = slugOf(text, lang);
          expect(slug === '' || isSlug(slug)).toBe(true);
          expect(slugOf(slug, lang)).toBe(slug);
        },
      ),
    );
  });
});
