import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldTerm, gatherTerms, slugOfTerm } from '../../src/plan/terms.ts';

const gather = (...lists: string[][]) => gatherTerms(lists, 'en').terms;

test('spellings that differ in case, accents, spaces or hyphens are one term under the commonest spelling', () => {
  const terms = gather(['Café Culture'], ['cafe-culture'], ['Café Culture'], ['CAFÉ  CULTURE']);
  expect(terms).toMatchObject([{ name: 'Café Culture', slug: 'cafe-culture', count: 4 }]);
});

test('of equally common spellings the first by code units is shown', () => {
  expect(gather(['economy'], ['Economy'])[0]?.name).toBe('Economy');
});

test('an article that writes a tag twice counts once', () => {
  expect(gather(['Economy', 'economy'])[0]?.count).toBe(1);
});

test('marks that make another letter or word are not accents', () => {
  for (const [a, b] of [
    ['мой', 'мои'],
    ['かき', 'がき'],
    ['की', 'का'],
  ] as const) {
    expect(foldTerm(a)).not.toBe(foldTerm(b));
  }
});

test('names told apart by signs have readable addresses of their own', () => {
  const slugs = ['c', 'C++', 'c#', '.NET', 'net'].map((name) => slugOfTerm(name, 'en'));
  expect(slugs).toEqual(['c', 'c-plus-plus', 'c-sharp', 'dot-net', 'net']);
});

test('terms that ask for one slug all get their own, the same in any order', () => {
  const names = [['r d'], ['r&d!'], ['r/d']];
  const slugsOf = (lists: string[][]) => new Map(gather(...lists).map(({ name, slug }) => [name, slug]));
  const slugs = slugsOf(names);
  expect(new Set(slugs.values()).size).toBe(3);
  expect(slugsOf([...names].reverse())).toEqual(slugs);
});

test('a name without letters still has an address', () => {
  expect(gather(['!?'])[0]?.slug).toMatch(/^term-[0-9a-f]{8}$/);
});

test('a name that Windows keeps for a device has an address that can be a folder there', () => {
  expect(gather(['AUX'], ['con'], ['console']).map(({ slug }) => slug)).toEqual([
    expect.stringMatching(/^aux-[0-9a-f]{8}$/),
    expect.stringMatching(/^con-[0-9a-f]{8}$/),
    'console',
  ]);
});

test('a section of the config keeps its name, slug, description and place', () => {
  const known = [
    { name: 'World', slug: 'world' },
    { name: 'Business & Economy', slug: 'money', description: 'Prices.' },
  ];
  const { terms } = gatherTerms([['Zoo'], ['business & economy'], ['money'], ['Arts']], 'en', known);
  expect(terms.map(({ name }) => name)).toEqual(['Business & Economy', 'Arts', 'Zoo']);
  expect(terms[0]).toMatchObject({ slug: 'money', description: 'Prices.', count: 2 });
});

test('whatever tags are called, slugs are unique, safe and independent of the order of articles', () => {
  const lists = fc.array(fc.array(fc.string({ unit: 'binary', maxLength: 6 }), { maxLength: 3 }), { maxLength: 8 });
  fc.assert(
    fc.property(lists, (all) => {
      const { terms } = gatherTerms(all, 'en');
      const slugs = terms.map(({ slug }) => slug);
      expect(new Set(slugs).size).toBe(slugs.length);
      for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9-]+$/);
      expect(gatherTerms([...all].reverse(), 'en').terms).toEqual(terms);
    }),
  );
});

test('a long run of signs costs no more than its length', () => {
  const signs = 5000;
  expect(slugOfTerm(`c${'+'.repeat(signs)}`, 'en').length).toBeGreaterThan(0);
  expect(foldTerm(`a${'- '.repeat(signs)}b`)).toBe('a b');
});
