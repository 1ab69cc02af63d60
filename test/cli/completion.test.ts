import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runBin, scratchFolder } from '../support/bin.ts';

const scratch = scratchFolder();
afterAll(() => scratch.remove());
const bin = resolve(import.meta.dirname, '../../bin/newsctl.js');

const site = join(scratch.path, 'site');
mkdirSync(join(site, 'articles/2026'), { recursive: true });
writeFileSync(
  join(site, 'newsctl.config.yaml'),
  'title: T\nurl: https://example.org/\nauthors:\n  ema: { name: Ema Dušková }\nsections: [City, Business & Economy]\n',
);
const matter = (more: string) => `---\ntitle: A\ndate: 2026-11-20\n${more}---\n\nText.\n`;
writeFileSync(join(site, 'articles/2026/tram.md'), matter('tags: [night trams, rails]\nauthors: [ema, Petr Malý]\n'));
writeFileSync(join(site, 'articles/2026/draft.md'), matter('draft: true\ntags: ["$(touch pwned)", "a`b"]\n'));
writeFileSync(join(site, 'articles/2026/broken.md'), '---\ntitle: [\n---\n');

/** What bash offers when Tab is pressed behind `words`, with the script that `newsctl completion bash` prints. */
function tab(...words: readonly string[]): readonly string[] {
  const script = `
    newsctl() { "${process.execPath}" "${bin}" "$@"; }
    source <(newsctl completion bash)
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
    compopt() { :; }
    _newsctl
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  const options = { cwd: site, encoding: 'utf8', env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' } } as const;
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script, 'bash', 'newsctl', ...words], options);
  expect(stderr).toBe('');
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .sort();
}

describe('completion in bash', () => {
  test('commands and flags, with a blank behind what is whole', () => {
    expect(tab('ini')).toEqual(['init ']);
    expect(tab('build', '--dr')).toEqual(['--drafts ', '--dry-run ']);
    expect(tab('list', '--status', '=', 'dr')).toEqual(['draft ']);
  });

  test('kinds, sections, tags, authors, codes, languages and zones', () => {
    expect(tab('list', '--section', 'b')).toEqual(['Business\\ \\&\\ Economy ']);
    expect(tab('list', '--section', '"Bus')).toEqual(['Business & Economy']);
    expect(tab('rss', '--tag', '')).toEqual(expect.arrayContaining(['night\\ trams ', 'rails ']));
    expect(tab('rss', '--author', '')).toEqual(expect.arrayContaining(['ema ']));
    expect(tab('new', '--kind', 'op')).toEqual(['opinion ']);
    expect(tab('explain', 'invalid-da')).toEqual(['invalid-date ']);
    expect(tab('init', '--time-zone', 'Europe/Prag')).toEqual(['Europe/Prague ']);
  });

  test('nothing for a word whose quotes are closed: it is whole', () => {
    expect(tab('list', '--section', '"Business & Economy"')).toEqual([]);
    expect(tab('list', '--section', "'Business & Economy'")).toEqual([]);
  });

  test('files and folders are those of the shell', () => {
    expect(tab('build', '--cwd', 'art')).toEqual(['articles']);
    expect(tab('build', '--config', 'news')).toEqual(['newsctl.config.yaml']);
  });

  test('a tag that is a command of the shell is never run', () => {
    expect(tab('rss', '--tag', '$')).toEqual(['\\$\\(touch\\ pwned\\) ']);
    expect(tab('rss', '--tag', '"$')).toEqual(['\\$(touch pwned)']);
    expect(tab('rss', '--tag', '"a`')).toEqual(['a\\`b']);
    expect(tab('rss', '--tag', "'$")).toEqual(['$(touch pwned)']);
    expect(spawnSync('ls', [site], { encoding: 'utf8' }).stdout).not.toContain('pwned');
  });
});

test.each(['bash', 'zsh', 'fish', 'powershell'])('the script for %s is printed to standard output', async (shell) => {
  const { exit, out, err } = await runBin(['completion', shell], site);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(out).toContain(`newsctl complete --shell ${shell} `);
});

test('another shell is wrong usage', async () => {
  expect(await runBin(['completion', 'tcsh'], site)).toMatchObject({ exit: 2, out: '' });
  expect(await runBin(['completion'], site)).toMatchObject({ exit: 2, out: '' });
});

test('without a site, or with a broken config, completion is silent and does not fail', async () => {
  const empty = join(scratch.path, 'empty');
  mkdirSync(empty);
  expect(await runBin(['complete', '--', 'rss', '--tag', ''], empty)).toEqual({ exit: 0, out: '', err: '' });
  writeFileSync(join(empty, 'newsctl.config.yaml'), 'titel: [');
  expect(await runBin(['complete', '--', 'rss', '--tag', ''], empty)).toEqual({ exit: 0, out: '', err: '' });
});

test('`--cwd` among the words says which site is meant', async () => {
  const { out } = await runBin(['complete', '--', 'list', '--cwd', site, '--section', 'C'], scratch.path);
  expect(out).toBe('City\n');
});
