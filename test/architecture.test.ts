import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';

const src = resolve(import.meta.dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.split(sep).join('/'))
  .sort();
const textOf = (file: string): string => readFileSync(join(src, file), 'utf8');
const importsOf = (file: string): string[] =>
  [...textOf(file).matchAll(/(?:from|import|require)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) => target);

/** What each folder may import from, besides itself, `model/`, `diagnostics/`, `time/`, `labels/` and `words/`. */
const allowed: Record<string, readonly string[]> = {
  model: [],
  diagnostics: ['catalogue'],
  time: [],
  labels: [],
  words: [],
  explain: [],
  read: ['words/did-you-mean.ts', 'validate/slug.ts'],
  parse: [],
  validate: [],
  markdown: [],
  plan: ['words/did-you-mean.ts', 'validate/slug.ts'],
  edit: ['validate'],
  schema: ['validate'],
  render: [],
  feed: [],
  write: [],
  config: ['parse/yaml.ts', 'words/did-you-mean.ts', 'validate/slug.ts', 'validate/reserved-keys.ts'],
  report: ['explain'],
  completion: [],
  scaffold: ['edit', 'plan/terms.ts'],
  cache: ['plan', 'read', 'render', 'work', 'write'],
  threads: ['cache', 'config', 'work', 'write'],
  shard: ['cache', 'read', 'render', 'work', 'write'],
  work: ['read', 'parse', 'validate', 'markdown', 'plan', 'render', 'feed', 'write'],
  'pipeline.ts': ['read', 'plan', 'work', 'write'],
  'index.ts': ['config'],
  preview: ['pipeline.ts', 'plan/visibility.ts', 'read', 'render', 'report', 'work', 'write/body-store.ts'],
  commands: [
    'cache',
    'completion',
    'config',
    'pipeline.ts',
    'plan',
    'preview',
    'render',
    'report',
    'scaffold',
    'shard',
    'threads',
    'validate',
    'write',
    'explain',
    'work',
    'edit',
    'schema',
  ],
  cli: ['commands', 'completion', 'report'],
};
const freeForAll = ['model', 'diagnostics', 'time', 'labels', 'words'];

/** Packages and Node modules with one home each. */
const homes: Record<string, readonly string[]> = {
  'gray-matter': ['parse/'],
  'js-yaml': ['parse/'],
  marked: ['markdown/'],
  'sanitize-html': ['markdown/'],
  eta: ['render/'],
  chalk: ['report/'],
  commander: ['cli/'],
  inquirer: ['scaffold/'],
  chokidar: ['preview/'],
  'node:http': ['preview/'],
  'node:worker_threads': ['threads/'],
  jiti: ['config/'],
  'any-ascii': ['words/'],
  'image-size': ['read/'],
  'node:fs': [
    'read/',
    'cache/',
    'write/',
    'shard/read-part.ts',
    'config/',
    'render/theme',
    'preview/disk.ts',
    'cli/main.ts',
    'cli/input.ts',
  ],
  'node:fs/promises': ['preview/disk.ts'],
};

test('a stage imports only what stands above it in the table', () => {
  const wrong = files.flatMap((file) => {
    const room = file.includes('/') ? file.slice(0, file.indexOf('/')) : file;
    return importsOf(file)
      .filter((target) => target.startsWith('.'))
      .map((target) =>
        relative(src, resolve(src, dirname(file), target))
          .split(sep)
          .join('/'),
      )
      .filter((target) => !target.startsWith(`${room}/`))
      .filter((target) => !freeForAll.some((free) => target.startsWith(`${free}/`)))
      .filter((target) => !(allowed[room] ?? []).some((may) => target === may || target.startsWith(`${may}/`)))
      .map((target) => `${file} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});

test('a package and the file system have one home each', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => !target.startsWith('.'))
      .filter((target) => homes[target] && !homes[target].some((home) => file.startsWith(home)))
      .map((target) => `${file} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('no file is longer than 250 lines', () => {
  expect(files.filter((file) => textOf(file).split('\n').length > 251)).toEqual([]);
});

test('the clock, the environment, the arguments and the terminal are read in cli/ only', () => {
  const world = /\bDate\.now\(|new Date\(\)|process\.(env|argv|stdout|stderr|stdin|cwd|exit)\b|console\./;
  const outside = files.filter((file) => !file.startsWith('cli/') && world.test(withoutComments(textOf(file))));
  expect(outside).toEqual([]);
});

test('only plan/visibility.ts compares a time with now', () => {
  const comparison = /[<>]=?\s*(\w+\.)?now\b|\bnow\s*[<>]/;
  const wrong = files.filter((file) => !file.startsWith('cli/') && comparison.test(withoutComments(textOf(file))));
  expect(wrong).toEqual(['plan/visibility.ts']);
});

test('a live article is made in plan/visibility.ts only', () => {
  expect(files.filter((file) => /\bas (unknown as )?LiveArticle\b/.test(textOf(file)))).toEqual(['plan/visibility.ts']);
});

test('there are no drawers called utils or helpers, and no default exports', () => {
  expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\.ts|\/)/.test(file))).toEqual([]);
  expect(files.filter((file) => /^export default/m.test(textOf(file)))).toEqual([]);
});

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
