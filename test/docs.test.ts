import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadSite } from '../src/config/load.ts';
import { parseArticle } from '../src/parse/article.ts';
import { parseYaml } from '../src/parse/yaml.ts';
import { validateArticle } from '../src/validate/article.ts';
import { brokenNinjsRules } from './support/ninjs-rules.ts';

const repository = resolve(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'newsctl-docs-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Snippet {
  readonly language: string;
  /** Where the page says that it is to be saved. */
  readonly file?: string;
  readonly text: string;
  readonly line: number;
}

/** The fenced blocks of a page, with the file that the fence itself or the sentence before it names. */
function snippetsOf(page: string): Snippet[] {
  const text = readFileSync(join(repository, page), 'utf8');
  return [...text.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(
    ({ index, 1: language = '', 2: named, 3: body = '' }) => {
      const before = text.slice(0, index).trimEnd().split('\n\n').at(-1) ?? '';
      const file = named ?? /Save\s+this as `([^`]+)`/.exec(before.replaceAll('\n', ' '))?.[1];
      return {
        language,
        ...(file !== undefined && { file }),
        text: body,
        line: text.slice(0, index).split('\n').length,
      };
    },
  );
}

/** Commands named `newsctl`, `npx` and `npm` that run the built newsctl; what asks a registry for packages is left to .ci/run. */
function makeCommands(): string {
  const folder = join(scratch, 'commands');
  mkdirSync(folder);
  const newsctl = `exec "${process.execPath}" "${join(repository, 'bin/newsctl.js')}"`;
  const scripts = {
    newsctl: `${newsctl} "$@"`,
    npx: `[ "$1" = newsctl ] || exit 9\nshift\n${newsctl} "$@"`,
    npm: 'case "$1" in ci|init|install|test) exit 0;; *) exit 9;; esac',
  };
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}
const commands = makeCommands();

describe.each(['README.md', 'docs/getting-started.md'])('%s, followed step by step', (page) => {
  const folder = join(scratch, page.replaceAll(/\W/g, '-'));
  mkdirSync(folder);
  const isSite = () => existsSync(join(folder, 'articles'));
  test.each(snippetsOf(page).filter(({ language }) => language !== 'text'))(
    'line $line',
    ({ language, file, text }) => {
      if (language !== 'sh') {
        expect(file, text).toBeDefined();
        mkdirSync(dirname(join(folder, file ?? '')), { recursive: true });
        writeFileSync(join(folder, file ?? ''), text);
        return;
      }
      // The README's first two commands are for a clone of this repository.
      const cwd = isSite() || page !== 'README.md' ? folder : repository;
      const isForClone = cwd === repository;
      const command = isForClone
        ? text.replaceAll('newsctl build', `newsctl build --out ${join(scratch, 'public')}`)
        : text;
      const env = { ...process.env, PATH: `${commands}${delimiter}${process.env.PATH}` };
      const { status, stderr, stdout } = spawnSync('sh', ['-e', '-c', command], { cwd, env, encoding: 'utf8' });
      expect(status, stderr + stdout).toBe(0);
    },
  );
});

test('the two commands of the README are scripts of the package', () => {
  const { scripts, bin } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['prepare', 'test']));
  expect(bin).toEqual({ newsctl: 'bin/newsctl.js' });
});

describe.each(['docs/configuration.md', 'docs/search-engines.md'])('%s', (page) => {
  const snippets = snippetsOf(page);
  test.each(snippets.filter(({ language }) => language === 'ts' || language === 'yaml'))(
    'line $line is a config',
    async ({ language, text, line }) => {
      const folder = join(scratch, `${page.replaceAll(/\W/g, '-')}-${line}`);
      mkdirSync(folder);
      writeFileSync(join(folder, `newsctl.config.${language}`), text);
      const { value, diagnostics } = await loadSite(folder);
      expect(diagnostics).toEqual([]);
      expect(value?.title).toBeDefined();
    },
  );
});

test('the ninjs document that a page shows is one', () => {
  const shown = snippetsOf('docs/search-engines.md').filter(({ language }) => language === 'json');
  expect(shown.map(({ text }) => brokenNinjsRules(text))).toEqual([[]]);
});

describe('docs/front-matter.md', async () => {
  const config = `title: Docs\nurl: https://example.org/\nopenSections: true\nauthors:\n  jana-novakova: { name: Jana Nováková }\n`;
  writeFileSync(join(scratch, 'newsctl.config.yaml'), config);
  const site = (await loadSite(scratch)).value;
  const picture = { src: 'a.jpg', address: '/assets/a.jpg' };

  test.each(snippetsOf('docs/front-matter.md').filter(({ language }) => language === 'yaml' || language === 'md'))(
    'line $line is valid',
    ({ language, text }) => {
      if (site === undefined) throw new Error('the config of this test is wrong');
      const isList = language === 'yaml' && text.startsWith('- ');
      const own = isList ? `comments:\n${text.replaceAll(/^/gm, '  ').trimEnd()}` : text.trimEnd();
      const needed = ['title: T', 'date: 2026-01-01']
        .filter((line) => !new RegExp(`^${line.split(':')[0]}:`, 'm').test(own))
        .join('\n');
      const whole = language === 'md' ? text : `---\n${needed}\n${own}\n---\n`;
      const source = { path: 'articles/2026/a.md', text: whole.replace(/^---\n\n/, '---\n') };
      const raw = parseArticle(source);
      expect(raw.diagnostics).toEqual([]);
      if (raw.value === undefined) throw new Error('unreadable');
      const context = { site, layouts: new Set(['article', 'longread']), findPicture: () => picture, defaults: [] };
      expect(validateArticle(raw.value, context).diagnostics.map(({ message }) => message)).toEqual([]);
    },
  );
});

test('every yaml block of the template page parses', () => {
  for (const { text } of snippetsOf('docs/templates.md').filter(({ language }) => language === 'yaml')) {
    expect(parseYaml({ path: 'x.yaml', text }, 0, text.length).diagnostics).toEqual([]);
  }
});
