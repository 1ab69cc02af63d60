import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadSite } from '../../src/config/load.ts';
import { plainSite } from '../support/plain.ts';
import { load, mistakes } from './load-files.ts';

const minimal = "title: 'T', url: 'https://example.org/'";

test('two lines of YAML are a config; the rest has defaults', async () => {
  const { value, diagnostics } = await load({ 'newsctl.config.yaml': 'title: 2026\nurl: https://example.org' });
  expect(diagnostics).toEqual([]);
  expect(value).toEqual({
    title: '2026',
    url: 'https://example.org/',
    base: '',
    language: 'en',
    timeZone: 'UTC',
    authors: new Map(),
    sections: [],
    closedSections: false,
    permalink: '/:year/:month/:day/:slug/',
    pageSize: 20,
    feeds: { ...plainSite.feeds, identity: '2026' },
    fields: new Map(),
    fieldNames: new Map(),
    ignoreFields: new Set(),
    markdown: { html: 'sanitize', iframes: [] },
    rules: new Map(),
    labels: {},
    links: [],
  });
});

const full = {
  title: 'T',
  url: 'https://Příklad.cz/noviny',
  language: 'CS-cz',
  timeZone: 'europe/prague',
  authors: [{ id: 'jana', name: 'Jana', email: 'jana@example.org', fediverse: '@jana@example.social' }],
  sections: ['Kultura & umění', { name: 'Sport', slug: 'hry', description: 'Hry.' }],
  openSections: true,
  permalink: '/:lang/:year-:month/:slug/',
  pageSize: 10,
  feeds: {
    site: ['atom', 'rss'],
    tags: ['json'],
    authors: [],
    limit: 5,
    content: 'summary',
    archives: true,
    hub: ['https://hub.example/', 'https://HUB.example'],
    identity: 'Old T',
    ninjs: true,
    news: false,
  },
  fieldNames: { summary: ['deck', 'lede'], tags: 'topics' },
  ignoreFields: ['color'],
  markdown: { html: 'escape', iframes: ['WWW.example.org'] },
  rules: { 'config-url': 'error' },
  labels: { newer: 'Novější' },
  links: [{ text: 'O nás', url: '/o nás/' }],
};

test('formats of feeds come in one order, `true` archives every feed, and one hub is named once', async () => {
  const { value } = await load({ 'newsctl.config.json': JSON.stringify(full) });
  expect(value?.feeds).toEqual({
    site: ['rss', 'atom'],
    sections: ['rss'],
    tags: ['json'],
    authors: [],
    limit: 5,
    content: 'summary',
    archives: ['site', 'sections', 'tags', 'authors'],
    hubs: ['https://hub.example/'],
    identity: 'Old T',
    ninjs: true,
    news: false,
  });
});

