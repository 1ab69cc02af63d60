import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Scratch, scratchSite } from './support/site-run.ts';

/** What subscribers know articles by, over whole builds: the published ids of one article before and after a change. */
const site = join(import.meta.dirname, 'sites/feeds-in-every-format/site');
const article = 'articles/2026/everything.md';
const scratches: Scratch[] = [];
afterAll(() => {
  for (const scratch of scratches) scratch.remove();
});

interface Published {
  readonly ids: readonly string[];
  readonly address: string;
  readonly published: string;
  /** The Atom entry. */
  readonly entry: string;
}

async function publishedAfter(change: (root: string) => void): Promise<Published> {
  const scratch = scratchSite(site);
  scratches.push(scratch);
  change(scratch.root);
  const run = await scratch.run('build');
  expect(run.exit, run.said).toBe(0);
  const text = (path: string): string => scratch.output().get(path)?.toString() ?? '';
  const { items } = JSON.parse(text('feed.json')) as {
    items: { id: string; url: string; date_published: string; tags?: string[] }[];
  };
  const item = items.find(({ tags }) => tags?.includes('R&D <lab>'));
  const rss = /<item>(?:(?!<\/item>)[\s\S])*?<guid[^>]*>([^<]*)<\/guid>(?:(?!<\/item>)[\s\S])*R&#x26;D/.exec(
    text('feed.xml'),
  )?.[1];
  const atom = /<entry>\n<id>([^<]*)<\/id>(?:(?!<\/entry>)[\s\S])*R&amp;D/.exec(text('feed.atom'))?.[1];
  return {
    ids: [rss ?? '', atom ?? '', item?.id ?? ''],
    address: item?.url ?? '',
    published: item?.date_published ?? '',
    entry: /<entry>(?:(?!<\/entry>)[\s\S])*R&amp;D[\s\S]*?<\/entry>/.exec(text('feed.atom'))?.[0] ?? '',
  };
}

const edit = (file: string, from: string, to: string) => (root: string) => {
  const text = readFileSync(join(root, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(root, file), text.replace(from, to));
};
const before = await publishedAfter(() => {});

test('an article has one id in all formats', () => {
  expect(before.ids).toEqual(Array(3).fill(before.ids[0]));
  expect(before.ids[0]).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
});

test.each([
  ['another title', edit(article, 'title: Otters', 'title: Beavers')],
  ['a correction', edit(article, 'updated: 2026-11-23 10:15', 'updated: 2026-11-23 11:00')],
  ['another text', edit(article, 'A note.', 'Another note.')],
])('%s moves neither id nor address nor publication', async (_, change) => {
  const { ids, address, published } = await publishedAfter(change);
  expect({ ids, address, published }).toEqual({
    ids: before.ids,
    address: before.address,
    published: before.published,
  });
});

test('another article of the same moments leaves its entry as it is', async () => {
  const after = await publishedAfter((root) => {
    const times = 'date: 2026-11-22 09:30\nupdated: 2026-11-23 10:15';
    writeFileSync(join(root, 'articles/2026/twin.md'), `---\ntitle: A twin\n${times}\n---\n\nText.\n`);
  });
  expect(after.entry).toBe(before.entry);
  expect(after.entry).toContain('<updated>2026-11-23T10:15:00.');
});

test('a new slug with an alias keeps the id', async () => {
  const after = await publishedAfter(
    edit(article, 'date: 2026-11-22', 'slug: otters\naliases: [/2026/11/22/everything/]\ndate: 2026-11-22'),
  );
  expect(after.ids).toEqual(before.ids);
  expect(after.address).toContain('/otters/');
});

test('a new date keeps the id', async () => {
  const after = await publishedAfter(edit(article, 'date: 2026-11-22 09:30', 'date: 2026-11-21 10:00'));
  expect(after.ids).toEqual(before.ids);
  expect(after.published).toBe('2026-11-21T10:00:00+01:00');
});

test('a new host keeps the id', async () => {
  const after = await publishedAfter(
    edit('newsctl.config.yaml', 'https://příklad.example/zprávy/', 'https://news.example.net/'),
  );
  expect(after.ids).toEqual(before.ids);
  expect(after.address).toContain('https://news.example.net/2026/');
});

test('a file that moves keeps the id that is written in it', async () => {
  const after = await publishedAfter((root) => {
    edit(article, 'date: 2026-11-22', `id: ${before.ids[0]}\ndate: 2026-11-22`)(root);
    renameSync(join(root, article), join(root, 'articles/2026/renamed.md'));
  });
  expect(after.ids).toEqual(before.ids);
});
