import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderNinjs } from '../../src/feed/ninjs.ts';
import type { Article } from '../../src/model/article.ts';
import type { OutputFile } from '../../src/model/output.ts';
import type { Site } from '../../src/model/site.ts';
import { aBody, anArticle, aSite, at, noon, planOf } from '../plan/make-article.ts';
import { brokenNinjsRules } from '../support/ninjs-rules.ts';

const body = aBody({ ref: { store: 0, at: 0, length: 1 }, words: 3 });
const ninjsSite = (own: Partial<Site> = {}): Site =>
  aSite({ ...own, feeds: { ...aSite().feeds, ninjs: true, ...own.feeds } });

function documents(articles: readonly Article[], site = ninjsSite(), html = '<p>It passed.</p>'): Map<string, string> {
  const plan = planOf(articles, site);
  const input = { site, bodies: { get: () => html }, addressOf: () => undefined };
  return new Map([...renderNinjs(plan, input)].map(({ path, content }) => [path, textOf(content)]));
}

const documentOf = (own: Partial<Article>, site?: Site, html?: string): { [key: string]: unknown } =>
  JSON.parse([...documents([anArticle({ body, ...own })], site, html).values()][0] ?? '{}');

const jana = { id: 'jana', name: 'Jana N.', slug: 'jana', url: 'https://jana.example', email: 'jana@example.org' };
const picture = { src: 'a.jpg', address: '/b/assets/a.jpg', type: 'image/jpg', width: 8, height: 4, bytes: 99 };
const whole: Partial<Article> = {
  title: 'The budget',
  summary: 'S',
  updated: at(noon - 5000),
  expires: at(noon + 5000),
  genre: 'analysis',
  authors: [{ id: 'jana', name: 'Jana N.' }, { name: 'B' }, { name: 'A guest' }],
  categories: ['World'],
  tags: ['hops'],
  dateline: { city: 'Prague', country: 'Czech Republic', text: 'Prague, Czech Republic' },
  image: { picture, alt: 'A', caption: 'C', credit: 'D' },
  sources: [{ title: 'T', url: 'https://x.example', publisher: 'P' }, { title: 'U' }],
};
const wholeSite = ninjsSite({
  authors: new Map([['jana', jana]]),
  publisher: { name: 'The Press', policies: { ethicsPolicy: '/ethics/', masthead: 'https://x.example/who' } },
  url: 'https://example.org/b/',
  base: '/b',
});

test('a document says all that is known of an article, and nothing that is not', () => {
  const found = documentOf(whole, wholeSite);
  const page = 'https://example.org/b/2026/11/22/budget/';
  const html = '<p>It passed.</p><p>Sources</p><ul><li><a href="https://x.example/">T</a>, P</li><li>U</li></ul>';
  const text = 'It passed.\n\nSources\n\nT, P\nU';
  const counts = { charCount: text.length, wordCount: 3 };
  expect(found).toEqual({
    standard: { name: 'ninjs', version: '3.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#' },
    uri: 'tag:example.org,2026:articles/budget.md',
    type: 'text',
    profile: 'text-photo',
    representationType: 'full',
    firstCreated: '2026-11-22T12:00:00+00:00',
    versionCreated: '2026-11-23T11:59:55+00:00',
    expires: '2026-11-23T12:00:05+00:00',
    pubStatus: 'usable',
    language: 'en',
    title: 'The budget',
    slugline: 'budget',
    headlines: [{ role: 'main', contentType: 'text/plain', value: 'The budget' }],
    descriptions: [{ role: 'summary', contentType: 'text/plain', value: 'S' }],
    by: 'Jana N., B and A guest',
    located: 'Prague, Czech Republic',
    genres: [{ name: 'analysis', literal: 'analysis', uri: 'http://cv.iptc.org/newscodes/genre/Analysis' }],
    subjects: [
      { name: 'World', rel: 'section', literal: 'world', uri: 'https://example.org/b/section/world/' },
      { name: 'hops', rel: 'tag', literal: 'hops', uri: 'https://example.org/b/tag/hops/' },
    ],
    people: [
      {
        name: 'Jana N.',
        rel: 'author',
        uri: 'https://example.org/b/author/jana/',
        literal: 'jana',
        contactInfo: [{ type: 'email', value: 'jana@example.org' }],
      },
      { name: 'B', rel: 'author' },
      { name: 'A guest', rel: 'author' },
    ],
    places: [
      { name: 'Prague', rel: 'located' },
      { name: 'Czech Republic', rel: 'located' },
    ],
    infoSources: [
      { name: 'P', role: 'cited', uri: 'https://x.example/', literal: 'T' },
      { name: 'U', role: 'cited' },
    ],
    organisations: [{ name: 'The Press', rel: 'publisher', uri: 'https://example.org/b/' }],
    copyrightHolder: 'The Press',
    trustIndicators: [
      { role: 'https://schema.org/ethicsPolicy', href: 'https://example.org/b/ethics/' },
      { role: 'https://schema.org/masthead', href: 'https://x.example/who' },
    ],
    bodies: [
      { role: 'main', contentType: 'text/html', ...counts, value: html },
      { role: 'plain', contentType: 'text/plain', ...counts, value: text },
    ],
    renditions: [{ name: 'web', title: 'The budget', contentType: 'text/html', href: page }],
    associations: [
      {
        name: 'lead',
        rel: 'lead-picture',
        uri: 'https://example.org/b/assets/a.jpg',
        type: 'picture',
        representationType: 'full',
        pubStatus: 'usable',
        by: 'D',
        descriptions: [
          { role: 'caption', contentType: 'text/plain', value: 'C' },
          { role: 'alt', contentType: 'text/plain', value: 'A' },
        ],
        renditions: [
          {
            name: 'web',
            href: 'https://example.org/b/assets/a.jpg',
            contentType: 'image/jpeg',
            width: 8,
            height: 4,
            sizeInBytes: 99,
          },
        ],
      },
    ],
  });
  expect(brokenNinjsRules(JSON.stringify(found))).toEqual([]);
  expect(Object.keys(documentOf({}))).not.toContain('people');
});

