import {
  appendFileSync,
  existsSync,
  mkdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Fault } from '../../src/diagnostics/fault.ts';
import { makeDisk } from '../../src/write/disk.ts';
import type { Output } from '../../src/write/output.ts';
import { build, type Files, look, open, outputFiles, put, scratchFolder } from './scratch-site.ts';

const site: Files = { 'index.html': 'home', 'page/a/index.html': 'a', 'feed.xml': 'feed', 'assets/s.css': 's' };
const publicOf = (root: string): Files => look(join(root, 'public'), (path) => path.startsWith('.newsctl'));
const kinds = (root: string, files: Files) =>
  build(root, files)
    .all()
    .map(({ path, kind }) => `${kind} ${path}`);

test('a build says of each path whether it was made, changed, removed or left alone', () => {
  const root = scratchFolder();
  expect(kinds(root, site)).toEqual([
    'create assets/s.css',
    'create feed.xml',
    'create index.html',
    'create page/a/index.html',
  ]);
  const next = { 'index.html': 'home', 'page/b/index.html': 'b', 'feed.xml': 'feed 2', 'assets/s.css': 's' };
  expect(kinds(root, next)).toEqual([
    'same assets/s.css',
    'update feed.xml',
    'same index.html',
    'delete page/a/index.html',
    'create page/b/index.html',
  ]);
  expect(publicOf(root)).toEqual({
    'assets/s.css': 's',
    'feed.xml': 'feed 2',
    'index.html': 'home',
    'page/b/index.html': 'b',
  });
});

test('a build without changes writes nothing in the output, not even the manifest', () => {
  const root = scratchFolder();
  build(root, site);
  const times = () =>
    [...Object.keys(look(join(root, 'public'))), '.', 'page'].map((path) => [
      path,
      statSync(join(root, 'public', path)).ctimeMs,
    ]);
  const before = times();
  build(root, site);
  build(root, site);
  expect(times()).toEqual(before);
});

test('the output does not depend on the order in which files are staged', () => {
  const [one, two] = [scratchFolder(), scratchFolder()];
  build(one, site);
  build(two, Object.fromEntries(Object.entries(site).reverse()));
  expect(look(join(one, 'public'))).toEqual(look(join(two, 'public')));
});

test('text, bytes and copies end up as the same files', () => {
  const root = scratchFolder();
  put(root, { 'static/logo.png': 'Příliš' });
  const output = open(root);
  output.stage({ path: 'a', role: 'asset', content: { copyOf: join(root, 'static/logo.png') } });
  output.stage({ path: 'b', role: 'asset', content: Buffer.from('Příliš') });
  output.stage({ path: 'c', role: 'asset', content: 'Příliš' });
  output.stage({ path: 'long', role: 'page', content: 'é'.repeat(500_000) });
  output.commit();
  const { long, ...rest } = publicOf(root);
  expect([rest, long?.length]).toEqual([{ a: 'Příliš', b: 'Příliš', c: 'Příliš' }, 500_000]);
});

test.each<[string, (file: string) => unknown]>([
  ['edited', (file) => writeFileSync(file, 'A')],
  ['lengthened', (file) => appendFileSync(file, 'more')],
  ['edited and dated back', (file) => [writeFileSync(file, 'A'), utimesSync(file, 1, 1)]],
  ['removed', (file) => rmSync(file)],
  ['replaced by a link', (file) => [rmSync(file), symlinkSync('/etc/hostname', file)]],
  ['replaced by an empty folder', (file) => [rmSync(file), mkdirSync(file)]],
])('a published file that somebody %s by hand is repaired', (_name, harm) => {
  const root = scratchFolder();
  build(root, site);
  const clean = look(join(root, 'public'));
  build(root, site);
  harm(join(root, 'public/page/a/index.html'));
  build(root, site);
  expect(look(join(root, 'public'))).toEqual(clean);
});

test('the cache in .newsctl may be lost or damaged', () => {
  const root = scratchFolder();
  build(root, site);
  const clean = look(join(root, 'public'));
  for (const name of Object.keys(look(join(root, '.newsctl'))))
    writeFileSync(join(root, '.newsctl', name), '{"key":1}');
  writeFileSync(join(root, 'public/index.html'), 'HOME');
  build(root, site);
  rmSync(join(root, '.newsctl'), { recursive: true });
  build(root, site);
  expect(look(join(root, 'public'))).toEqual(clean);
});

