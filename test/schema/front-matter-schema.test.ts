import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { load } from 'js-yaml';
import * as valibot from 'valibot';
import { describe, expect, test } from 'vitest';
import * as zod from 'zod';
import { loadSite } from '../../src/config/load.ts';
import { dateRulesExplained } from '../../src/explain/dates.ts';
import { fieldRulesExplained } from '../../src/explain/fields.ts';
import { frontMatterKeys } from '../../src/model/front-matter-keys.ts';
import type { Site } from '../../src/model/site.ts';
import { frontMatterSchema } from '../../src/schema/front-matter-schema.ts';
import { plainSite } from '../support/plain.ts';

const repository = resolve(import.meta.dirname, '../..');
const none = { layouts: ['article', 'longread'], fromFolders: new Set<string>() };

/** Says what a validator of JSON Schema has against front matter, read as an editor reads YAML 1.2. */
function judgeFor(site: Site, wishes = none): (yaml: string) => string[] {
  const check = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true }).compile(
    frontMatterSchema(site, wishes),
  );
  return (yaml) =>
    check(load(yaml)) ? [] : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const site: Site = {
  ...plainSite,
  authors: new Map([['jana-novakova', { id: 'jana-novakova', slug: 'jana-novakova', name: 'Jana Nováková' }]]),
  sections: [
    { name: 'World', slug: 'world', description: 'Borders.' },
    { name: 'Business', slug: 'business' },
  ],
  closedSections: true,
};
const needed = 'title: T\ndate: 2026-11-23\n';
/** An example of `explain` as a whole front matter. */
const whole = (example: string): string => {
  const yaml = example.replace(/^---\n/, '').replace(/\n---[\s\S]*$/, '');
  const missing = needed
    .split('\n')
    .filter((line) => line !== '' && !new RegExp(`^${line.split(':')[0]}:`, 'm').test(yaml));
  return example.startsWith('---') ? yaml : `${missing.join('\n')}\n${yaml}\n`;
};

test('the front matter of every article of the sample newspaper fits the schema of its site', async () => {
  const sample = (await loadSite(repository)).value;
  if (sample === undefined) throw new Error('the config of the sample newspaper is wrong');
  const judge = judgeFor(sample, { ...none, fromFolders: new Set() });
  const paths = readdirSync(join(repository, 'articles'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md'),
  );
  expect(paths.length).toBeGreaterThan(20);
  for (const path of paths) {
    const yaml = readFileSync(join(repository, 'articles', path), 'utf8').split(/^---$/m)[1] ?? '';
    expect(judge(yaml), path).toEqual([]);
  }
});

// `url` in the example of `invalid-url` is a part of a source, which has a line below.
/** What only files, other articles, the calendar of a zone, or the text of YAML itself can tell. */
const beyond = new Set([
  ...[
    'hidden-character',
    'cut-by-hash',
    'comments-twice',
    'not-for-defaults',
    'async-schema',
    'invalid-field',
    'missing-slug',
  ],
  ...['missing-audio', 'unsuitable-audio', 'invalid-reference', 'invalid-url'],
  ...[
    'missing-section',
    'several-lines',
    'time-in-gap',
    'ambiguous-time',
    'updated-before-date',
    'correction-before-date',
    'expires-too-soon',
  ],
]);

describe('of the examples of `explain`', () => {
  const all = Object.entries({ ...fieldRulesExplained, ...dateRulesExplained });
  const judge = judgeFor(site);

  test.each(all.filter(([code]) => !beyond.has(code)))('the wrong one of %s does not fit', (_, { wrong }) => {
    expect(judge(whole(wrong))).not.toEqual([]);
  });

  test.each(all.filter(([code]) => !beyond.has(code)))('the right one of %s fits', (_, { right }) => {
    expect(judge(whole(right))).toEqual([]);
  });
});

test('every key of newsctl is in it, described, and nothing else is taken', () => {
  const { properties } = frontMatterSchema(site, none) as { properties: { [key: string]: { description: string } } };
  expect(Object.keys(properties)).toEqual([...frontMatterKeys]);
  for (const { description } of Object.values(properties)) expect(description).toMatch(/\w/);
  expect(judgeFor(site)(`${needed}drfat: true\n`)).toEqual([' must NOT have additional properties']);
});

test('staff and sections are offered with their names and descriptions', () => {
  const text = JSON.stringify(frontMatterSchema(site, none));
  expect(text).toContain('{"const":"jana-novakova","description":"Jana Nováková"}');
  expect(text).toContain('{"const":"World","description":"Borders."}');
  const judge = judgeFor(site);
  expect(judge(`${needed}authors: [jana-novakova, Petr Malý, { name: Jana Nováková, role: in Prague }]\n`)).toEqual([]);
  expect(judge(`${needed}authors: [jana-novkova]\n`)).not.toEqual([]);
  expect(judge(`${needed}categories: [Wrld]\n`)).not.toEqual([]);
});

test('what newsctl reads as text may look like a number or a boolean', () => {
  expect(judgeFor(site)('title: 2026\ndate: 2026-11-23 7:05\nslug: 010\ntags: [no, true, 1.10]\n')).toEqual([]);
});

test.each([
  ['date', '2026-11-31'],
  ['date', '2026-02-30'],
  ['date', '2026-13-01'],
  ['date', '2026-11-23 24:00'],
  ['embargo', '2026-11-30T06:00:00'],
  ['draft', '"true"'],
  ['draft', 'yes'],
  ['slug', 'Café'],
  ['slug', 'con'],
  ['genre', 'nwes'],
  ['layout', 'nowhere'],
  ['image', '{ alt: A tram }'],
  ['sources', '[{ title: A, url: "javascript:alert(1)" }]'],
  ['corrections', '[{ text: A }]'],
  ['aliases', '["https://example.com/old/"]'],
  ['tags', 'budget'],
  ['tags', '[a, a]'],
])('%s: %s does not fit', (key, value) => {
  expect(judgeFor(site)(`title: T\n${key === 'date' ? '' : 'date: 2026-11-23\n'}${key}: ${value}\n`)).not.toEqual([]);
});

test("a site's own field is as its library describes it, and open where the library does not", () => {
  const own = {
    ...site,
    fields: new Map<string, Site['fields'] extends ReadonlyMap<string, infer S> ? S : never>([
      ['rating', zod.number().int().min(1).max(5).optional()],
      ['venue', valibot.optional(valibot.string())],
      ['desk', zod.enum(['Prague', 'Osaka'])],
    ]),
  };
  const judge = judgeFor(own);
  expect(judge(`${needed}desk: Prague\nrating: 4\nvenue: [anything]\n`)).toEqual([]);
  expect(judge(`${needed}desk: Prague\nrating: 9\n`)).toEqual(['/rating must be <= 5']);
  expect(judge(needed)).toEqual([" must have required property 'desk'"]);
});

test('foreign names stand for ours, and what folders give an article may do without', () => {
  const foreign = {
    ...site,
    fieldNames: new Map([
      ['headline', 'title'],
      ['deck', 'summary'],
    ]),
    ignoreFields: new Set(['layout_old']),
  };
  expect(judgeFor(foreign)('headline: T\ndate: 2026-11-23\ndeck:\nlayout_old: { any: thing }\n')).toEqual([]);
  expect(judgeFor(foreign)('date: 2026-11-23\n')).not.toEqual([]);
  expect(judgeFor(site, { ...none, fromFolders: new Set(['date']) })('title: T\n')).toEqual([]);
});
