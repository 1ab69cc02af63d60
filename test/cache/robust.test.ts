import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { scratchFolder } from '../support/bin.ts';
import { buildProcess, coldOutput, outputOf, spiedBuild, writeArticle, writeSite } from './spied-build.ts';

const scratch = scratchFolder();
afterAll(() => scratch.remove());
let sites = 0;
const patient = { timeout: 300_000 };

/** A site that was built, long enough ago for its files to be believed by their looks. */
async function builtSite(articles?: number): Promise<string> {
  const root = join(scratch.path, `site-${++sites}`);
  writeSite(root, articles);
  await new Promise((resolve) => setTimeout(resolve, 100));
  // The second one believes the files that the first one wrote.
  for (const _ of [1, 2]) expect(await buildProcess(root)).toMatchObject({ exit: 0 });
  return root;
}

describe('what a build by a glance reads and writes', patient, () => {
  test('nothing, when nothing changed', async () => {
    const root = await builtSite();
    const before = looksBelow(root);
    const { exit, err, read, changed } = await spiedBuild(root);
    expect([exit, err]).toEqual([0, expect.stringContaining('nothing changed')]);
    expect(looksBelow(root)).toEqual(before);
    expect(read.filter((path) => /^(articles|static|public)\//.test(path))).toEqual(['public/.newsctl-manifest.json']);
    // The lock of the output, and a look at the clock of the disk.
    expect(
      changed.filter(
        (path) => !/^\.(newsctl\/cache(\/now-\w+)?|newsctl(\/bodies-.*)?|public\.newsctl\b.*)$/.test(path),
      ),
    ).toEqual([]);
  });

  test('of a text that changed: that article, its page, and no plan is made', async () => {
    const root = await builtSite();
    writeArticle(root, 3, 'Another text.');
    const { exit, out, read } = await spiedBuild(root, ['--json', '--profile']);
    const { files, profile } = JSON.parse(out);
    expect(exit).toBe(0);
    expect(read.filter((path) => /^(articles|static)\//.test(path))).toEqual(['articles/a3.md']);
    expect(files).toEqual([{ kind: 'update', path: '2026/11/04/a3/index.html' }]);
    const stages = profile.stages.map(({ stage }: { stage: string }) => stage);
    expect(stages).toContain('glance');
    expect(stages).not.toContain('plan and checks');
    expect(outputOf(join(root, 'public'))).toEqual(await coldOutput(root));
  });

  test('of a summary that changed: that article, which is told, and only pages that show it are made', async () => {
    const root = await builtSite(60);
    writeArticle(root, 3, 'Text.', 'Another summary.');
    const { exit, err, out, read } = await spiedBuild(root, ['--json', '--profile']);
    const { files, profile } = JSON.parse(out);
    expect([exit, err]).toEqual([0, '']);
    expect(read.filter((path) => /^(articles|static)\//.test(path))).toContain('articles/a3.md');
    const rendered = profile.articles.map(({ path }: { path: string }) => path);
    expect(rendered).toContain('articles/a3.md');
    expect(rendered.length).toBeLessThan(10);
    expect(files.length).toBeLessThan(30);
    expect(outputOf(join(root, 'public'))).toEqual(await coldOutput(root));
    writeArticle(root, 3, 'Text.', 'A third summary.');
    expect((await buildProcess(root)).err).toContain('59 from cache · 1 rendered');
  });

  test('of a file that was only touched: that file', async () => {
    const root = await builtSite();
    utimesSync(join(root, 'articles/a5.md'), 1, 1_700_000_000);
    const { err, read } = await spiedBuild(root);
    expect(err).toContain('nothing changed');
    expect(read.filter((path) => /^articles\//.test(path))).toEqual(['articles/a5.md']);
  });
});

describe('two builds at once', patient, () => {
  test('into two folders: both are right, and so is what the next one remembers', async () => {
    const root = await builtSite(40);
    for (const round of [1, 2, 3]) {
      writeArticle(root, round, `Round ${round}.`, 'Changed.');
      const ended = await Promise.all([
        buildProcess(root),
        buildProcess(root, ['--out', 'other']),
        buildProcess(root, ['--out', 'third']),
      ]);
      expect(ended.map(({ exit }) => exit)).toEqual([0, 0, 0]);
      const expected = await coldOutput(root);
      for (const out of ['public', 'other', 'third']) expect(outputOf(join(root, out))).toEqual(expected);
      expect((await buildProcess(root)).err).toContain('nothing changed');
    }
  });

  test('into the same folder: one of them at least is done, the other waits or says why it is not, and nothing is torn', async () => {
    const root = await builtSite(40);
    for (const round of [1, 2, 3]) {
      writeArticle(root, round, `Round ${round}.`, 'Changed.');
      const ended = await Promise.all([buildProcess(root), buildProcess(root), buildProcess(root)]);
      const exits = ended.map(({ exit }) => exit);
      expect(exits).toContain(0);
      expect(exits.filter((exit) => exit !== 0 && exit !== 3)).toEqual([]);
      expect(await buildProcess(root)).toMatchObject({ exit: 0 });
      expect(outputOf(join(root, 'public'))).toEqual(await coldOutput(root));
    }
  });
});

describe('a cache of another commit', patient, () => {
  const commits: readonly { readonly name: string; readonly make: (root: string) => void }[] = [
    { name: 'an older one', make: (root) => writeSite(root, 8) },
    {
      name: 'a newer one',
      make: (root) => {
        writeSite(root, 14);
        for (const number of [1, 5]) writeArticle(root, number, 'Later text.', 'Later.');
      },
    },
    { name: 'one with another config', make: (root) => writeSite(root, 12, 'Another Paper') },
    {
      name: 'one with files of the same size, times and numbers, but other bytes',
      make: (root) => {
        writeSite(root);
        for (const number of [1, 2, 3]) writeArticle(root, number, 'Tixt.');
      },
    },
  ];

  test.each(commits)('$name gives the same bytes, with its output and without', async ({ make }) => {
    const other = join(scratch.path, `commit-${++sites}`);
    make(other);
    for (const name of readdirSync(join(other, 'articles')))
      utimesSync(join(other, 'articles', name), 1, 1_700_000_000);
    expect(await buildProcess(other)).toMatchObject({ exit: 0 });
    for (const restored of [['.newsctl'], ['public'], ['.newsctl', 'public']]) {
      const root = join(scratch.path, `restored-${++sites}`);
      writeSite(root);
      for (const name of readdirSync(join(root, 'articles')))
        utimesSync(join(root, 'articles', name), 1, 1_700_000_000);
      for (const name of restored)
        cpSync(join(other, name), join(root, name), { recursive: true, preserveTimestamps: true });
      expect(await buildProcess(root)).toMatchObject({ exit: 0 });
      expect(outputOf(join(root, 'public'))).toEqual(await coldOutput(root));
      expect((await buildProcess(root)).err).toContain('nothing changed');
    }
  });
});

describe('a file of the cache', patient, () => {
  const harms: readonly { readonly name: string; readonly harm: (file: string) => void }[] = [
    { name: 'removed', harm: (file) => rmSync(file) },
    { name: 'emptied', harm: (file) => truncateSync(file) },
    { name: 'cut in half', harm: (file) => truncateSync(file, statSync(file).size >> 1) },
    { name: 'one byte short', harm: (file) => truncateSync(file, statSync(file).size - 1) },
    { name: 'followed by something else', harm: (file) => writeFileSync(file, 'more', { flag: 'a' }) },
    { name: 'full of noise', harm: (file) => writeFileSync(file, Buffer.alloc(statSync(file).size, 0xa5)) },
    {
      name: 'a folder',
      harm: (file) => {
        rmSync(file);
        mkdirSync(file);
      },
    },
    ...[0, 0.2, 0.6, 0.999].map((part) => ({
      name: `with another bit at ${part}`,
      harm: (file: string) => flipAt(file, part),
    })),
  ];

  test.each(harms)('may be $name: the bytes are the same, and the next build remembers again', async ({ harm }) => {
    const start = await builtSite(8);
    let expected: Map<string, string> | undefined;
    for (const file of readdirSync(join(start, '.newsctl/cache'))) {
      const root = join(scratch.path, `harmed-${++sites}`);
      cpSync(start, root, { recursive: true, preserveTimestamps: true });
      harm(join(root, '.newsctl/cache', file));
      writeArticle(root, 3, 'Another text.');
      expect([file, (await buildProcess(root)).exit]).toEqual([file, 0]);
      expected ??= await coldOutput(root);
      expect([file, outputOf(join(root, 'public'))]).toEqual([file, expected]);
      if (!statSync(join(root, '.newsctl/cache', file), { throwIfNoEntry: false })?.isDirectory())
        expect([file, (await buildProcess(root)).err]).toEqual([file, expect.stringContaining('nothing changed')]);
    }
  });

  test('may be that of another one', async () => {
    const root = await builtSite(8);
    const folder = join(root, '.newsctl/cache');
    const [first = '', ...others] = readdirSync(folder);
    renameSync(join(folder, others.at(-1) ?? ''), join(folder, first));
    expect(await buildProcess(root)).toMatchObject({ exit: 0 });
    expect(outputOf(join(root, 'public'))).toEqual(await coldOutput(root));
  });
});

function flipAt(file: string, part: number): void {
  const bytes = readFileSync(file);
  const at = Math.floor(bytes.length * part);
  bytes[at] = (bytes[at] ?? 0) ^ 4;
  writeFileSync(file, bytes);
}

/** What every file below a folder looks like, those of newsctl as well. */
function looksBelow(root: string): readonly string[] {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
  return names.flatMap((name) => {
    const { ino, size, mtimeMs, ctimeMs } = statSync(join(root, name));
    return statSync(join(root, name)).isFile() ? [`${name} ${ino} ${size} ${mtimeMs} ${ctimeMs}`] : [];
  });
}
