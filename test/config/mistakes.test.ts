import { expect, test } from 'vitest';
import { load, mistakes } from './load-files.ts';

test('every mistake of a YAML config is told in one run, each at its place', async () => {
  const yaml = `titel: The Paper
url: example.org/blog
language: cz
timeZone: prague
pageSize: many
authors:
  jana: {nam: Jana, email: jana}
sections: [Café, Cafe, "★", World, World]
openSections: yes
permalink: :year/:titel
feeds: {limit: 0, content: ful, site: [rss, rss], tags: [xml], authors: json, archives: [year], hub: hub.example.org, ninjs: maybe, identity: ''}
fields: {rating: number}
fieldNames: {summary: [deck], sumary: [x], tags: [deck, date]}
ignoreFields: [draft]
markdown: {html: sanitise, iframes: ["https://x.org/"]}
rules: {missing-front-mater: off, missing-front-matter: off}
labels: {newwer: X, newer: "", cs: {newer: X}}
publisher: {policies: {ethics: /e/}}
links: [{text: A, url: "javascript:alert(1)"}]
`;
  expect(await mistakes({ 'newsctl.config.yaml': yaml })).toEqual([
    '1:1 config-missing-key: `title` is missing',
    '1:1 config-unknown-key: unknown key `titel`',
    '2:6 config-url: `url` is not an absolute http or https address: `example.org/blog`',
    '3:11 config-language: `language` is not a language: `cz`',
    '4:11 config-time-zone: unknown time zone `prague`',
    '5:11 config-wrong-type: `pageSize` must be a whole number from 1 to 1000, found text',
    '7:3 config-missing-key: `name` is missing in `authors.jana`',
    '7:10 config-unknown-key: unknown key `nam` in `authors.jana`',
    '7:28 config-wrong-value: `authors.jana.email` cannot be `jana`',
    '8:18 config-same-slug: the section `Cafe` and `Café` have one address, `cafe`',
    '8:24 config-no-slug: no address can be made from the section `★`',
    '8:36 config-twice: the section `World` is listed twice',
    '9:15 config-wrong-type: `openSections` must be `true` or `false`, found text',
    '10:12 config-permalink: `permalink` has an unknown part `:titel`',
    '10:12 config-permalink: `permalink` must begin and end with a slash',
    '10:12 config-permalink: `permalink` must hold `:slug`',
    '11:16 config-wrong-value: `feeds.limit` cannot be `0`',
    '11:28 config-wrong-value: `feeds.content` cannot be `ful`',
    '11:45 config-twice: the format `rss` is listed twice',
    '11:58 config-wrong-value: `feeds.tags[0]` cannot be `xml`',
    '11:73 config-wrong-type: `feeds.authors` must be a list, found text',
    '11:90 config-wrong-value: `feeds.archives[0]` cannot be `year`',
    '11:102 config-url: `feeds.hub` is not an absolute http or https address: `hub.example.org`',
    '11:126 config-wrong-type: `feeds.ninjs` must be `true` or `false`, found text',
    '11:143 config-wrong-type: `feeds.identity` must be text, found empty text',
    '12:18 config-field-schema: `fields.rating` must be a Standard Schema, found text',
    '13:31 config-unknown-key: unknown key `sumary` in `fieldNames`',
    '13:51 config-field-names: `deck` stands for both `summary` and `tags`',
    "13:57 config-field-taken: `date` is a key of newsctl's own front matter and cannot be another name of `tags`",
    "14:16 config-field-taken: `draft` is a key of newsctl's own front matter and cannot be ignored",
    '15:18 config-wrong-value: `markdown.html` cannot be `sanitise`',
    '15:38 config-wrong-value: `markdown.iframes[0]` cannot be `https://x.org/`',
    '16:9 config-unknown-rule: there is no rule `missing-front-mater`',
    '16:57 config-fixed-rule: the rule `missing-front-matter` cannot be set to `off`',
    '17:10 config-unknown-key: unknown key `newwer` in `labels`',
    '17:28 config-wrong-type: `labels.newer` must be text, found empty text',
    '17:32 config-unknown-key: unknown key `cs` in `labels`',
    '18:1 config-missing-key: `name` is missing in `publisher`',
    '18:24 config-unknown-policy: `ethics` is not a policy that schema.org knows',
    '19:24 config-url: `links[0].url` is not an absolute http or https address: `javascript:alert(1)`',
  ]);
});

