import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runBin, scratchFolder } from './support/bin.ts';

const repository = resolve(import.meta.dirname, '..');
const scratch = scratchFolder();
afterAll(() => scratch.remove());

/** Which test runs, builds or reads every snippet of a language on a page. */
const tested: { readonly [page: string]: { readonly [language: string]: string } } = {
  'README.md': { sh: 'docs', md: 'docs', yaml: 'docs' },
  'docs/getting-started.md': { sh: 'docs', md: 'docs', ts: 'docs' },
  'docs/configuration.md': { ts: 'docs', yaml: 'docs' },
  'docs/search-engines.md': { yaml: 'docs', json: 'docs' },
  'docs/front-matter.md': { yaml: 'docs', md: 'docs' },
  'docs/commands.md': { sh: 'docs-commands', md: 'docs-commands' },
  'docs/ci.md': { sh: 'ci', json: 'ci', yaml: 'here' },
  'docs/templates.md': { yaml: 'docs', html: 'here' },
  'docs/performance.md': { sh: 'here' },
};

/** Commands that stand in a block of text because they do not end, or take hours. */
const notRun = ['newsctl dev', 'newsctl dev --open --no-drafts --port 8080', 'npm run bench'];

interface Snippet {
  readonly page: string;
  readonly line: number;
  readonly language: string;
  readonly text: string;
}

const pages = ['README.md', ...readdirSync(join(repository, 'docs')).map((name) => `docs/${name}`)].filter((name) =>
  name.endsWith('.md'),
);
const snippets: readonly Snippet[] = pages.flatMap((page) => {
  const text = readFileSync(join(repository, page), 'utf8');
  return [...text.matchAll(/^ *```([^\n]*)\n([\s\S]*?)^ *```$/gm)].map(({ index, 1: info = '', 2: body = '' }) => ({
    page,
    line: text.slice(0, index).split('\n').length,
    language: info.split(' ')[0] ?? '',
    text: body,
  }));
});
const of = (page: string, language: string) =>
  snippets.filter((one) => one.page === page && one.language === language).map(({ text }) => text);

test('every snippet of the README and of the documentation is of a kind that a test runs', () => {
  const wild = snippets.filter(({ page, language }) => language !== 'text' && tested[page]?.[language] === undefined);
  expect(wild.map(({ page, line, language }) => `${page}:${line} ${language}`)).toEqual([]);
});

test('no command that could be run stands in a block of text, but behind a prompt, where it is shown', () => {
  const lines = snippets.filter(({ language }) => language === 'text').flatMap(({ text }) => text.split('\n'));
  const commands = lines.filter((line) => /^(?:npx |newsctl (?!\d)|npm |node )/.test(line));
  expect(
    commands.filter(
      (line) =>
        !notRun.some((known) => line === known || line.startsWith(`${known}:`) || line.startsWith(`${known} -- `)),
    ),
  ).toEqual([]);
});

test('where a test reads one snippet of a page, there is one', () => {
  for (const [page, language] of [
    ['docs/commands.md', 'md'],
    ['docs/ci.md', 'json'],
  ] as const)
    expect(of(page, language), `${page} ${language}`).toHaveLength(1);
});

const site = join(scratch.path, 'site');
const article = (title: string) => `---\ntitle: ${title}\ndate: 2026-11-20\ntags: [trams]\nsummary: S.\n---\n\nText.\n`;

beforeAll(() => {
  mkdirSync(join(site, 'articles'), { recursive: true });
  writeFileSync(join(site, 'newsctl.config.yaml'), 'title: T\nurl: https://example.org/\n');
  for (const name of ['one', 'two']) writeFileSync(join(site, `articles/${name}.md`), article(name));
});

test('the commands of the page about performance run', async () => {
  const lines = of('docs/performance.md', 'sh').flatMap((text) => text.trim().split('\n'));
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    const [program, ...args] = line.split(' ');
    expect(program).toBe('newsctl');
    expect(await runBin(args, site)).toMatchObject({ exit: 0 });
  }
});

test('the template that the page about templates shows builds a site', async () => {
  const [template, ...more] = of('docs/templates.md', 'html');
  expect(more).toEqual([]);
  mkdirSync(join(site, 'templates'), { recursive: true });
  writeFileSync(join(site, 'templates/article.eta'), template ?? '');
  expect(await runBin(['build', '--strict'], site)).toMatchObject({ exit: 0 });
  const html = readFileSync(join(site, 'public/2026/11/20/one/index.html'), 'utf8');
  expect(html).toContain('<h1>one</h1>\n<p>S.</p>');
  expect(html).toContain('/2026/11/20/two/');
});

test('the steps that the page about CI shows are steps of a workflow', () => {
  const all = of('docs/ci.md', 'yaml').map((text) => load(text) as readonly { uses?: string; run?: string }[]);
  expect(all.length).toBeGreaterThan(0);
  for (const step of all.flat()) expect(step.uses ?? step.run).toMatch(/\S/);
});
