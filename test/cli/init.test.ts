import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runBin, scratchFolder } from '../support/bin.ts';
import { openTerminal, skipTerminalTests } from '../support/tmux.ts';

const scratch = scratchFolder();
afterAll(() => scratch.remove());
const bin = resolve(import.meta.dirname, '../../bin/newsctl.js');

let folders = 0;
/** A folder of its own that holds `files`. */
function aFolder(files: { readonly [path: string]: string } = {}): string {
  const root = join(scratch.path, `folder-${++folders}`);
  mkdirSync(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** Every file below a folder with its text. */
function filesIn(folder: string): { [path: string]: string } {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

const made = [
  '.github/workflows/publish.yml',
  '.gitignore',
  '.vscode/newsctl.code-snippets',
  '.vscode/settings.json',
  '.vscode/tasks.json',
  'newsctl.config.ts',
  'package.json',
];

describe('newsctl init', () => {
  test('makes a site that is checked without a warning and built, and prints its folder', async () => {
    const cwd = aFolder();
    const { exit, out, err } = await runBin(['init', 'paper', '--title', 'The Night Tram', '--yes'], cwd);
    expect({ exit, out }).toEqual({ exit: 0, out: 'paper\n' });
    expect(err).toMatch(/cd paper\n\s+npm install\n\s+npx newsctl dev\n/);
    expect(Object.keys(filesIn(join(cwd, 'paper')))).toEqual(expect.arrayContaining(made));
    expect(await runBin(['check', '--strict'], join(cwd, 'paper'))).toMatchObject({ exit: 0 });
    expect(await runBin(['build', '--strict'], join(cwd, 'paper'))).toMatchObject({ exit: 0 });
    expect(readFileSync(join(cwd, 'paper/public/index.html'), 'utf8')).toContain('The first issue');
  });

  test.each(['cs', 'de', 'fr', 'es', 'pl', 'hu', 'sk', 'he'])('a site in %s is sound too', async (language) => {
    const cwd = aFolder();
    const flags = ['--title', 'T', '--language', language, '--author', 'Ema Dušková', '--time-zone', 'Asia/Tokyo'];
    expect(await runBin(['init', ...flags, '--yes'], cwd)).toMatchObject({ exit: 0, out: '.\n' });
    expect(await runBin(['check', '--strict'], cwd)).toMatchObject({ exit: 0 });
  });

  test('takes what git knows, but never shows its address to readers', async () => {
    const cwd = aFolder({
      '.git/config': '[user]\n\tname = Ema Dušková\n\temail = ema@example.org\n',
      '.git/HEAD': 'ref: refs/heads/main\n',
      '.git/objects/x': '',
      '.git/refs/x': '',
    });
    expect(await runBin(['init', '--yes'], cwd)).toMatchObject({ exit: 0 });
    const text = Object.values(filesIn(cwd))
      .join('\n')
      .replace(/\[user\][\s\S]*?\n\n/, '');
    expect(readFileSync(join(cwd, 'newsctl.config.ts'), 'utf8')).toContain("name: 'Ema Dušková'");
    expect(readFileSync(join(cwd, 'newsctl.config.ts'), 'utf8')).not.toContain('ema@example.org');
    expect(text).toContain('authors: [ema-duskova]');
  });

  test('with --yes alone the paper is called like its folder', async () => {
    const cwd = aFolder();
    expect(await runBin(['init', 'morning-paper', '--yes'], cwd)).toMatchObject({ exit: 0 });
    expect(readFileSync(join(cwd, 'morning-paper/newsctl.config.ts'), 'utf8')).toContain("title: 'Morning paper'");
  });

  test('says all that it did in one JSON document', async () => {
    const cwd = aFolder();
    const { exit, out, err } = await runBin(['init', 'x', '--title', 'T', '--json'], cwd);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ version: 1, ok: true, folder: 'x', files: expect.arrayContaining(made) });
    const again = await runBin(['init', 'x', '--title', 'T', '--json'], cwd);
    expect(again).toMatchObject({ exit: 1, err: '' });
    expect(JSON.parse(again.out)).toMatchObject({ ok: false, message: expect.stringContaining('newsctl.config.ts') });
  });

  test('with --dry-run writes nothing', async () => {
    const cwd = aFolder();
    const { exit, err } = await runBin(['init', '--title', 'T', '--dry-run'], cwd);
    expect({ exit, err }).toEqual({ exit: 0, err: expect.stringContaining('would create 8 files') });
    expect(filesIn(cwd)).toEqual({});
  });

  test('leaves out what it is told to leave out', async () => {
    const cwd = aFolder();
    await runBin(['init', '--title', 'T', '--no-ci', '--no-editor', '--author', '', '--sections', ''], cwd);
    expect(Object.keys(filesIn(cwd)).sort()).toEqual([
      '.gitignore',
      expect.stringMatching(/^articles/),
      'newsctl.config.ts',
      'package.json',
    ]);
    expect(await runBin(['check', '--strict'], cwd)).toMatchObject({ exit: 0 });
  });
});

describe('what is there already', () => {
  test.each([
    'newsctl.config.ts',
    'newsctl.config.yaml',
    '.vscode/tasks.json',
    '.github/workflows/publish.yml',
    'articles',
  ])('%s is named, and nothing is written', async (path) => {
    const cwd = aFolder({ [path]: 'mine' });
    const { exit, out, err } = await runBin(['init', '--title', 'T', '--yes'], cwd);
    expect({ exit, out }).toEqual({ exit: path === 'articles' ? 3 : 1, out: '' });
    expect(err).toContain(path);
    expect(filesIn(cwd)).toEqual({ [path]: 'mine' });
  });

  test('package.json and .gitignore belong to the folder: they stay, and it is said what they need', async () => {
    const own = { 'package.json': '{"name":"mine"}', '.gitignore': 'dist/\n', 'README.md': '# Mine\n' };
    const cwd = aFolder(own);
    const { exit, err } = await runBin(['init', '--title', 'T', '--yes'], cwd);
    expect(exit).toBe(0);
    expect(err).toContain('npm install --save-dev newsctl');
    expect(err).toContain('it should name /public/ and /.newsctl/');
    expect(filesIn(cwd)).toMatchObject(own);
  });

  test('where there are articles, none is added', async () => {
    const cwd = aFolder({ 'articles/mine.md': '---\ntitle: Mine\ndate: 2026-11-20\n---\n\nText.\n' });
    expect(await runBin(['init', '--title', 'T', '--yes'], cwd)).toMatchObject({ exit: 0 });
    expect(Object.keys(filesIn(cwd)).filter((path) => path.startsWith('articles'))).toEqual([
      join('articles', 'mine.md'),
    ]);
  });
});

describe('without a terminal', () => {
  test.each([
    ['closed', '<&-'],
    ['/dev/null', '</dev/null'],
    ['a pipe', ''],
  ])('nothing is asked when standard input is %s: 2, with the command to write', (_, redirect) => {
    const cwd = aFolder();
    const pipe = redirect === '' ? 'printf "x\\n" | ' : '';
    const command = `${pipe}"${process.execPath}" "${bin}" init paper ${redirect}`;
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8', timeout: 30_000 });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('newsctl init paper --title "The Morning Paper" --yes');
    expect(filesIn(cwd)).toEqual({});
  });

  test.each(['<&-', '</dev/null', '<&- >&-', '2>&-'])('every flag is heard, with %s', (redirect) => {
    const cwd = aFolder();
    const flags =
      '--title "O\'Hara" --url example.com --language cs --time-zone Asia/Tokyo --author Ema --email e@example.org ' +
      '--sections "A & B,C" --no-ci --no-editor --cwd . --no-input -y -q --no-color --ascii';
    const command = `"${process.execPath}" "${bin}" init paper ${flags} ${redirect}`;
    const { status } = spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8', timeout: 30_000 });
    expect(status).toBe(0);
    const config = readFileSync(join(cwd, 'paper/newsctl.config.ts'), 'utf8');
    for (const said of ['"O\'Hara"', 'https://example.com/', 'Asia/Tokyo', 'e@example.org', "['A & B', 'C']"]) {
      expect(config).toContain(said);
    }
    expect(existsSync(join(cwd, 'paper/.vscode')) || existsSync(join(cwd, 'paper/.github'))).toBe(false);
  });

  test('a pipe that nobody closes is not waited for', async () => {
    const cwd = aFolder();
    const child = execFile(process.execPath, [bin, 'init', '--title', 'T'], { cwd, timeout: 30_000 });
    const exit = await new Promise((done) => child.on('exit', done));
    expect(exit).toBe(0);
    expect(existsSync(join(cwd, 'newsctl.config.ts'))).toBe(true);
  });

  test.each([
    [['--url', 'nowhere'], '--url'],
    [['--language', 'cz'], 'did you mean `cs`?'],
    [['--time-zone', 'Prague'], 'Europe/Prague'],
    [['--author', 'E', '--email', 'nobody'], '--email'],
    [['--sections', 'A,a'], '--sections'],
    [['--title', ''], '--title'],
    [['--titel', 'T'], 'did you mean --title?'],
  ])('a wrong answer, %j: 2, and nothing is written', async (flags, said) => {
    const cwd = aFolder();
    const { exit, out, err } = await runBin(['init', '--yes', ...flags], cwd);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(said);
    expect(filesIn(cwd)).toEqual({});
  });
});

describe.skipIf(skipTerminalTests)('in a real terminal', () => {
  test('a whole session: every question, a site, and the same command without questions', async () => {
    const cwd = aFolder();
    const terminal = openTerminal(cwd, { columns: 80, rows: 30 });
    const answer = async (question: string, text: string) => {
      await terminal.shows(question);
      terminal.type(text);
      if (text !== '') await terminal.shows(text);
      terminal.press('Enter');
    };
    terminal.type('newsctl init');
    terminal.press('Enter');
    await answer('? Title', 'Noční tramvaj');
    await answer('? Folder', 'tramvaj');
    await answer('? Address', 'example.com');
    await terminal.shows('? Language');
    terminal.type('czech');
    await terminal.shows('❯ Čeština (cs)');
    terminal.press('Enter');
    await terminal.shows('? Time zone');
    terminal.type('prague');
    await terminal.shows('❯ Europe/Prague');
    terminal.press('Enter');
    await answer('? Author', 'Ema Dušková');
    await terminal.shows('(Zprávy, Kultura, Názory; - for none)');
    terminal.press('Enter');
    const screen = await terminal.shows('created 8 files in tramvaj/', 'cd tramvaj', 'newsctl init tramvaj --title');
    terminal.close();
    expect(screen).toContain('✔ Author       Ema Dušková');
    expect(Object.values(filesIn(join(cwd, 'tramvaj'))).join('')).toContain('První číslo');
    expect(await runBin(['check', '--strict'], join(cwd, 'tramvaj'))).toMatchObject({ exit: 0 });
  });

  test.each(['C-c', 'C-d'])('%s in the middle writes nothing: 130', async (key) => {
    const cwd = aFolder();
    const terminal = openTerminal(cwd, { columns: 80, rows: 30 });
    terminal.type('newsctl init; echo "exit $?"');
    terminal.press('Enter');
    await terminal.shows('? Title');
    terminal.type('T');
    terminal.press('Enter');
    await terminal.shows('? Folder');
    terminal.press(key);
    await terminal.shows('Cancelled, nothing written.', 'exit 130');
    terminal.close();
    expect(filesIn(cwd)).toEqual({});
  });

  test('with --yes nothing is asked there either', async () => {
    const cwd = aFolder();
    const terminal = openTerminal(cwd, { columns: 80, rows: 30 });
    terminal.type('newsctl init paper --yes');
    terminal.press('Enter');
    await terminal.shows('created 8 files in paper/', 'npx newsctl dev');
    terminal.close();
  });
});
