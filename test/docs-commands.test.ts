import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runBin, scratchFolder } from './support/bin.ts';

const repository = resolve(import.meta.dirname, '..');
const scratch = scratchFolder();
afterAll(() => scratch.remove());

interface Known {
  readonly name: string;
  readonly options: readonly { readonly long: string; readonly short?: string }[];
}

const { commands } = JSON.parse((await runBin(['help', '--json'], scratch.path)).out) as { commands: readonly Known[] };
const page = readFileSync(join(repository, 'docs/commands.md'), 'utf8');
const sections = page
  .split(/^## newsctl /m)
  .slice(1)
  .map((text) => ({ name: text.split('\n', 1)[0] ?? '', text }));

test('every command but help has a section', () => {
  const names = commands.map(({ name }) => name).filter((name) => name !== 'help');
  expect(sections.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
});

test.each(sections)('the flags that the section on `$name` names are flags that it has', ({ name, text }) => {
  const known = commands.find((command) => command.name === name)?.options ?? [];
  const has = new Set(known.flatMap(({ long, short = long }) => [long, short]));
  const named = [...text.matchAll(/(?:`|\s)(--?[a-z][\w-]*)(?=[\s`=])/g)].map(([, flag = '']) => flag);
  expect(named.filter((flag) => !has.has(flag))).toEqual([]);
});

describe('the commands of the page, one after the other', () => {
  const site = join(scratch.path, 'site');
  mkdirSync(join(site, 'articles'), { recursive: true });
  writeFileSync(join(site, 'newsctl.config.yaml'), 'title: T\nurl: https://example.org/\nsections: [City]\n');
  const article = '---\ntitle: Line 11 is back\ndate: 2026-11-20\ncategories: [City]\ndraft: true\n---\n\nText.\n';
  writeFileSync(join(site, 'articles/line-11.md'), article);
  const snippets = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);

  test.each(snippets)('%s', (snippet) => {
    const newsctl = `newsctl() { "${process.execPath}" "${join(repository, 'bin/newsctl.js')}" "$@"; }`;
    const { status, stderr } = spawnSync('sh', ['-e', '-c', `${newsctl}\n${snippet}`], {
      cwd: site,
      encoding: 'utf8',
      input: '',
      timeout: 50_000,
    });
    expect({ status, stderr }).toMatchObject({ status: 0 });
  });
});

test('the kind of article on the page is one that newsctl new writes by', async () => {
  const site = join(scratch.path, 'match');
  mkdirSync(join(site, 'articles'), { recursive: true });
  mkdirSync(join(site, 'templates/articles'), { recursive: true });
  writeFileSync(join(site, 'newsctl.config.yaml'), 'title: T\nurl: https://example.org/\n');
  const kind = /^```md\n(---\n# Match[\s\S]*?)^```$/m.exec(page)?.[1] ?? '';
  writeFileSync(join(site, 'templates/articles/match.md'), kind);
  expect(await runBin(['new', 'Sparta 1, Slavia 1', '--kind', 'match', '--yes'], site)).toMatchObject({ exit: 0 });
  const { out } = await runBin(['list', '--json'], site);
  expect(readFileSync(join(site, JSON.parse(out).articles[0].path), 'utf8')).toMatch(
    /^---\ntitle: Sparta 1, Slavia 1\ndate: .*\ndraft: true\ncategories: \[Sport\]\n# summary:\n---\n\n## Line-up\n$/,
  );
});
