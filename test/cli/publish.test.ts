import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type BinRun, runBin, scratchFolder } from '../support/bin.ts';

const scratch = scratchFolder();
afterAll(() => scratch.remove());
let sites = 0;

const config = 'title: The Paper\nurl: https://example.org/\ntimeZone: Europe/Prague\n';
const draft = '---\r\ntitle: Budget # working title\r\ndate: 2026-11-20 07:00\r\ndraft: true\r\n---\r\n\r\nText.\r\n';
const live = '---\ntitle: Trams\ndate: 2026-11-01\n---\n\nText.\n';

function aSite(files: { readonly [path: string]: string } = {}): string {
  const root = join(scratch.path, `site-${++sites}`);
  const all = { 'newsctl.config.yaml': config, 'articles/budget.md': draft, 'articles/trams.md': live, ...files };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const run = (site: string, ...args: string[]): Promise<BinRun> =>
  runBin([...args, '--now', '2026-11-23T12:30:00+01:00'], site);
const textOf = (site: string, path: string): string => readFileSync(join(site, path), 'utf8');

describe('newsctl publish', () => {
  test('removes the draft flag and sets the date, and changes no other byte of the file and not its mode', async () => {
    const site = aSite();
    chmodSync(join(site, 'articles/budget.md'), 0o640);
    const { exit, out, err } = await run(site, 'publish', 'budget');
    expect({ exit, out }).toEqual({ exit: 0, out: 'articles/budget.md\n' });
    expect(err).toContain('https://example.org/2026/11/23/budget/');
    expect(textOf(site, 'articles/budget.md')).toBe(
      draft.replace('draft: true\r\n', '').replace('2026-11-20 07:00', '2026-11-23 12:30'),
    );
    expect(statSync(join(site, 'articles/budget.md')).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(site, 'articles'))).toEqual(['budget.md', 'trams.md']);
  });

  test('--dry-run prints the difference and writes nothing', async () => {
    const site = aSite();
    const { exit, out } = await run(site, 'publish', 'articles/budget.md', '--dry-run');
    expect(exit).toBe(0);
    expect(out.replaceAll('\r', '')).toBe(
      [
        ...['--- a/articles/budget.md', '+++ b/articles/budget.md', '@@ -1,7 +1,6 @@', ' ---'],
        ...[' title: Budget # working title', '-date: 2026-11-20 07:00', '-draft: true', '+date: 2026-11-23 12:30'],
        ...[' ---', ' ', ' Text.', ''],
      ].join('\n'),
    );
    expect(textOf(site, 'articles/budget.md')).toBe(draft);
  });

  test('the difference is a patch, byte order mark, tabs and line ends of Windows included', async () => {
    const odd = `\ufeff${draft.replace('---\r\n\r\n', 'summary: "a\tb"\r\n---\r\n\r\n')}`;
    const site = aSite({ 'articles/budget.md': odd });
    const { out } = await run(site, 'publish', 'budget', '--dry-run');
    spawnSync('git', ['init', '--quiet', site]);
    const { status, stderr } = spawnSync('git', ['apply', '-'], { cwd: site, input: out, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const patched = readFileSync(join(site, 'articles/budget.md'));
    writeFileSync(join(site, 'articles/budget.md'), odd);
    await run(site, 'publish', 'budget');
    expect(readFileSync(join(site, 'articles/budget.md')).equals(patched)).toBe(true);
  });

  test('an article is found by the path that an editor has of it', async () => {
    const site = aSite();
    const { exit, out } = await run(site, 'publish', join(site, 'articles/budget.md'));
    expect({ exit, out }).toEqual({ exit: 0, out: 'articles/budget.md\n' });
  });

  test('--at sets a time to come, --embargo a time with its offset', async () => {
    const site = aSite();
    expect(await run(site, 'publish', 'budget', '--at', '2026-12-01 06:00')).toMatchObject({
      exit: 0,
      err: expect.stringContaining('scheduled'),
    });
    expect(textOf(site, 'articles/budget.md')).toContain('date: 2026-12-01 06:00\r\n');
    const other = aSite();
    const { err } = await run(other, 'publish', 'budget', '--embargo', '2026-12-01 06:00');
    expect(err).toContain('embargoed: live with the first build after 2026-12-01T06:00:00+01:00');
    expect(textOf(other, 'articles/budget.md')).toContain(
      'date: 2026-12-01 06:00\r\nembargo: 2026-12-01T06:00+01:00\r\n',
    );
  });

  test('what is under embargo is not published by mistake, and --no-embargo lifts it', async () => {
    const held = live.replace('---\n\n', 'embargo: 2026-12-01T06:00Z\n---\n\n');
    const site = aSite({ 'articles/trams.md': held });
    expect(await run(site, 'publish', 'trams')).toMatchObject({
      exit: 1,
      out: '',
      err: expect.stringContaining('--no-embargo'),
    });
    expect(textOf(site, 'articles/trams.md')).toBe(held);
    expect(await run(site, 'publish', 'trams', '--no-embargo')).toMatchObject({ exit: 0 });
    expect(textOf(site, 'articles/trams.md')).toBe(live.replace('2026-11-01', '2026-11-23'));
  });

  test('what would not pass a check is refused with its mistakes, and stays as it was', async () => {
    const broken = draft.replace('---\r\n\r\n', 'genre: nwes\r\n---\r\n\r\n');
    const site = aSite({ 'articles/budget.md': broken });
    const { exit, out, err } = await run(site, 'publish', 'budget');
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toMatch(/unknown-genre[\s\S]*would not pass newsctl check/);
    expect(textOf(site, 'articles/budget.md')).toBe(broken);
  });

  test('an address that another article has by then is refused', async () => {
    const site = aSite({ 'articles/a/budget.md': '---\ntitle: Other\ndate: 2026-11-23\n---\n\nText.\n' });
    const { exit, err } = await run(site, 'publish', 'articles/budget.md');
    expect(exit).toBe(1);
    expect(err).toContain('duplicate-address');
  });

  test('what is live already stays as it is', async () => {
    const site = aSite();
    expect(await run(site, 'publish', 'trams')).toMatchObject({
      exit: 0,
      out: 'articles/trams.md\n',
      err: expect.stringContaining('live already'),
    });
    expect(await run(site, 'publish', 'trams', '--at', '2026-12-01')).toMatchObject({ exit: 1, out: '' });
    expect(textOf(site, 'articles/trams.md')).toBe(live);
  });

  test.each([
    [['publish', 'bugdet'], 2, 'did you mean budget?'],
    [['publish'], 2, 'newsctl publish needs <article>'],
    [['publish', 'budget', '--at', 'tomorrow'], 2, '--at: "tomorrow" is no date'],
    [['publish', 'budget', '--embargo', '2026-10-25 02:30'], 2, 'comes twice'],
    [['rename', 'trams'], 2, '--slug new-words'],
    [['rename', 'trams', '--slug', 'Night Trams'], 2, 'did you mean night-trams?'],
    [['rename', 'trams', '--slug', 'con'], 2, 'Windows'],
  ])('%j: exit %i, says %j, and never asks', async (args, code, said) => {
    const { exit, out, err } = await run(aSite(), ...args);
    expect({ exit, out }).toEqual({ exit: code, out: '' });
    expect(err).toContain(said);
  });

  test('an article is found by its whole path through a link to the site', async () => {
    const site = aSite();
    const link = `${site}-link`;
    symlinkSync(site, link, 'junction');
    expect(await run(link, 'publish', `${link}/articles/budget.md`)).toMatchObject({
      exit: 0,
      out: 'articles/budget.md\n',
    });
  });

  test('--json prints one document', async () => {
    const { out } = await run(aSite(), 'publish', 'budget', '--json');
    expect(JSON.parse(out)).toMatchObject({
      ...{ ok: true, changed: true, dryRun: false, path: 'articles/budget.md', slug: 'budget', state: 'live' },
      url: 'https://example.org/2026/11/23/budget/',
    });
  });
});

describe('newsctl unpublish', () => {
  test('makes a draft of it, and names what may link to it', async () => {
    const site = aSite({ 'articles/next.md': '---\ntitle: Next\ndate: 2026-11-02\n---\n\nAs [told](trams.md).\n' });
    const { exit, err } = await run(site, 'unpublish', 'trams');
    expect(exit).toBe(0);
    expect(err).toMatch(/is gone with the next build\n {2}left to do: articles\/next\.md may link to it/);
    expect(textOf(site, 'articles/trams.md')).toBe(live.replace('---\n\n', 'draft: true\n---\n\n'));
  });

  test('takes also what has mistakes off the site', async () => {
    const site = aSite({ 'articles/trams.md': live.replace('---\n\n', 'genre: nwes\n---\n\n') });
    expect(await run(site, 'unpublish', 'trams')).toMatchObject({ exit: 0 });
    expect(textOf(site, 'articles/trams.md')).toContain('date: 2026-11-01\ndraft: true\ngenre: nwes\n');
  });
});

describe('newsctl rename', () => {
  test('keeps the identity in the feed, redirects from the old address, and breaks no link', async () => {
    const site = aSite({ 'articles/next.md': '---\ntitle: Next\ndate: 2026-11-02\n---\n\nAs [told](trams.md).\n' });
    await run(site, 'build');
    const guid = (feed: string) => /<title>Trams<\/title>[\s\S]*?(<guid[^>]*>[^<]*<\/guid>)/.exec(feed)?.[1];
    const before = guid(textOf(site, 'public/feed.xml'));
    expect(before).toBeDefined();
    expect(await run(site, 'rename', 'trams', '--slug', 'night-trams')).toMatchObject({ exit: 0 });
    expect(await run(site, 'build')).toMatchObject({ exit: 0 });
    expect(guid(textOf(site, 'public/feed.xml'))).toBe(before);
    expect(textOf(site, 'public/2026/11/01/night-trams/index.html')).toContain('Trams');
    expect(textOf(site, 'public/2026/11/01/trams/index.html')).toContain('/2026/11/01/night-trams/');
    expect(textOf(site, 'public/2026/11/02/next/index.html')).toContain('href="/2026/11/01/night-trams/"');
  });

  test('and back again leaves no alias of its own address', async () => {
    const site = aSite();
    await run(site, 'rename', 'trams', '--slug', 'night-trams');
    expect(await run(site, 'rename', 'night-trams', '--slug', 'trams')).toMatchObject({ exit: 0 });
    expect(textOf(site, 'articles/trams.md')).toContain('aliases: [/2026/11/01/night-trams/]\n');
    expect(await run(site, 'check', '--strict')).toMatchObject({ exit: 0 });
  });

  test('a new headline changes its line alone', async () => {
    const site = aSite();
    expect(await run(site, 'rename', 'budget', '--title', 'Budget: "no" to trams')).toMatchObject({ exit: 0 });
    expect(textOf(site, 'articles/budget.md')).toBe(draft.replace('Budget', `'Budget: "no" to trams'`));
  });

  test('an address that is taken is refused', async () => {
    const site = aSite({ 'articles/lamps.md': live.replace('Trams', 'Lamps') });
    expect(await run(site, 'rename', 'trams', '--slug', 'lamps')).toMatchObject({
      exit: 1,
      out: '',
      err: expect.stringContaining('duplicate-address'),
    });
    expect(textOf(site, 'articles/trams.md')).toBe(live);
  });
});
