import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type BinRun, runBin, scratchFolder } from '../support/bin.ts';
import { openTerminal, skipTerminalTests } from '../support/tmux.ts';

const scratch = scratchFolder();
afterAll(() => scratch.remove());
const bin = resolve(import.meta.dirname, '../../bin/newsctl.js');
let sites = 0;

const config = 'title: The Paper\nurl: https://example.org/\ntimeZone: Europe/Prague\nsections: [News, Opinion]\n';
const trams = '---\ntitle: Trams\ndate: 2026-11-01 08:00\ntags: [trams, horse]\n---\n\nText.\n';

function aSite(files: { readonly [path: string]: string } = {}): string {
  const root = join(scratch.path, `site-${++sites}`);
  for (const [path, text] of Object.entries({
    'newsctl.config.yaml': config,
    'articles/2026/trams.md': trams,
    ...files,
  })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const now = ['--now', '2026-11-23T12:30:00+01:00'];
const run = (site: string, ...args: string[]): Promise<BinRun> => runBin(['new', ...args, ...now], site);
const textOf = (site: string, path: string): string => readFileSync(join(site, path), 'utf8');

describe('with flags', () => {
  test('a title is enough: a draft of today, its path on standard output', async () => {
    const site = aSite();
    const { exit, out, err } = await run(site, 'Line 11: "no"', '--yes');
    expect({ exit, out }).toEqual({ exit: 0, out: 'articles/2026/line-11-no.md\n' });
    expect(err).toContain('https://example.org/2026/11/23/line-11-no/');
    expect(textOf(site, 'articles/2026/line-11-no.md')).toBe(
      `---\ntitle: 'Line 11: "no"'\ndate: 2026-11-23 12:30\ndraft: true\n# summary:\n---\n`,
    );
    expect(await runBin(['check', '--strict'], site)).toMatchObject({ exit: 0 });
  });

  test('every answer has a flag', async () => {
    const site = aSite({ 'static/tram.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>' });
    const flags = {
      ...{ kind: 'opinion', slug: 'eleven', sections: 'Opinion', tags: 'trams,a\\, b', authors: 'Ema Stará' },
      ...{ dateline: 'Prague, Czech Republic', lang: 'cs', summary: 'No: never', image: '/tram.svg', alt: 'A tram' },
      ...{ caption: 'Tram: old', credit: 'E. S.', at: '2026-12-01 06:00', set: 'layout=longread' },
    };
    const args = Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]);
    const { exit, out, err } = await run(site, '--title', 'Line 11', ...args);
    expect({ exit, out }, err).toEqual({ exit: 0, out: 'articles/2026/eleven.md\n' });
    expect(textOf(site, 'articles/2026/eleven.md')).toBe(
      [
        ...['---', 'title: Line 11', 'date: 2026-12-01 06:00', 'genre: opinion', 'authors: [Ema Stará]'],
        ...['categories: [Opinion]', 'tags: [trams, "a, b"]', 'summary: "No: never"'],
        ...[
          'dateline: { city: Prague, country: Czech Republic }',
          'lang: cs',
          'image:',
          '  src: /tram.svg',
          '  alt: A tram',
        ],
        ...['  caption: "Tram: old"', '  credit: E. S.', 'layout: longread', '---', ''],
      ].join('\n'),
    );
    expect(await runBin(['check', '--strict'], site)).toMatchObject({ exit: 0 });
  });

  test.each([
    [['--no-draft'], 'date: 2026-11-23 12:30\n', 'live'],
    [['--draft'], 'date: 2026-11-23 12:30\ndraft: true\n', 'draft'],
    [['--at', '2026-12-24'], 'date: 2026-12-24\n', 'scheduled'],
    [['--embargo', '2026-12-24 06:00'], 'date: 2026-12-24T06:00+01:00\nembargo: 2026-12-24T06:00+01:00\n', 'embargoed'],
  ])('%j says when: %j', async (args, lines, state) => {
    const site = aSite();
    const { out } = await run(site, 'X', ...args, '--json');
    expect(JSON.parse(out)).toMatchObject({ version: 1, ok: true, path: 'articles/2026/x.md', slug: 'x', state });
    expect(textOf(site, 'articles/2026/x.md')).toContain(`title: X\n${lines}# summary`);
  });

  test('in the hour that comes twice its date has the offset, and passes a strict check', async () => {
    const site = aSite();
    const hour = ['--now', '2026-10-25T01:30:20Z'];
    expect(await runBin(['new', 'X', '--no-draft', '--strict', ...hour], site)).toMatchObject({ exit: 0 });
    expect(textOf(site, 'articles/2026/x.md')).toContain('date: 2026-10-25 02:30+01:00\n');
  });

  test('--from - takes answers as JSON, which flags overrule, or the text of the article', async () => {
    const site = aSite();
    const answers = {
      title: 'From JSON',
      kind: 'brief',
      tags: ['trams'],
      sources: [{ title: 'A: b' }],
      body: 'Hello.\n',
    };
    expect((await pipe(site, ['new', '--from', '-', '--slug', 'mine', ...now], JSON.stringify(answers))).out).toBe(
      'articles/2026/mine.md\n',
    );
    expect(textOf(site, 'articles/2026/mine.md')).toBe(
      '---\ntitle: From JSON\ndate: 2026-11-23 12:30\ndraft: true\ntags: [trams]\ngenre: brief\nsources:\n  - title: "A: b"\n---\n\nHello.\n',
    );
    expect(await pipe(site, ['new', '--from', '-', ...now], '{"titel": "X"}')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('did you mean title?'),
    });
    const wrongly = (answers: object, ...flags: string[]) =>
      pipe(site, ['new', '--from', '-', ...flags, ...now], JSON.stringify(answers));
    expect((await wrongly({ title: 'X', titel: 'Y' })).err).toContain('--from: `titel`: unknown field');
    expect((await wrongly({ title: 7 })).err).toContain('--from: `title`: it is no text');
    expect((await wrongly({ title: 'X', slug: 'Not One' })).err).toContain('--from: `slug`: "Not One" is no slug');
    expect((await wrongly({ title: 'X', lang: 'en' }, '--lang', 'e')).err).toContain('--lang: ');
    expect((await pipe(site, ['new', 'Body', '--from', '-', ...now], '\ufeffOne.\r\n\r\nTwo.')).exit).toBe(0);
    expect(textOf(site, 'articles/2026/body.md')).toMatch(/---\n\nOne\.\n\nTwo\.\n$/);
  });

  test('new words that are nearly known ones are told of, and the article is made', async () => {
    const site = aSite({ 'articles/old.md': '---\ntitle: Old\ndate: 2026-11-01\ntags: [horse, trams]\n---\n' });
    const { exit, err } = await run(site, 'New', '--tags', 'horses,trams,ships');
    expect(exit).toBe(0);
    expect(err).toContain('▲ "horses" is a new tag; there is "horse"\n');
    expect(err).not.toContain('ships');
    const { out } = await run(site, 'Newer', '--tags', 'tram', '--json');
    expect(JSON.parse(out)).toMatchObject({
      url: 'https://example.org/2026/11/23/newer/',
      notes: ['▲ "tram" is a new tag; there is "trams"'],
    });
  });

  test('--edit opens the editor with the file, and standard output stays the path', async () => {
    const site = aSite();
    const env = { EDITOR: 'sh -c \'echo seen; echo "Written." >> "$1"\' edit' };
    const { exit, out } = await runBin(['new', 'X', '--edit', ...now], site, env);
    expect({ exit, out }).toEqual({ exit: 0, out: 'articles/2026/x.md\n' });
    expect(textOf(site, 'articles/2026/x.md')).toContain('Written.');
    expect(await runBin(['new', 'Y', '--edit', ...now], site)).toMatchObject({
      exit: 2,
      err: expect.stringContaining('EDITOR'),
    });
    expect(existsSync(join(site, 'articles/2026/y.md'))).toBe(false);
  });

  test('whoever called npx is told to call npx again', async () => {
    const { err } = await runBin(['new', 'X', '--dry-run'], aSite(), { npm_command: 'exec' });
    expect(err).toContain('npx newsctl dev  or  npx newsctl publish articles/');
  });

  test('--dry-run prints the article and writes nothing', async () => {
    const site = aSite();
    expect(await run(site, 'X', '--dry-run')).toMatchObject({
      exit: 0,
      out: expect.stringMatching(/^---\ntitle: X\n/),
    });
    expect(readdirSync(join(site, 'articles/2026'))).toEqual(['trams.md']);
  });
});

