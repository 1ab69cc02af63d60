import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type BinRun, runBin, scratchFolder } from '../support/bin.ts';

const scratch = scratchFolder();
afterAll(() => scratch.remove());
let sites = 0;

const config = 'title: The Paper\nurl: https://example.org/\n';

function aSite(files: { readonly [path: string]: string } = {}): string {
  const root = join(scratch.path, `site-${++sites}`);
  const sound = { 'newsctl.config.yaml': config, 'articles/a.md': '---\ntitle: A\ndate: 2026-11-20\n---\n\nText.\n' };
  for (const [path, text] of Object.entries({ ...sound, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const run = (site: string, args: string, env: NodeJS.ProcessEnv = {}): Promise<BinRun> =>
  runBin(args.split(' '), site, env);

describe('a command line that is wrong is said to be so in our words, with what to do', () => {
  test.each([
    ['publsh', "✖ unknown command 'publsh'\n  did you mean publish?\n  newsctl help shows the commands\n"],
    ['new --tga x', "✖ unknown option '--tga'\n  did you mean --tags?\n  newsctl help new shows how\n"],
    ['new --tags', '✖ --tags needs a value: <names>\n  newsctl help new shows how\n'],
    [
      'new The tram',
      '✖ too many arguments: newsctl new takes one, not 2; are there quotes around the words?\n  newsctl help new shows how\n',
    ],
    ['publish', '✖ newsctl publish needs <article>: its path or its slug\n  newsctl help publish shows how\n'],
    [
      'completion',
      '✖ newsctl completion needs a shell: bash, zsh, fish, powershell\n  newsctl help completion shows how\n',
    ],
    [
      'completion tcsh',
      "✖ 'tcsh' is no choice: it may be bash, zsh, fish, powershell\n  newsctl help completion shows how\n",
    ],
    [
      'list --status odd',
      "✖ --status: 'odd' is no choice: it may be draft, scheduled, embargoed, live, expired\n  newsctl help list shows how\n",
    ],
    ['build --jobs 0', "✖ --jobs: '0' must be a whole number from 1 to 999\n  newsctl help build shows how\n"],
  ])('newsctl %s', async (args, said) => {
    expect(await run(aSite(), args)).toEqual({ exit: 2, out: '', err: said });
  });

  test('in ASCII and without colour where that is asked for, although the command line is not understood', async () => {
    const said = "x unknown option '--foo'\n  newsctl help build shows how\n";
    expect((await run(aSite(), 'build --foo --ascii')).err).toBe(said);
    const colored = { FORCE_COLOR: '1' };
    expect((await run(aSite(), 'build --foo --ascii', colored)).err).toContain('\u001b[');
    expect((await run(aSite(), 'build --foo --ascii --no-color', colored)).err).toBe(said);
    expect((await run(aSite(), 'build --cwd nowhere --ascii')).err).toMatch(/^x there is no folder/);
  });

  test('with --json as one document', async () => {
    const { exit, out, err } = await run(aSite(), 'build --json --foo');
    expect({ exit, err }).toEqual({ exit: 2, err: '' });
    expect(JSON.parse(out)).toMatchObject({ version: 1, ok: false, message: "unknown option '--foo'" });
  });
});

test('a build names mistakes in articles and in templates in one run, and writes nothing', async () => {
  const site = aSite({
    'articles/b.md': '---\ntitle: B\ndate: 2026-11-31\n---\n\nText.\n',
    'templates/article.eta': '<%= it.article.nothing.here %>',
  });
  const { exit, out } = await run(site, 'build --format compact');
  expect(exit).toBe(1);
  expect(out).toMatch(
    /^articles\/b\.md:3:7: error invalid-date[\s\S]*^templates\/article\.eta:1:\d+: error template-error/m,
  );
  expect((await run(site, 'build')).err).toContain('✖ 2 errors in 2 files, nothing written to public/');
});

test.each(['yesterday', '1e9', '-1', ' '])('SOURCE_DATE_EPOCH=%j is wrong usage, said in one line', async (epoch) => {
  const site = aSite();
  for (const command of ['build', 'list']) {
    const { exit, out, err } = await run(site, command, { SOURCE_DATE_EPOCH: epoch });
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(/^✖ SOURCE_DATE_EPOCH must be seconds since 1970, such as \d+, not ".*"\n$/);
  }
});

test('a wrong SOURCE_DATE_EPOCH is no matter where no time is needed or another is given', async () => {
  const site = aSite();
  const env = { SOURCE_DATE_EPOCH: 'yesterday' };
  expect(await run(site, 'list --now 2026-11-23T12:00Z', env)).toMatchObject({ exit: 0, err: '' });
  expect(await run(site, 'explain invalid-date', env)).toMatchObject({ exit: 0, err: '' });
  expect(await run(site, 'list', { SOURCE_DATE_EPOCH: '' })).toMatchObject({ exit: 0, err: '' });
});

test('a folder that is not there is named as such', async () => {
  const { exit, out, err } = await run(aSite(), 'check --cwd nowhere');
  expect({ exit, out }).toEqual({ exit: 2, out: '' });
  expect(err).toMatch(/^✖ there is no folder .*nowhere\n$/);
});

test('a wrong config ends with how much is wrong and the next step', async () => {
  const { exit, err } = await run(aSite({ 'newsctl.config.yaml': `${config}pagesize: 10\nlang: en\n` }), 'build');
  expect(exit).toBe(2);
  expect(err).toMatch(/\n✖ 2 errors, nothing done\n {2}newsctl explain config-unknown-key\n$/);
  const time = await run(aSite(), 'build --now never');
  expect(time.err).toMatch(/\n✖ 1 error, nothing done\n {2}newsctl explain config-wrong-value\n$/);
});

test.each([
  ['labels: { artcles.few: x }', 'did you mean `articles.few`?'],
  ['labels: { horse: x }', 'documentation of the config'],
  ['sections: News', 'write a list, also for one: `sections: [one]`'],
])('`%s` in a config gets help', async (lines, help) => {
  const { exit, err } = await run(aSite({ 'newsctl.config.yaml': `${config}${lines}\n` }), 'check');
  expect(exit).toBe(2);
  expect(err).toContain(help);
});

test.each([
  ['list --strict', '--strict'],
  ['list --out x', '--out'],
  ['explain --max-errors 3', '--max-errors'],
  ['explain --verbose', '--verbose'],
])('`newsctl %s`: a flag without a meaning is not offered', async (args, flag) => {
  const { exit, err } = await run(aSite(), args);
  expect({ exit, err }).toEqual({ exit: 2, err: expect.stringContaining(`unknown option '${flag}'`) });
});