test.each([
  ['news', 'Current'],
  ['analysis', 'Analysis'],
  ['opinion', 'Opinion'],
  ['review', 'Review'],
  ['background', 'Background'],
  ['interview', 'Interview'],
  ['brief', 'Current'],
] as const)('the genre %s is %s in the words of IPTC', (genre, word) => {
  const uri = `http://cv.iptc.org/newscodes/genre/${word}`;
  expect(documentOf({ genre }).genres).toEqual([{ name: genre, literal: genre, uri }]);
});

test('characters are counted as people count them, and a change before the publication is none', () => {
  const made = documentOf({ updated: at(noon - 9e9) }, undefined, '<p>𝄞 an 🦦</p>');
  expect((made.bodies as { charCount: number }[]).map(({ charCount }) => charCount)).toEqual([6, 6]);
  expect(made.versionCreated).toBe(made.firstCreated);
});

test('an id that is no URI is none here, and stays beside it', () => {
  expect(documentOf({ id: 'tag:example.org,2026:žluť' })).toMatchObject({
    uri: 'tag:example.org,2026:%C5%BElu%C5%A5',
    altIds: [{ role: 'id', value: 'tag:example.org,2026:žluť' }],
  });
});

test('a site that does not ask for it has no ninjs, and one that does has a document beside each page', () => {
  expect(documents([anArticle()], aSite()).size).toBe(0);
  expect([...documents([anArticle(), anArticle({ path: 'articles/x.md' })]).keys()]).toEqual([
    '2026/11/22/budget/ninjs.json',
    '2026/11/22/x/ninjs.json',
  ]);
});

test('a site whose feeds hold summaries gives no whole text away here either', () => {
  const site = ninjsSite({ feeds: { ...aSite().feeds, ninjs: true, content: 'summary' } });
  expect(documentOf({}, site)).toMatchObject({ representationType: 'partial' });
  expect(documentOf({}, site)).not.toHaveProperty('bodies');
});

test('the identity is a URI and never that of the page, and the one an author wrote stays beside it', () => {
  const { uri, altIds } = documentOf({ id: 'story 17' });
  expect(uri).toMatch(/^urn:uuid:/);
  expect(altIds).toEqual([{ role: 'id', value: 'story 17' }]);
  expect(documentOf({ id: 'story 17', address: '/elsewhere/', title: 'New' }).uri).toBe(uri);
});

test('a story in two languages names the other one', () => {
  const czech = anArticle({
    path: 'articles/r.md',
    lang: 'cs',
    translationOf: 'articles/budget.md',
    title: 'Rozpočet',
  });
  const [first, second] = [...documents([anArticle(), czech]).values()].map((text) => JSON.parse(text));
  expect([first, second].flatMap(({ associations }) => associations)).toMatchObject([
    { name: 'translation-cs', uri: 'tag:example.org,2026:articles/r.md', language: 'cs' },
    { name: 'translation-en', uri: 'tag:example.org,2026:articles/budget.md', language: 'en' },
  ]);
});

test('whatever the texts are, the document is one that the schema takes, with every text in it', () => {
  const text = fc.string({ unit: 'binary', minLength: 1 });
  fc.assert(
    fc.property(text, text, text, (title, name, id) => {
      const own = {
        title,
        id,
        authors: [{ name }],
        image: { picture, alt: name, caption: title },
        dateline: { text: name },
      };
      const [written = ''] = documents([anArticle({ body, ...own })], wholeSite, `<p>${id}</p>`).values();
      expect(brokenNinjsRules(written)).toEqual([]);
      expect(written).not.toMatch(/\p{Surrogate}|[\u0000-\u0009\u000b-\u001f]/u);
    }),
  );
});

const sound = JSON.stringify(documentOf(whole, wholeSite));
test.each([
  ['"uri":"tag:', '"uri":"', 'format'],
  ['"headlines":[{', '"headline":"x","headlines":[{', 'unevaluated'],
  ['"charCount":', '"charcount":', 'additional'],
  ['"pubStatus":"usable"', '"pubStatus":"live"', 'allowed values'],
  ['"name":"lead",', '', "'name'"],
  ['"version":"3.1"', '"version":3.1', 'string'],
  ['"firstCreated":"2026-11-22T12', '"firstCreated":"22 Nov T12', 'date-time'],
  ['"type":"text"', '"type":"article"', 'allowed values'],
  ['{"type":"email","value":"jana@example.org"}', '{"type":"email"}', 'oneOf'],
  ['"width":8', '"width":"8"', 'integer'],
  ['"rel":"lead-picture"', '"relation":"lead-picture"', 'unevaluated'],
])('one defect is noticed: %s → %s', (what, instead, why) => {
  const mutant = sound.replace(what, instead);
  expect(mutant).not.toBe(sound);
  expect(brokenNinjsRules(mutant).join()).toContain(why);
});

function textOf(content: OutputFile['content']): string {
  return typeof content === 'object' && 'pieces' in content ? [...content.pieces].join('') : String(content);
}