describe('nothing is written', () => {
  test('over a file that is there, but with --force', async () => {
    const site = aSite();
    expect(await run(site, 'Trams')).toMatchObject({ exit: 1, out: '', err: expect.stringContaining('--force') });
    expect(textOf(site, 'articles/2026/trams.md')).toBe(trams);
    expect(await run(site, 'Trams', '--force')).toMatchObject({ exit: 0 });
    expect(textOf(site, 'articles/2026/trams.md')).toContain('draft: true');
  });

  test('where another article, or a list, has the address', async () => {
    const site = aSite({ 'articles/2026/other.md': trams.replace('2026-11-01 08:00\n', '2026-11-23\nslug: mine\n') });
    expect(await run(site, 'X', '--slug', 'mine')).toMatchObject({
      exit: 1,
      err: expect.stringContaining('articles/2026/other.md has the address /2026/11/23/mine/'),
    });
    const flat = aSite({ 'newsctl.config.yaml': `${config}permalink: /:slug/\n` });
    expect(await run(flat, 'Tag', '--path', 'articles/tag.md', '--no-draft', '--slug', '2026')).toMatchObject({
      exit: 1,
    });
  });

  test('through a symbolic link', async () => {
    const site = aSite();
    symlinkSync(scratch.path, join(site, 'articles/elsewhere'));
    expect(await run(site, 'X', '--path', 'articles/elsewhere/x.md')).toMatchObject({
      exit: 3,
      err: expect.stringContaining('symbolic link'),
    });
    expect(existsSync(join(scratch.path, 'x.md'))).toBe(false);
  });

  const required =
    "const fail = { issues: [{ message: 'name the desk' }] };\nconst desk = { '~standard': { version: 1, vendor: 'x', validate: (value) => (value === 'Prague' ? { value } : fail) } };\nexport default { title: 'T', url: 'https://example.org/', fields: { desk } };\n";

  test.each([
    [[], 'newsctl new "My title" --yes'],
    [['!!!'], "newsctl new '!!!' --slug my-slug --yes"],
    [['X', '--kind', 'opinon'], 'did you mean opinion?'],
    [['X', '--sections', 'Nwes'], '--sections: the site has no section `Nwes`: did you mean `News`?'],
    [['X', '--lang', 'english'], '--lang: '],
    [['X', '--slug', 'Ü b'], 'did you mean u-b?'],
    [['X', '--path', '../x.md'], '--path: '],
    [['X', '--path', 'articles/../x.md'], '--path: '],
    [['X', '--at', 'soon'], '--at: "soon" is no date'],
    [['X', '--at', '2026-12-01', '--embargo', '2026-12-01'], 'contradict'],
    [['X', '--set', 'layout'], 'key=value'],
    [['X', '--set', 'layout=nowhere'], '--set layout: '],
    [['X', '--set', 'tgas=a'], '--set tgas: '],
    [['X', '--image', 'gone.jpg'], '--image: there is no picture'],
    [['X', '--alt', 'A tram'], '--image'],
    [['two\nlines'], '--title: it has several lines'],
    [['a\u202eb'], '--title: it holds U+202E'],
    [['\u200b\u00ad'], '--title: nothing of it can be seen'],
    [['X', '--from', 'gone.json'], 'cannot read gone.json'],
    [['X', 'Y'], 'too many arguments'],
  ])('newsctl new %j: says %j', async (args, said) => {
    const site = aSite();
    const { exit, out, err } = await run(site, ...args);
    expect([2, 3]).toContain(exit);
    expect(out).toBe('');
    expect(err).toContain(said);
    expect(readdirSync(join(site, 'articles/2026'))).toEqual(['trams.md']);
  });

  test('without a field that the site wants, and the command that gives it is named', async () => {
    const site = join(scratch.path, `site-${++sites}`);
    mkdirSync(join(site, 'articles'), { recursive: true });
    writeFileSync(join(site, 'newsctl.config.mjs'), required);
    expect(await run(site, 'X')).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/needs the field desk: name the desk\n.*newsctl new X --set desk=… --yes/),
    });
    expect(await run(site, 'X', '--set', 'desk=Brno')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('--set desk: name the desk'),
    });
    expect(await run(site, 'X', '--set', 'desk=Prague')).toMatchObject({ exit: 0 });
    mkdirSync(join(site, 'templates/articles'), { recursive: true });
    for (const [kind, desk] of Object.entries({ news: '', match: ' Prague' }))
      writeFileSync(join(site, `templates/articles/${kind}.md`), `---\ntitle:\ndate:\ndesk:${desk}\n---\n`);
    expect(await run(site, 'Y')).toMatchObject({ exit: 2, err: expect.stringContaining('needs the field desk') });
    expect(await run(site, 'Y', '--kind', 'match')).toMatchObject({ exit: 0 });
  });
});

