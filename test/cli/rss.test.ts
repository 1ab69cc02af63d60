import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { afterAll, describe, expect, test } from 'vitest';
import { copySample, runBin, scratchFolder } from '../support/bin.ts';

const scratch = scratchFolder();
afterAll(() => scratch.remove());
let sites = 0;

const config = `title: The Paper
url: https://example.org/
sections: [Science, Sport]
authors: { jana: { name: Jana Nováková } }
feeds: { tags: [rss] }
`;
const sound = '---\ntitle: Sound & <clear>\ndate: 2026-11-20\ncategories: [Science]\ntags: [Otters]\n---\n\nText.\n';
const broken = '---\ntitle: Broken\ndate: 2026-11-31\n---\n\nText.\n';
const doubtful = '---\ntitle: Doubtful\ndate: 2026-11-19\n---\n\n# One\n';

function aSite(files: { readonly [path: string]: string } = {}): string {
  const root = join(scratch.path, `site-${++sites}`);
  for (const [path, text] of Object.entries({ 'newsctl.config.yaml': config, 'articles/sound.md': sound, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const now = ['--now', '2026-11-23T12:00:00Z'];
const rss = (site: string, args = '', env: NodeJS.ProcessEnv = {}) =>
  runBin(['rss', ...args.split(' ').filter(Boolean), ...now], site, env);
const textOf = (...path: string[]) => readFileSync(join(...path), 'utf8');

test('alone it prints the feed of the site, and nothing about it', async () => {
  const { exit, out, err } = await rss(aSite());
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(parseRssFeed(out)).toMatchObject({ title: 'The Paper', items: [{ title: 'Sound & <clear>' }] });
});

test('every format is one that a reader of it understands', async () => {
  const site = aSite();
  expect(parseAtomFeed((await rss(site, '--format atom')).out).entries).toHaveLength(1);
  expect(parseJsonFeed((await rss(site, '--format json')).out).items).toHaveLength(1);
});

test('templates are neither needed nor looked at', async () => {
  const site = aSite({
    'templates/article.eta': '<% this is no template',
    'articles/odd.md': `${doubtful}`.replace('date', 'layout: nowhere\ndate'),
  });
  expect(await runBin(['check', ...now], site)).toMatchObject({ exit: 1 });
  expect(await rss(site)).toMatchObject({ exit: 0, err: '▲ 1 warning  newsctl check shows it\n' });
});

describe('with an error in the content', () => {
  test('it prints nothing to standard output, tells the error, and exits 1', async () => {
    const { exit, out, err } = await rss(aSite({ 'articles/broken.md': broken }));
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toMatch(/articles\/broken\.md:3:7[\s\S]*1 error in 1 file, no feed printed/);
  });

  test('a file that was there stays as it was', async () => {
    const site = aSite();
    await rss(site, '--out feed.xml');
    const before = textOf(site, 'feed.xml');
    writeFileSync(join(site, 'articles/broken.md'), broken);
    const { exit, out, err } = await rss(site, '--out feed.xml');
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toContain('feed.xml left as it was');
    expect(textOf(site, 'feed.xml')).toBe(before);
  });

  test.each(['compact', 'github', 'sarif'])('reported as %s it still keeps standard output empty', async (format) => {
    const { exit, out, err } = await rss(aSite({ 'articles/broken.md': broken }), `--report ${format}`);
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toContain('articles/broken.md');
  });

  test('with --json the document says so', async () => {
    const { exit, out } = await rss(aSite({ 'articles/broken.md': broken }), '--out feed.xml --json');
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ ok: false, diagnostics: [{ code: 'invalid-date' }] });
  });

  test('in GitHub Actions it is an annotation as well', async () => {
    const { err } = await rss(aSite({ 'articles/broken.md': broken }), '', { GITHUB_ACTIONS: 'true' });
    expect(err).toContain('::error file=articles/broken.md,line=3');
  });
});

describe('warnings', () => {
  test('stop a strict feed only', async () => {
    const site = aSite({ 'articles/doubtful.md': doubtful });
    expect(await rss(site)).toMatchObject({ exit: 0 });
    expect(await rss(site, '--strict')).toMatchObject({ exit: 1, out: '' });
  });

  test('are counted beside a feed that is printed, and told with their places where that is asked', async () => {
    const site = aSite({ 'articles/doubtful.md': doubtful });
    const plain = await rss(site);
    expect(plain.err).toBe('▲ 1 warning  newsctl check shows it\n');
    expect(parseRssFeed(plain.out).items).toHaveLength(2);
    for (const flag of ['--verbose', '--report compact', '--report github']) {
      const told = await rss(site, flag);
      expect(told.err).toContain('articles/doubtful.md');
      expect(told.out).toBe(plain.out);
    }
    expect(await rss(site, '--quiet')).toMatchObject({ err: '', out: plain.out });
  });

  test('name a character that no feed can hold by its line', async () => {
    const site = aSite({ 'articles/bell.md': sound.replace('Text.', 'A bell \u0007 rings.') });
    const { out, err } = await rss(site, '--verbose');
    expect(out).toContain('A bell  rings.');
    expect(err).toContain('articles/bell.md:8:8');
  });
});

describe('a file', () => {
  test('is written once, with the folders above it, and then only when its bytes change', async () => {
    const site = aSite();
    expect((await rss(site, '--out out/a/feed.xml')).err).toMatch(
      /out\/a\/feed\.xml {2}1 item {2}[\d,]+ bytes {2}written/,
    );
    const first = statSync(join(site, 'out/a/feed.xml'), { bigint: true });
    const again = await rss(site, '--out out/a/feed.xml');
    expect(again).toMatchObject({ exit: 0, out: '', err: expect.stringContaining('unchanged') });
    expect(statSync(join(site, 'out/a/feed.xml'), { bigint: true })).toMatchObject({
      ino: first.ino,
      mtimeNs: first.mtimeNs,
    });
    writeFileSync(join(site, 'articles/two.md'), sound.replace('Sound', 'Second'));
    expect((await rss(site, '--out out/a/feed.xml')).err).toContain('written');
    expect(readdirSync(join(site, 'out/a'))).toEqual(['feed.xml']);
  });

  test('holds what standard output would, and - is standard output', async () => {
    const site = aSite();
    await rss(site, '--out feed.xml');
    const { out } = await rss(site, '--out -');
    expect(textOf(site, 'feed.xml')).toBe(out);
    expect(existsSync(join(site, '-'))).toBe(false);
  });

  test('is told in one JSON document: whether it changed, how much there is, and when to run again', async () => {
    const site = aSite({ 'articles/coming.md': sound.replace('2026-11-20', '2026-12-01') });
    const facts = {
      version: 1,
      ok: true,
      path: 'feed.xml',
      items: 1,
      nextChangeAt: '2026-12-01T00:00:00+00:00',
      diagnostics: [],
    };
    const first = JSON.parse((await rss(site, '--out feed.xml --json')).out);
    expect(first).toEqual({ ...facts, changed: true, bytes: statSync(join(site, 'feed.xml')).size });
    expect(JSON.parse((await rss(site, '--out feed.xml --json')).out)).toEqual({ ...first, changed: false });
  });

  test.each([
    ['articles/sound.md', 'it is in `articles`, which belongs to the site'],
    ['newsctl.config.yaml', 'it would be a config of newsctl'],
    ['articles', 'it is a folder'],
    ['README.md', 'another file stands there that is not a feed'],
  ])('is never %s', async (path, why) => {
    const site = aSite({ 'README.md': '# Read me\n' });
    const { exit, out, err } = await rss(site, `--out ${path}`);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(why);
    expect(textOf(site, 'articles/sound.md') + textOf(site, 'newsctl.config.yaml')).toBe(sound + config);
  });

  test.each(['rss', 'atom', 'json'])('that holds a feed may be replaced by %s', async (format) => {
    const site = aSite();
    for (const before of ['rss', 'atom', 'json']) {
      expect(await rss(site, `--out feed --format ${before}`)).toMatchObject({ exit: 0 });
      expect(await rss(site, `--out feed --format ${format}`)).toMatchObject({ exit: 0 });
    }
  });
});

describe('--github-output', () => {
  test('adds what later steps ask for behind what is there already', async () => {
    const site = aSite({ 'articles/coming.md': sound.replace('2026-11-20', '2026-12-01') });
    const results = join(site, 'results.txt');
    writeFileSync(results, 'before=1\n');
    const env = { GITHUB_OUTPUT: results };
    await rss(site, '--out feed.xml --github-output', env);
    await rss(site, '--out feed.xml --github-output', env);
    const when = 'next-change-at=2026-12-01T00:00:00+00:00';
    expect(textOf(results)).toBe(`before=1\nchanged=true\n${when}\nchanged=false\n${when}\n`);
  });

  test('names a second at which the next article is really due, when it is due within that second', async () => {
    const site = aSite({ 'articles/coming.md': sound.replace('2026-11-20', '2026-12-01T10:00:00.250Z') });
    await rss(site, '--out feed.xml --github-output', { GITHUB_OUTPUT: join(site, 'results.txt') });
    const [, next = ''] = /next-change-at=(.*)/.exec(textOf(site, 'results.txt')) ?? [];
    expect(next).toBe('2026-12-01T10:00:01+00:00');
    const { out } = await runBin(['rss', '--now', next], site);
    expect(parseRssFeed(out).items).toHaveLength(2);
  });

  test('says that there is no next change with an empty value', async () => {
    const site = aSite();
    await rss(site, '--out feed.xml --github-output', { GITHUB_OUTPUT: join(site, 'results.txt') });
    expect(textOf(site, 'results.txt')).toBe('changed=true\nnext-change-at=\n');
  });

  test('adds nothing when the content is wrong', async () => {
    const site = aSite({ 'articles/broken.md': broken });
    await rss(site, '--out feed.xml --github-output', { GITHUB_OUTPUT: join(site, 'results.txt') });
    expect(existsSync(join(site, 'results.txt'))).toBe(false);
  });
});

describe('wrong usage is exit 2, with nothing printed or written:', () => {
  test.each([
    ['--section Scinece', 'there is no section "Scinece": did you mean Science?'],
    ['--tag otter', 'there is no tag "otter": did you mean Otters?'],
    ['--author jnaa', 'there is no author "jnaa": did you mean jana?'],
    ['--author Nobody', 'there is no author "Nobody"'],
    ['--lang en-x', 'is not a language tag such as en or pt-BR'],
    ['--lang en-GB-oed-a', 'is not a language tag such as en or pt-BR'],
    ['--section Science --section Sport', 'it is given twice'],
    ['--tag Otters --tag Lochs', 'it is given twice'],
    ['--lang english', 'is not a language tag such as en or pt-BR'],
    ['--since yesterday', 'an ISO 8601 time'],
    ['--since 2026-11-31', 'an ISO 8601 time'],
    ['--limit many', '--limit'],
    ['--limit -1', '--limit'],
    ['--content half', '--content'],
    ['--format rdf', '--format'],
    ['--report xml', '--report'],
    ['--self-url feed.xml', 'is not an absolute address'],
    ['--json', '--json needs --out'],
    ['--github-output', '--github-output needs --out'],
    ['--github-output --out feed.xml', 'needs the variable GITHUB_OUTPUT'],
    ['feed.xml', 'too many arguments'],
  ])('%s', async (args, said) => {
    const site = aSite();
    const { exit, out, err } = await rss(site, args);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(said);
    expect(existsSync(join(site, 'feed.xml'))).toBe(false);
  });
});

test('a reader that goes away early is no error', async () => {
  const site = aSite({ 'articles/long.md': sound.replace('Text.', `${'Many words. '.repeat(80)}\n\n`.repeat(400)) });
  const bin = resolve(import.meta.dirname, '../../bin/newsctl.js');
  const command = `{ "${process.execPath}" "${bin}" rss ${now.join(' ')}; echo "exit $?" >&2; } | head -c 20`;
  const { out, err } = await new Promise<{ out: string; err: string }>((done) => {
    execFile('sh', ['-c', command], { cwd: site }, (_, out, err) => done({ out, err }));
  });
  expect({ out, err }).toEqual({ out: '<?xml version="1.0" ', err: 'exit 0\n' });
});

test('every feed of the sample newspaper is, byte for byte, the one that a build publishes', async () => {
  const site = join(scratch.path, 'sample');
  copySample(site);
  expect(await runBin(['build', ...now], site)).toMatchObject({ exit: 0 });
  const slugs = (folder: string) => readdirSync(join(site, 'public', folder));
  const wanted = [
    ['feed.xml', ''],
    ['feed.atom', '--format atom'],
    ['feed.json', '--format json'],
    ...slugs('section').map((slug) => [`section/${slug}/feed.xml`, `--section ${slug}`]),
    ...slugs('author').map((slug) => [`author/${slug}/feed.xml`, `--author ${slug}`]),
  ];
  for (const [path = '', args] of wanted) {
    rmSync(join(site, 'one'), { force: true });
    expect(await rss(site, `--out one ${args}`), path).toMatchObject({ exit: 0 });
    expect(textOf(site, 'one') === textOf(site, 'public', path), path).toBe(true);
  }
});
