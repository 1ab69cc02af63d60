import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSlug, slugOf } from '../../src/words/slug.ts';

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