test('TypeScript, JavaScript, JSON and YAML give the same site', async () => {
  const json = JSON.stringify(full, undefined, 2);
  const sites = await Promise.all([
    load({
      'newsctl.config.ts': `import { defineConfig } from 'newsctl';\nexport default defineConfig(${json} as never);`,
    }),
    load({ 'newsctl.config.mjs': `export default ${json};` }),
    load({ 'newsctl.config.js': `module.exports = ${json};` }),
    load({ 'newsctl.config.json': json }),
    load({ 'newsctl.config.yaml': json }),
  ]);
  const [first] = sites;
  expect(sites.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  for (const { value } of sites) expect(value).toEqual(first?.value);
  expect(first?.value).toMatchObject({
    url: 'https://xn--pklad-zsa96e.cz/noviny/',
    base: '/noviny',
    language: 'cs-CZ',
    timeZone: 'Europe/Prague',
    authors: new Map([['jana', { id: 'jana', slug: 'jana', name: 'Jana' }]]),
    sections: [{ name: 'Kultura & umění', slug: 'kultura-umeni' }, { slug: 'hry' }],
    closedSections: false,
    fieldNames: new Map([
      ['deck', 'summary'],
      ['lede', 'summary'],
      ['topics', 'tags'],
    ]),
    markdown: { html: 'escape', iframes: ['www.example.org'] },
    links: [{ text: 'O nás', url: '/o%20n%C3%A1s/' }],
  });
});

test('a site of sections is closed to others unless it says otherwise', async () => {
  const { value } = await load({ 'newsctl.config.yaml': 'title: T\nurl: https://x.org\nsections: [A]' });
  expect(value?.closedSections).toBe(true);
});

test.each(['zod', 'valibot'])('a field may have a schema of %s', async (library) => {
  const from = import.meta.resolve(library);
  const schema = library === 'zod' ? 'lib.z.coerce.number()' : 'lib.number()';
  const source = `import * as lib from '${from}';\nexport default { ${minimal}, fields: { rating: ${schema} } };`;
  const { value, diagnostics } = await load({ 'newsctl.config.mjs': source });
  expect(diagnostics).toEqual([]);
  expect(value?.fields.get('rating')?.['~standard'].version).toBe(1);
});

test('no config, two configs and a foreign extension are told with what to do', async () => {
  const { diagnostics } = await load({});
  expect(diagnostics[0]).toMatchObject({ code: 'config-missing', help: expect.stringContaining('title: My paper') });
  expect(await mistakes({ 'newsctl.config.ts': '', 'newsctl.config.json': '' })).toEqual([
    '1:1 config-ambiguous: there are several configs: `newsctl.config.ts` and `newsctl.config.json`',
  ]);
  const toml = await mistakes({ 'site.toml': '' }, { configFile: 'site.toml' });
  expect(toml).toEqual(['site.toml:1:1 config-extension: a config cannot be a `toml` file']);
  const gone = await mistakes({ 'newsctl.config.json': '{}' }, { configFile: 'other.json' });
  expect(gone).toEqual(['other.json:1:1 config-missing: there is no other.json']);
});

test('in a folder of a site it is told where the site is, and nowhere else', async () => {
  const root = mkdtempSync(join(tmpdir(), 'newsctl-above-'));
  writeFileSync(join(root, 'newsctl.config.yaml'), 'title: T\nurl: https://example.org/\n');
  const helpIn = async (folder: string) => {
    mkdirSync(join(root, folder), { recursive: true });
    return (await loadSite(join(root, folder))).diagnostics[0]?.help;
  };
  expect(await helpIn('articles/2026')).toBe('this is a folder of the site in ../..: go there, or say `--cwd ../..`');
  expect(await helpIn('other/2026')).toContain('newsctl init');
  rmSync(root, { recursive: true });
});

test('a given address wins over that of the config, and stands in for it', async () => {
  const yaml = { 'newsctl.config.yaml': 'title: T\nurl: https://example.org/' };
  const { value } = await load(yaml, { baseUrl: 'http://localhost:4321/preview' });
  expect(value).toMatchObject({ url: 'http://localhost:4321/preview/', base: '/preview' });
  expect((await load({ 'newsctl.config.yaml': 'title: T' }, { baseUrl: 'https://x.org' })).diagnostics).toEqual([]);
  expect(await mistakes(yaml, { baseUrl: 'localhost' })).toEqual([
    '--base-url:1:1 config-url: `--base-url` is not an absolute http or https address without a query: `localhost`',
  ]);
});

test('a config that was changed is read anew in the same process', async () => {
  const root = mkdtempSync(join(tmpdir(), 'newsctl-config-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const titles: (string | undefined)[] = [];
  for (const title of ['One', 'Two']) {
    writeFileSync(join(root, 'newsctl.config.mjs'), `export default { title: '${title}', url: 'https://x.org' };`);
    titles.push((await loadSite(root)).value?.title);
  }
  expect(titles).toEqual(['One', 'Two']);
});

test('JSON may be indented with tabs, and what is wrong in it is said in terms of JSON', async () => {
  const { value } = await load({ 'newsctl.config.json': '{\n\t"title": "T",\n\t"url": "https://example.org/"\n}' });
  expect(value?.title).toBe('T');
  expect(await mistakes({ 'newsctl.config.json': '{\n\t"title": "T"\n\t"url": "https://example.org/"\n}' })).toEqual([
    "3:2 config-syntax: the config cannot be parsed: expected ',' or '}' after property value",
  ]);
});

test('an import of a file that is not there is told by the path that the config writes', async () => {
  const found = await mistakes({ 'newsctl.config.mjs': "import { x } from './schemas.js';\nexport default { x };" });
  expect(found).toEqual([expect.stringMatching(/^1:19 config-crashed: .* '\.\/schemas\.js'$/)]);
});

test('an archive may use our optional keys for something else; what an article needs or is held back by is never ignored', async () => {
  const { value, diagnostics } = await load({
    'newsctl.config.yaml': 'title: T\nurl: https://example.org\nignoreFields: [layout, comments, image, slug]',
  });
  expect(diagnostics).toEqual([]);
  expect(value?.ignoreFields).toEqual(new Set(['layout', 'comments', 'image', 'slug']));
  for (const key of ['title', 'date', 'draft', 'embargo', 'expires']) {
    const config = { 'newsctl.config.yaml': `title: T\nurl: https://example.org\nignoreFields: [${key}]` };
    expect((await mistakes(config)).length, key).toBe(1);
  }
});