describe('without a terminal it never asks and never hangs', () => {
  test.each(['closed', 'a pipe', '/dev/null'] as const)('standard input is %s', async (stdin) => {
    const site = aSite();
    expect(await withStdin(site, stdin, ['new'])).toMatchObject({ exit: 2, out: '' });
    expect(await withStdin(site, stdin, ['new', 'X', '--tags', 'a'])).toMatchObject({
      exit: 0,
      out: expect.stringMatching(/^articles\/\d{4}\/x\.md\n$/),
    });
    expect(await withStdin(site, stdin, ['publish', 'x'])).toMatchObject({ exit: 0 });
    expect(await withStdin(site, stdin, ['rename', 'x', '--slug', 'y'])).toMatchObject({ exit: 0 });
    expect(await withStdin(site, stdin, ['unpublish', 'y'])).toMatchObject({ exit: 0 });
  });
});

/** Runs the bin with another standard input than that of a test. */
function withStdin(cwd: string, stdin: 'closed' | 'a pipe' | '/dev/null', args: readonly string[]): Promise<BinRun> {
  const command = `exec "${process.execPath}" "${bin}" "$@"${stdin === 'closed' ? ' <&-' : ''}`;
  const nothing = openSync('/dev/null', 'r');
  const env = { PATH: process.env.PATH, HOME: scratch.path, TERM: 'xterm', LC_ALL: 'C.UTF-8' };
  const child = spawn('sh', ['-c', command, 'sh', ...args], {
    cwd,
    env,
    stdio: [stdin === '/dev/null' ? nothing : 'pipe', 'pipe', 'pipe'],
  });
  return collect(child).finally(() => closeSync(nothing));
}