test('of `archives` all forms are told', async () => {
  const yaml = 'title: T\nurl: https://example.org/\nlanguage: en\ntimeZone: UTC\nfeeds: {archives: text}\n';
  expect(await mistakes({ 'newsctl.config.yaml': yaml })).toEqual([
    '5:19 config-wrong-type: `feeds.archives` must be `true`, `false` or a list of `site`, `sections`, `tags`, `authors`, found text',
  ]);
});

test('what was probably meant is said', async () => {
  const yaml = 'title: T\nurl: example.org\nlanguage: cz\ntimeZone: prague\npageSise: 3\nmarkdown: {html: sanitise}';
  const { diagnostics } = await load({ 'newsctl.config.yaml': yaml });
  expect(diagnostics.map(({ help }) => help)).toEqual([
    'write `https://example.org/`',
    'did you mean `cs`?',
    'did you mean `Europe/Prague`?',
    'did you mean `pageSize`?',
    'did you mean `sanitize`? write `sanitize` or `escape` or `trust`',
  ]);
});

test('after a mistake in the YAML the sound keys are checked all the same', async () => {
  const found = await mistakes({ 'newsctl.config.yaml': "title: 'T\nurl: x\n" });
  expect(found).toHaveLength(2);
  expect(found[1]).toBe('2:6 config-url: `url` is not an absolute http or https address: `x`');
});

test('in a module a mistake is placed at its key or value, through constants', async () => {
  const source = `const people = {
  jana: { name: 'Jana', urls: 'x' },
};
export default {
  title: new Date(0),
  url: new URL('https://example.org/'),
  pageSize: '20',
  authors: people,
  fields: { rating: { parse: () => 1 } },
  labels: null,
  links: [{ text: 'A' }],
  description: undefined,
};
`;
  expect(await mistakes({ 'newsctl.config.mjs': source })).toEqual([
    '2:25 config-unknown-key: unknown key `urls` in `authors.jana`',
    '5:10 config-wrong-type: `title` must be text, found a Date',
    '6:8 config-wrong-type: `url` must be text, found a URL',
    '7:13 config-wrong-type: `pageSize` must be a whole number from 1 to 1000, found text',
    '9:13 config-field-schema: `fields.rating` must be a Standard Schema, found an object',
    '10:11 config-wrong-type: `labels` must be keys and values, found nothing',
    '11:11 config-missing-key: `url` is missing in `links[0]`',
  ]);
});

test('a syntax error, an exception and a missing package are one mistake each, where they happened', async () => {
  expect(await mistakes({ 'newsctl.config.ts': "export default {\n  title: 'T'\n  url: 'x',\n};" })).toEqual([
    '3:3 config-syntax: the config cannot be parsed: unexpected token, expected ","',
  ]);
  expect(
    await mistakes({ 'newsctl.config.ts': "const a: number = 1;\nthrow new Error('SITE_URL is not set.');" }),
  ).toEqual(['2:7 config-crashed: the config stopped with an error: SITE_URL is not set']);
  const missing = await mistakes({ 'newsctl.config.ts': "import 'no-such-package-anywhere';\nexport default {};" });
  expect(missing).toHaveLength(1);
  expect(missing[0]).toMatch(/^1:8 config-crashed: .* cannot find (?:module|package) 'no-such-package-anywhere'$/);
});

test('a module without a default export, or with something else, is told apart from an empty config', async () => {
  expect(await mistakes({ 'newsctl.config.mjs': 'export const config = {};' })).toEqual([
    '1:1 config-no-export: the config must be an object, found nothing',
  ]);
  expect(await mistakes({ 'newsctl.config.mjs': 'export default () => ({});' })).toEqual([
    '1:1 config-no-export: the config must be an object, found a function',
  ]);
  expect(await mistakes({ 'newsctl.config.yaml': '- title' })).toEqual([
    '1:1 config-no-export: the config must be an object, found a list',
  ]);
});
