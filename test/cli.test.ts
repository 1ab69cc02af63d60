import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type BinRun, runBin, scratchFolder } from './support/bin.ts';

const scratch = scratchFolder();
afterAll(() => scratch.remove());
let sites = 0;

const config = 'title: The Paper\nurl: https://example.org/\n';
const sound = '---\ntitle: Sound\ndate: 2026-11-20\n---\n\nText.\n';
const broken = '---\ntitle: Broken\ndate: 2026-11-31\n---\n\nText.\n';
const doubtful = '---\ntitle: Doubtful\ndate: 2026-11-20\n---\n\n# One\n';

/** A site in a folder of its own, with a sound article unless `files` say otherwise. */
function aSite(files: { readonly [path: string]: string } = {}): string {
  const root = join(scratch.path, `site-${++sites}`);
  for (const [path, text] of Object.entries({ 'newsctl.config.yaml': config, 'articles/sound.md': sound, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const now = ['--now', '2026-11-23T12:00:00Z'];
const run = (site: string, args: string, env: NodeJS.ProcessEnv = {}): Promise<BinRun> =>
  runBin([...args.split(' '), ...now], site, env);

describe('exit codes', () => {
  test('a sound site is built: 0, and warnings do not change that', async () => {
    const site = aSite({ 'articles/doubtful.md': doubtful });
    expect(await run(site, 'build')).toMatchObject({ exit: 0, out: '' });
    expect(existsSync(join(site, 'public/index.html'))).toBe(true);
    expect(await run(site, 'check')).toMatchObject({ exit: 0 });
  });

  test('errors in the content: 1, and nothing is written', async () => {
    const site = aSite({ 'articles/broken.md': broken });
    expect(await run(site, 'build')).toMatchObject({ exit: 1, out: '', err: expect.stringContaining('2026-11-30') });
    expect(existsSync(join(site, 'public'))).toBe(false);
    expect(await run(site, 'check')).toMatchObject({ exit: 1 });
  });

  test('warnings with --strict: 1', async () => {
    const site = aSite({ 'articles/doubtful.md': doubtful });
    const built = await run(site, 'build --strict');
    expect(built).toMatchObject({ exit: 1, err: expect.stringContaining('heading-one') });
    expect(existsSync(join(site, 'public'))).toBe(false);
    expect(await run(site, 'check --strict')).toMatchObject({ exit: 1 });
  });

  test('a strict build names doubtful text and a name that a template does not know in one run', async () => {
    const site = aSite({ 'articles/doubtful.md': doubtful, 'templates/article.eta': '<%= it.article.sumary %>' });
    const { exit, out } = await run(site, 'build --strict --format compact');
    expect(exit).toBe(1);
    expect(out).toMatch(/heading-one[\s\S]*unknown-variable/);
  });

  test.each([
    ['biuld', 'did you mean build?'],
    ['build --drfats', 'did you mean --drafts?'],
    ['build --now never', '--now'],
    ['build --now 2026-11-31', '--now'],
    ['build --max-errors many', '--max-errors'],
    ['build --max-errors -1', '--max-errors'],
    ['check --format xml', '--format'],
    ['list --status published', '--status'],
    ['list --section Scince', 'did you mean Science?'],
    ['list --section Astrology', 'the sections are Science, Sport'],
    ['build --now 2026-03-29T02:30', 'the clocks go from 02:00 to 03:00'],
    ['build articles', 'too many arguments'],
    ['explain invalid-dat', 'did you mean invalid-date?'],
  ])('wrong usage, `newsctl %s`: 2', async (args, said) => {
    const site = aSite({ 'newsctl.config.yaml': `${config}timeZone: Europe/Prague\nsections: [Science, Sport]\n` });
    const { exit, out, err } = await runBin(args.split(' '), site);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(said);
  });

  test('a config that is missing or wrong: 2', async () => {
    const empty = join(scratch.path, 'empty');
    mkdirSync(empty);
    expect(await run(empty, 'build')).toMatchObject({ exit: 2, err: expect.stringContaining('config-missing') });
    const site = aSite({ 'newsctl.config.yaml': `${config}pagesize: 10\n` });
    expect(await run(site, 'check')).toMatchObject({ exit: 2, err: expect.stringContaining('pageSize') });
    expect(await run(site, 'check --config other.yaml')).toMatchObject({ exit: 2 });
    expect(await run(site, 'build --base-url example.org')).toMatchObject({ exit: 2 });
  });

  test('a syntax error in a config of JavaScript: 2, at its line', async () => {
    const site = aSite({
      'mine.mjs': 'export default {\n  title: "A",\n  url: "https://example.org/"\n  language: "en",\n};\n',
    });
    const { exit, out } = await run(site, 'check --config mine.mjs --format compact');
    expect({ exit, out }).toEqual({ exit: 2, out: expect.stringMatching(/^mine\.mjs:4:3: error config-syntax: /) });
  });

  test.each([
    ['the site itself', '.'],
    ['what is above it', '..'],
    ['its articles', 'articles'],
    ['a folder below its articles', 'articles/public'],
    ['its templates', 'templates'],
    ['a folder that somebody else filled', 'foreign'],
    ['a file', 'newsctl.config.yaml'],
    ['the root of the disk', '/'],
  ])('an output folder that is %s: 2, and nothing is touched', async (_, out) => {
    const site = aSite({ 'foreign/letter.txt': 'Keep me.', 'templates/partials/none.eta': '' });
    const before = filesOf(site);
    const built = await run(site, `build --out ${out}`);
    expect(built).toMatchObject({ exit: 2, out: '', err: expect.stringContaining('cannot build into') });
    expect(filesOf(site)).toEqual(before);
  });
});

describe('streams', () => {
  test.each(['build', 'build --dry-run', 'check', 'list', 'explain', 'explain invalid-date'])(
    '`newsctl %s --json` prints one JSON document and nothing else',
    async (args) => {
      const site = aSite({ 'articles/doubtful.md': doubtful });
      const { exit, out, err } = await runBin(
        [...args.split(' '), '--json', ...(args.startsWith('explain') ? [] : now)],
        site,
      );
      expect({ exit, err }).toEqual({ exit: 0, err: '' });
      expect(JSON.parse(out)).toMatchObject({ version: 1, ok: true });
    },
  );

  test('a failure is a JSON document too, with the same exit code', async () => {
    const content = aSite({ 'articles/broken.md': broken });
    const wrong = aSite({ 'newsctl.config.yaml': 'title: The Paper\n' });
    const runs = [
      ...['build', 'check', 'list'].map((command) => [content, command, 1, 'invalid-date'] as const),
      ...['build', 'check', 'list'].map((command) => [wrong, command, 2, 'config-missing-key'] as const),
    ];
    for (const [site, command, exit, code] of runs) {
      const found = await run(site, `${command} --json`);
      expect({ command, exit: found.exit, err: found.err }).toEqual({ command, exit, err: '' });
      expect(JSON.parse(found.out)).toMatchObject({ version: 1, ok: false, diagnostics: [{ code }] });
    }
  });

  test('pretty text is said on standard error; formats for machines are printed on standard output', async () => {
    const site = aSite({ 'articles/broken.md': broken });
    expect(await run(site, 'check')).toMatchObject({ out: '', err: expect.stringContaining('articles/broken.md:3:7') });
    const compact = 'articles/broken.md:3:7: error invalid-date: `date` is not a valid date: November has 30 days\n';
    expect(await run(site, 'check --format compact')).toMatchObject({ out: compact, err: '' });
    const github = await run(site, 'check --format github');
    expect(github).toMatchObject({ err: '', out: expect.stringMatching(/^::error file=articles\/broken\.md,line=3,/) });
    const sarif = await run(site, 'check --format sarif');
    expect(JSON.parse(sarif.out)).toMatchObject({
      version: '2.1.0',
      runs: [{ results: [{ ruleId: 'invalid-date' }] }],
    });
    expect(sarif.err).toBe('');
  });

  test('in GitHub Actions annotations stand beside the pretty text', async () => {
    const site = aSite({ 'articles/broken.md': broken });
    const { out, err } = await run(site, 'check', { GITHUB_ACTIONS: 'true' });
    expect(out + err).toMatch(/^::error file=articles\/broken\.md,line=3,/m);
    expect(err).toContain('❯ 3 │ date: 2026-11-31');
  });

  test('colour comes from flags, then NO_COLOR, then FORCE_COLOR, and not into a pipe', async () => {
    const site = aSite({ 'articles/broken.md': broken });
    const isColoured = async (args: string, env: NodeJS.ProcessEnv) =>
      (await run(site, `check${args}`, env)).err.includes('\u001b[');
    expect(await isColoured('', {})).toBe(false);
    expect(await isColoured('', { FORCE_COLOR: '1' })).toBe(true);
    expect(await isColoured('', { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(await isColoured(' --color', { NO_COLOR: '1' })).toBe(true);
    expect(await isColoured(' --no-color', { FORCE_COLOR: '1' })).toBe(false);
  });

  test('--json and files are never coloured', async () => {
    const site = aSite({ 'articles/broken.md': broken });
    const env = { FORCE_COLOR: '3' };
    expect((await run(site, 'check --json --color', env)).out).not.toContain('\u001b');
    expect((await run(site, 'check --format compact --color', env)).out).not.toContain('\u001b');
  });

  test('signs are ASCII where the terminal does not speak UTF-8, and with --ascii', async () => {
    const site = aSite();
    const said = await Promise.all([run(site, 'check', { LC_ALL: 'C' }), run(site, 'check --ascii')]);
    for (const { err } of said) expect(err).toMatch(/^[\x20-\x7e\n]+$/);
  });

  test('--quiet says nothing of a build that is done, and only errors of one that is not', async () => {
    expect(await run(aSite({ 'articles/doubtful.md': doubtful }), 'build -q')).toEqual({ exit: 0, out: '', err: '' });
    const { exit, err } = await run(
      aSite({ 'articles/broken.md': broken, 'articles/doubtful.md': doubtful }),
      'build -q',
    );
    expect({ exit, err }).toEqual({ exit: 1, err: expect.stringContaining('invalid-date') });
    expect(err).not.toContain('heading-one');
  });

  test.each([
    ['build --out articles', 2, 'which belongs to the site'],
    ['list --section Nowhere', 2, 'there is no section'],
    ['explain invalid-dat', 2, 'did you mean invalid-date?'],
    ['build --out newsctl.config.yaml/public', 3, 'a file stands where a folder is needed'],
  ])('`newsctl %s --json` is refused in one JSON document: %i', async (args, code, words) => {
    const { exit, out, err } = await runBin([...args.split(' '), '--json'], aSite());
    expect({ exit, err }).toEqual({ exit: code, err: '' });
    expect(JSON.parse(out)).toMatchObject({ version: 1, ok: false, message: expect.stringContaining(words) });
  });

  test('a reader that closes early is no error', () => {
    const many = Object.fromEntries(
      Array.from({ length: 1500 }, (_, index) => [`articles/a-${index}.md`, sound.replace('Sound', `Number ${index}`)]),
    );
    const command = `"${process.execPath}" "${resolve('bin/newsctl.js')}" list --cwd "${aSite(many)}"; echo "exit $?" >&2`;
    const piped = execFileSync('bash', ['-c', `( ${command} ) 2>"${scratch.path}/said" | head -1`], {
      encoding: 'utf8',
    });
    expect(piped).toContain('articles/');
    expect(readFileSync(join(scratch.path, 'said'), 'utf8')).toBe('exit 0\n');
  });

  test.skipIf(!existsSync('/dev/full')).each(['list', 'list --json', 'rss', 'explain', 'help', '--version'])(
    '`newsctl %s` into a file on a full disk: 3, without a stack',
    (args) => {
      const command = `"${process.execPath}" "${resolve('bin/newsctl.js')}" ${args} >/dev/full; echo "exit $?" >&2`;
      execFileSync('bash', ['-c', `( ${command} ) 2>"${scratch.path}/said"`], { cwd: aSite() });
      const said = readFileSync(join(scratch.path, 'said'), 'utf8');
      expect(said).toMatch(/^(?:✖ cannot write to standard output: the disk is full\n)?exit 3\n$/);
    },
  );
});

describe('help', () => {
  test('`newsctl` alone fits a small terminal', async () => {
    const { exit, out, err } = await runBin([], aSite());
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    const lines = out.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    for (const command of ['build', 'check', 'list', 'explain']) expect(out).toContain(`newsctl ${command}`.slice(8));
  });

  test.each(['build', 'check', 'list', 'explain'])(
    '`newsctl %s --help` and `newsctl help %s` are one',
    async (command) => {
      const [flag, word] = await Promise.all([runBin([command, '--help'], '.'), runBin(['help', command], '.')]);
      expect(flag).toMatchObject({ exit: 0, err: '', out: expect.stringContaining(`Usage: newsctl ${command}`) });
      expect(word).toEqual(flag);
    },
  );

  test('--version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await runBin(['--version'], aSite())).toEqual({ exit: 0, out: `${version}\n`, err: '' });
  });
});

describe('what is written', () => {
  test('a second build says that nothing changed, and touches no file', async () => {
    const site = aSite();
    const feed = /\n\n {2}feed {2}https:\/\/\S+\/feed\.xml {5}1 item\n$/;
    expect((await run(site, 'build')).err).toMatch(feed);
    const before = timesOf(join(site, 'public'));
    const { exit, err } = await run(site, 'build');
    expect({ exit, err }).toEqual({ exit: 0, err: expect.stringContaining('nothing changed') });
    expect(err).toMatch(feed);
    expect(timesOf(join(site, 'public'))).toEqual(before);
  });

  test('--dry-run says what a build would do, and writes nothing', async () => {
    const site = aSite();
    const before = filesOf(site);
    expect(await run(site, 'build --dry-run')).toMatchObject({
      exit: 0,
      out: expect.stringContaining('create  2026/11/20/sound/index.html\n'),
    });
    expect(filesOf(site)).toEqual(before);
    await run(site, 'build');
    rmSync(join(site, 'articles/sound.md'));
    writeFileSync(join(site, 'articles/other.md'), sound.replace('Sound', 'Other'));
    const built = filesOf(site);
    const { out } = await run(site, 'build --dry-run');
    expect(out).toContain('delete  2026/11/20/sound/index.html\n');
    expect(out).toContain('create  2026/11/20/other/index.html\n');
    expect(out).toContain('update  index.html\n');
    expect(filesOf(site)).toEqual(built);
  });

  test('a build that fails leaves the last one as it was, and says so', async () => {
    const site = aSite();
    await run(site, 'build');
    const before = timesOf(join(site, 'public'));
    writeFileSync(join(site, 'articles/broken.md'), broken);
    const { exit, err } = await run(site, 'build');
    expect({ exit, err }).toEqual({
      exit: 1,
      err: expect.stringContaining('nothing written to public/ (last good build kept)'),
    });
    expect(timesOf(join(site, 'public'))).toEqual(before);
  });

  test('a check writes nothing', async () => {
    const site = aSite();
    const before = filesOf(site);
    await run(site, 'check');
    expect(filesOf(site)).toEqual(before);
  });
});

const filesOf = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

const timesOf = (folder: string): Map<string, number> =>
  new Map(filesOf(folder).map((name) => [name, statSync(join(folder, name)).mtimeMs]));