function pipe(cwd: string, args: readonly string[], input: string): Promise<BinRun> {
  const env = { PATH: process.env.PATH, HOME: scratch.path, TERM: 'xterm', LC_ALL: 'C.UTF-8' };
  const child = spawn(process.execPath, [bin, ...args], { cwd, env, stdio: 'pipe' });
  child.stdin.end(input);
  return collect(child);
}

async function collect(child: ReturnType<typeof spawn>): Promise<BinRun> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (bytes: Buffer) => (out += bytes.toString()));
  child.stderr?.on('data', (bytes: Buffer) => (err += bytes.toString()));
  const exit = await new Promise<number>((done) => child.on('close', (code) => done(code ?? -1)));
  return { exit, out, err };
}

describe.skipIf(skipTerminalTests)('in a real terminal', () => {
  test('a whole session: every question, an article that passes a check, the same as a command', async () => {
    const site = aSite();
    const terminal = openTerminal(site, { columns: 80, rows: 32 });
    try {
      terminal.type(`newsctl new ${now.join(' ')}`);
      terminal.press('Enter');
      const answers: readonly (readonly [shown: string, typed: string])[] = [
        ['? Headline', 'Horses: a "return"'],
        ['? Kind', 'op'],
        ['? Sections', 'Opin'],
        ['? Tags', 'trams, horses'],
        ['? Authors', 'Ema Stará'],
        ['? Dateline', 'Prague, Czech Republic'],
        ['? Publish', ''],
        ['? Slug', ''],
        ['? Picture', ''],
      ];
      expect(await terminal.shows('? Headline')).toMatch(/\n\n\? Headline/);
      for (const [shown, typed] of answers) {
        await terminal.shows(shown);
        if (typed !== '') terminal.type(typed);
        if (shown === '? Tags') await terminal.shows('"horses" is a new tag; there is "horse"');
        if (shown === '? Slug') await terminal.shows('https://example.org/2026/11/23/horses-a-return/');
        if (typed !== '') await terminal.shows(typed.slice(0, 5));
        terminal.press('Enter');
      }
      const screen = await terminal.shows('created articles/2026/horses-a-return.md', '--draft --yes');
      expect(screen.replaceAll('\n', '')).toContain('newsctl new \'Horses: a "return"\' --kind opinion');
      terminal.type('clear; newsctl check --strict && echo sound');
      terminal.press('Enter');
      await terminal.shows('sound');
    } finally {
      terminal.close();
    }
    expect(textOf(site, 'articles/2026/horses-a-return.md')).toBe(
      [
        ...['---', `title: 'Horses: a "return"'`, 'date: 2026-11-23 12:30', 'draft: true', 'genre: opinion'],
        ...['authors: [Ema Stará]', 'categories: [Opinion]', 'tags: [trams, horses]', '# summary:'],
        ...['dateline: { city: Prague, country: Czech Republic }', '---', ''],
      ].join('\n'),
    );
  });

  test('whoever has answered everything in vain is told the answers as a command', async () => {
    const site = aSite();
    const terminal = openTerminal(site, { columns: 100, rows: 32 });
    try {
      const flags = '--kind news --sections "" --tags "" --authors "" --dateline "" --image "" --draft';
      terminal.type(`newsctl new "Trams go" ${flags} --summary "" --path articles/2026/trams.md; echo "exit $?"`);
      terminal.press('Enter');
      await terminal.shows('articles/2026/trams.md is there already', 'your answers: newsctl new "Trams go"', 'exit 1');
    } finally {
      terminal.close();
    }
  });

  test('a time that is over is no later time, and the clocks are told as the site has them', async () => {
    const site = aSite();
    const terminal = openTerminal(site, { columns: 100, rows: 32 });
    try {
      const flags = '--kind news --sections "" --tags "" --authors "" --dateline "" --image ""';
      terminal.type(`newsctl new "Late" ${flags} ${now.join(' ')}; echo "exit $?"`);
      terminal.press('Enter');
      await terminal.shows('? Publish');
      terminal.type('later');
      await terminal.shows('at a later time');
      terminal.press('Enter');
      for (const [wrong, said] of [
        ['2026-11-23 12:29', 'that is over: it is 2026-11-23 12:30 Europe/Prague'],
        ['2027-03-28 02:30', 'the clocks in Europe/Prague skip 2027-03-28 02:30'],
        ['2026-11-31', '"2026-11-31" is no date'],
      ] as const) {
        await terminal.shows('? At');
        terminal.type(wrong);
        await terminal.shows(wrong);
        terminal.press('Enter');
        await terminal.shows(said);
        terminal.press('C-u');
      }
      terminal.press('C-c');
      await terminal.shows('exit 130');
    } finally {
      terminal.close();
    }
    expect(readdirSync(join(site, 'articles/2026'))).toEqual(['trams.md']);
  });

  test('Ctrl-C at any question writes nothing and is exit 130', async () => {
    const site = aSite();
    const terminal = openTerminal(site, { columns: 80, rows: 24 });
    try {
      terminal.type('newsctl new; echo "exit $?"');
      terminal.press('Enter');
      await terminal.shows('? Headline');
      terminal.type('Gone');
      terminal.press('Enter');
      await terminal.shows('? Kind');
      terminal.press('C-c');
      await terminal.shows('Cancelled, nothing written.', 'exit 130');
    } finally {
      terminal.close();
    }
    expect(readdirSync(join(site, 'articles/2026'))).toEqual(['trams.md']);
  });
});