test('assets become visible first, then pages, then lists and feeds, then old files go', () => {
  const root = scratchFolder();
  build(root, { 'old.html': 'old' });
  const order: string[] = [];
  const disk = makeDisk(root);
  const watched = {
    ...disk,
    rename(from: string, to: string) {
      if (to.startsWith(join(root, 'public/'))) order.push(to.slice(join(root, 'public/').length));
      disk.rename(from, to);
    },
    remove(path: string) {
      if (path.startsWith(join(root, 'public/'))) order.push(`-${basename(path)}`);
      disk.remove(path);
    },
  };
  build(root, site, watched);
  expect(order).toEqual([
    'assets/s.css',
    'page/a/index.html',
    'index.html',
    'feed.xml',
    '-old.html',
    '.newsctl-manifest.json',
  ]);
});

test('an abandoned build leaves the last one as it was, and nothing beside it', () => {
  const root = scratchFolder();
  build(root, site);
  const before = look(root);
  const output = open(root);
  for (const file of outputFiles({ 'index.html': 'new' })) output.stage(file);
  output.abandon();
  expect(look(root)).toEqual(before);
  const empty = scratchFolder();
  open(empty).abandon();
  expect(look(empty)).toEqual({});
});

test('a dry run says what a build would change and touches nothing', () => {
  const root = scratchFolder();
  const dry = (files: Files) => {
    const output = open(root, makeDisk(root), { dryRun: true });
    for (const file of outputFiles(files)) output.stage(file);
    return output
      .plan()
      .all()
      .map(({ path, kind }) => `${kind} ${path}`);
  };
  expect([dry({ 'index.html': 'home' }), look(root)]).toEqual([['create index.html'], {}]);
  build(root, site);
  const before = look(root);
  expect(dry({ 'index.html': 'new', 'feed.xml': 'feed' })).toEqual([
    'delete assets/s.css',
    'same feed.xml',
    'update index.html',
    'delete page/a/index.html',
  ]);
  expect(look(root)).toEqual(before);
});

describe('what newsctl did not make', () => {
  test('survives, even in a folder that loses all its pages', () => {
    const root = scratchFolder();
    build(root, site);
    put(join(root, 'public'), { CNAME: 'example.org', 'page/a/note.txt': 'mine' });
    build(root, { 'index.html': 'home' });
    expect(publicOf(root)).toEqual({ CNAME: 'example.org', 'index.html': 'home', 'page/a/note.txt': 'mine' });
  });

  test.each<[string, Files, string]>([
    ['a file at the path of a new page', { 'new/index.html': 'mine' }, 'public/new/index.html: another file stands'],
    ['a file in the place of a folder', { new: 'mine' }, 'public/new: a file stands'],
    [
      'a folder in the place of a file',
      { 'new/index.html/mine.txt': '' },
      'public/new/index.html/mine.txt: a file stands',
    ],
  ])('stops the build before anything changes: %s', (_name, foreign, message) => {
    const root = scratchFolder();
    build(root, site);
    put(join(root, 'public'), foreign);
    const before = look(root);
    const output = open(root);
    const stage = () => output.stage({ path: 'new/index.html', role: 'page', content: 'ours' });
    expect(stage).toThrow(message);
    output.abandon();
    expect(look(root)).toEqual(before);
  });

  test('is adopted when it holds the very same bytes', () => {
    const root = scratchFolder();
    build(root, site);
    put(join(root, 'public'), { 'x.html': 'x' });
    expect(kinds(root, { ...site, 'x.html': 'x' })).toContain('same x.html');
    expect(kinds(root, site)).toContain('delete x.html');
  });

  test('is not written or removed through a link in the place of a folder', () => {
    const root = scratchFolder();
    build(root, site);
    put(root, { 'elsewhere/a/index.html': 'precious' });
    rmSync(join(root, 'public/page'), { recursive: true });
    symlinkSync(join(root, 'elsewhere'), join(root, 'public/page'));
    const output = open(root);
    expect(() => output.stage({ path: 'page/a/index.html', role: 'page', content: 'ours' })).toThrow(
      'public/page: a symbolic link stands',
    );
    output.abandon();
    build(root, { 'index.html': 'home' });
    expect(look(join(root, 'elsewhere'))).toEqual({ 'a/index.html': 'precious' });
  });
});

