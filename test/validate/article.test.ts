import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identityOf } from '../../src/validate/address.ts';
import { aContext, aSite, check, checkWhole } from './check.ts';

describe('an article', () => {
  test('needs no more than a title and a date', () => {
    const { value, told } = checkWhole('title: Budget passes\ndate: 2026-11-23');
    expect(told).toEqual([]);
    expect(value).toEqual({
      path: 'articles/2026/budget.md',
      title: 'Budget passes',
      date: { at: Date.parse('2026-11-22T23:00:00Z'), precision: 'day' },
      slug: 'budget',
      id: identityOf(aSite(), 'articles/2026/budget.md'),
      address: '/2026/11/23/budget/',
      authors: [],
      categories: [],
      tags: [],
      lang: 'en',
      genre: 'news',
      sources: [],
      corrections: [],
      comments: [],
      draft: false,
      layout: 'article',
      aliases: [],
      fields: {},
    });
  });

  test('without a title or a date is refused, with the date that its file name holds', () => {
    const { value, told, help } = checkWhole('slug: a', aContext(), 'articles/2018-05-01-a.md');
    expect(value).toBeUndefined();
    expect(told).toEqual(['missing-field ---', 'missing-field ---']);
    expect(help[1]).toContain('date: 2018-05-01');
  });

  test('is not said to lack a key whose value could not be read', () => {
    expect(checkWhole('title: A: b\ndate: 2026-11-23').told).toEqual(['unquoted-colon :']);
    expect(checkWhole('title: A: b\ndate: 2026-11-23').value).toBeUndefined();
  });

  test('tells every mistake at once', () => {
    const { told } = checkWhole('title: [A]\ndate: 2026-11-31\ndraft: yes\nslug: A B\nembargo: 2026-11-23\ntagz: a');
    expect(told).toEqual([
      'unknown-field tagz',
      'wrong-type [A]',
      'invalid-date 2026-11-31',
      'invalid-boolean yes',
      'invalid-slug A B',
      'missing-zone 2026-11-23',
    ]);
  });

  test('says that it is a draft even when other keys are wrong, and never when `draft` itself is', () => {
    expect(checkWhole('draft: true\ndate: x').draft).toBe(true);
    expect(check('draft: "true"').draft).toBe(false);
    expect(check('draft: yes').draft).toBe(false);
    expect(check('draft: true\nx: [').draft).toBe(true);
  });

  test('is refused where state, address or code is in doubt, and kept where a site may soften the rule', () => {
    for (const yaml of ['drfat: true', 'draft: yes', 'slug: ../x', 'aliases: [../x]', 'expires: soon', 'layout: x']) {
      expect(check(yaml).value, yaml).toBeUndefined();
    }
    for (const yaml of ['summary:', 'tags: a, b', 'genre: opinon', 'lang: english', 'image: gone.jpg']) {
      expect(check(yaml).told, yaml).not.toEqual([]);
      expect(check(yaml).value, yaml).toBeDefined();
    }
  });

  test('has a sketch for its Markdown whatever is wrong', () => {
    expect(checkWhole('lang: cs').sketch).toMatchObject({ path: 'articles/2026/budget.md', lang: 'cs', title: '' });
  });

  test('never makes the validation throw', () => {
    const keys = fc.constantFrom(
      'title',
      'date',
      'slug',
      'authors',
      'image',
      'sources',
      'comments',
      'dateline',
      'aliases',
      'embargo',
      'draft',
      'translationOf',
      'lang',
      '__proto__',
      'constructor',
      'toString',
    );
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 3 },
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('name', 'src', 'title', 'url', 'text', 'city'), tie('node')),
      ),
    }));
    const context = aContext({ site: aSite({ permalink: '/:lang/:section/:slug/' }) });
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, node), { maxLength: 6 }), (entries) => {
        const yaml = entries.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join('\n');
        const { value, diagnostics } = checkWhole(yaml, context);
        expect(value !== undefined || diagnostics.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('keys', () => {
  test('an unknown one is told with the one that is meant', () => {
    const meant = (key: string) => check(`${key}: x`).help[0];
    expect(meant('drfat')).toContain('`draft`');
    expect(meant('Tags')).toContain('`tags`');
    expect(meant('description')).toContain('`summary`');
    expect(meant('zebra')).not.toContain('mean');
  });

  test('inherited names are unknown keys like others', () => {
    expect(check('__proto__: x\nconstructor: y\ntoString: z').told).toEqual([
      'unknown-field __proto__',
      'unknown-field constructor',
      'unknown-field toString',
    ]);
  });

  test('an empty one is told, unless it has a foreign name', () => {
    const site = aSite({ fieldNames: new Map([['deck', 'summary']]) });
    expect(check('summary:\ntags: ~').told).toEqual(['empty-value summary', 'empty-value ~']);
    expect(check('draft:').told).toEqual(['missing-value draft']);
    expect(check('draft:').value).toBeUndefined();
    expect(check('deck:', aContext({ site }))).toMatchObject({ told: [], value: { title: 'Budget' } });
  });

  test('of several foreign names the first in the order of the config that holds something wins', () => {
    const site = aSite({
      fieldNames: new Map([
        ['deck', 'summary'],
        ['summary', 'summary'],
        ['topics', 'tags'],
      ]),
    });
    const summaryOf = (yaml: string) => check(yaml, aContext({ site })).value?.summary;
    expect(summaryOf('summary: B\ndeck: A')).toBe('A');
    expect(summaryOf('summary: B\ndeck: ""')).toBe('B');
    expect(check('topics: [x]', aContext({ site })).value?.tags).toEqual(['x']);
  });

  test('those that the config ignores are passed over', () => {
    const site = aSite({ ignoreFields: new Set(['weight', 'image']) });
    expect(check('weight: {a: [b]}\nimage: gone.jpg', aContext({ site })).told).toEqual([]);
  });
});