describe('a dangerous place is refused, and stays as it is', () => {
  const refused: [out: string, why: string][] = [
    ['.', 'the folder of the site itself'],
    ['..', 'holds the folder of the site'],
    ['/', 'the root of the disk'],
    ['articles', 'in `articles`'],
    ['articles/out', 'in `articles`'],
    ['static', 'in `static`'],
    ['templates/out', 'in `templates`'],
    ['.newsctl', 'in `.newsctl`'],
    ['home', 'your home folder'],
    ['file', 'not a folder'],
    ['link', 'a symbolic link'],
    ['sneaky/out', 'in `articles`'],
    ['full', 'not made by newsctl and is not empty (it holds `precious`)'],
  ];
  test.each(refused)('%s', (out, why) => {
    const root = scratchFolder();
    put(root, { 'articles/a.md': '', 'static/x': '', 'templates/t': '', 'home/h': '', file: '', 'full/precious': '' });
    mkdirSync(join(root, 'target'));
    symlinkSync(join(root, 'target'), join(root, 'link'));
    symlinkSync(join(root, 'articles'), join(root, 'sneaky'));
    const before = look(root, (path) => path === 'link' || path === 'sneaky');
    const opening = () => open(root, makeDisk(root), { out, home: join(root, 'home') });
    expect(opening).toThrow(Fault);
    expect(opening).toThrow(why);
    expect(look(root, (path) => path === 'link' || path === 'sneaky')).toEqual(before);
  });
});

test('a manifest that is damaged or names paths outside is refused, and nothing outside is looked at or deleted', () => {
  const digest = 'x'.repeat(43);
  const outside = `{"version":1,"files":[\n["../precious",1,"${digest}"]\n]}\n`;
  for (const manifest of [outside, '{"version":1,"files":[["../precious",1,"x"]]}', '{', '{"version":9,"files":[]}']) {
    for (const use of [(output: Output) => output.allStand(), (output: Output) => output.commit()]) {
      const root = scratchFolder();
      put(root, { precious: 'p', 'public/.newsctl-manifest.json': manifest });
      const before = look(root);
      let output: Output | undefined;
      expect(() => {
        output = open(root);
        use(output);
      }).toThrow('damaged');
      output?.abandon();
      expect(look(root)).toEqual(before);
    }
  }
});

test.each(['../x', '/x', 'a//b', 'a/../b', 'a/./b', 'a\\b', 'a\0', 'C:/x', '', 'a/', '.newsctl-manifest.json'])(
  'a path that is not one of a file in the output is a bug: %j',
  (path) => {
    const output = open(scratchFolder());
    expect(() => output.stage({ path, role: 'page', content: '' })).toThrow(`cannot stage`);
    output.abandon();
  },
);

test('staging one path twice is a bug', () => {
  const output = open(scratchFolder());
  output.stage({ path: 'a', role: 'page', content: '' });
  expect(() => output.stage({ path: 'a', role: 'page', content: '' })).toThrow('cannot stage "a"');
  output.abandon();
});

test('a full disk is one clear line, and the last build stays', () => {
  const root = scratchFolder();
  build(root, site);
  const before = look(root);
  const disk = makeDisk(root);
  const full = { ...disk, write: () => disk.write('/dev/full', Buffer.from('x')) };
  const output = open(root);
  output.abandon();
  expect(() => build(root, site, full)).toThrow(new Fault('cannot write /dev/full: the disk is full'));
  open(root).abandon();
  expect(look(root)).toEqual(before);
  expect(existsSync(join(root, '.public.newsctl'))).toBe(false);
});

test('a commit that the disk interrupts is finished by the next build, whatever that one wants', () => {
  const root = scratchFolder();
  build(root, { 'index.html': 'old' });
  const disk = makeDisk(root);
  const failing = {
    ...disk,
    rename(from: string, to: string) {
      if (to.endsWith('public/feed.xml')) throw new Fault('cannot write public/feed.xml: the disk reports an error');
      disk.rename(from, to);
    },
  };
  const output = open(root, failing);
  for (const file of outputFiles(site)) output.stage(file);
  expect(() => output.commit()).toThrow('the disk reports an error');
  output.abandon();
  open(root).abandon();
  expect(publicOf(root)).toEqual({
    'assets/s.css': 's',
    'feed.xml': 'feed',
    'index.html': 'home',
    'page/a/index.html': 'a',
  });
  expect(existsSync(join(root, '.public.newsctl'))).toBe(false);
});
