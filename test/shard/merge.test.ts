import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { environmentOf } from '../../src/cache/open-articles.ts';
import { build } from '../../src/commands/build.ts';
import { buildShard } from '../../src/commands/build-shard.ts';
import { check } from '../../src/commands/check.ts';
import type { Context } from '../../src/commands/context.ts';
import { merge } from '../../src/commands/merge.ts';
import { handOver } from '../../src/shard/gather-parts.ts';
import { openPart } from '../../src/shard/read-part.ts';
import { outputOf, writeArticle, writeSite } from '../cache/spied-build.ts';
import { contextFor } from '../support/site-run.ts';

const scratch = mkdtempSync(join(tmpdir(), 'newsctl-shards-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
let copies = 0;

/** A machine with a copy of a site. */
function machine(site: string) {
  const root = join(scratch, `machine-${++copies}`);
  cpSync(site, root, { recursive: true });
  const told = { printed: '', said: '' };
  const contextWith = (wishes: Partial<Context> = {}) => contextFor(root, told, wishes);
  return { root, told, contextWith };
}

function site(articles?: number): string {
  const root = join(scratch, `site-${++copies}`);
  writeSite(root, articles);
  return root;
}

/** Has `of` machines make the parts of a site. */
async function partsOf(
  of: number,
  siteOn: (index: number) => string,
  wishes: (index: number) => Partial<Context> = () => ({}),
) {
  const parts = join(scratch, `parts-${++copies}`);
  mkdirSync(parts);
  const exits: number[] = [];
  const logs: string[] = [];
  for (let index = 1; index <= of; index++) {
    const { told, contextWith } = machine(siteOn(index));
    const part = join(parts, `${index}.part`);
    exits.push(await buildShard(contextWith(wishes(index)), { share: { index, of }, part, skipInvalid: false }));
    logs.push(told.printed);
  }
  return { parts, exits, logs };
}

const flags = { dryRun: false, skipInvalid: false };

async function mergedAt(root: string, parts: string, wishes: Partial<Context> = {}) {
  const { root: here, told, contextWith } = machine(root);
  const context = contextWith({ format: 'pretty', ...wishes });
  const exit = await merge(context, { ...flags, parts: [parts] });
  return { exit, said: told.said, context, files: exit === 0 ? outputOf(join(here, 'public')) : new Map() };
}

async function builtAlone(root: string, wishes: Partial<Context> = {}): Promise<Map<string, string>> {
  const { root: here, contextWith } = machine(root);
  expect(await build(contextWith({ cache: false, ...wishes }), flags)).toBe(0);
  return outputOf(join(here, 'public'));
}

describe('a merge', () => {
  test('renders no article and takes every page as a shard made it', async () => {
    const root = site();
    const { parts } = await partsOf(3, () => root);
    const { contextWith, root: here } = machine(root);
    const opened = [1, 2, 3].map((index) => openPart(join(parts, `${index}.part`), `${index}.part`));
    const handed = handOver(opened);
    const taken: string[] = [];
    const page: typeof handed.page = (output, sketch) => {
      const found = handed.page(output, sketch);
      if (found !== undefined) taken.push(output);
      return found;
    };
    const exit = await build(contextWith(), {
      ...flags,
      handedFor: () => ({ ...handed, page }),
    });
    for (const part of opened) part.close();
    expect(exit).toBe(0);
    expect(taken).toHaveLength(12);
    expect(outputOf(join(here, 'public'))).toEqual(await builtAlone(root));
  });

  test('is right when a shard has no article at all', async () => {
    const root = site(2);
    const { parts, exits } = await partsOf(5, () => root);
    expect(exits).toEqual([0, 0, 0, 0, 0]);
    expect((await mergedAt(root, parts)).files).toEqual(await builtAlone(root));
  });

  test('is right for a site without anything to publish', async () => {
    const root = site(0);
    mkdirSync(join(root, 'articles'));
    writeFileSync(join(root, 'articles/a.md'), '---\ntitle: A\ndate: 2026-11-01\ndraft: true\n---\n\nText.\n');
    const { parts, exits } = await partsOf(2, () => root);
    expect(exits).toEqual([0, 0]);
    expect((await mergedAt(root, parts)).files).toEqual(await builtAlone(root));
  });

  test('reads what changed since, was added, or is gone', async () => {
    const root = site();
    const { parts } = await partsOf(3, () => root);
    writeArticle(root, 4, 'Another text.', 'Another summary.');
    writeArticle(root, 12, 'A new one.');
    rmSync(join(root, 'articles/a7.md'));
    const { said, files } = await mergedAt(root, parts);
    expect(said).toContain('10 from parts · 2 rendered');
    expect(files).toEqual(await builtAlone(root));
  });

  test('is right when the shards looked at other clocks: an embargo ends between them', async () => {
    const root = site();
    writeFileSync(
      join(root, 'articles/held.md'),
      '---\ntitle: Held\ndate: 2026-11-20\nembargo: 2026-11-23T12:00:00Z\ncategories: [Section 1]\n---\n\nText.\n',
    );
    const { parts } = await partsOf(
      3,
      () => root,
      (index) => ({ nowGiven: `2026-11-23T1${index}:00:00Z` }),
    );
    for (const nowGiven of ['2026-11-23T11:59:00Z', '2026-11-23T12:00:00Z']) {
      expect((await mergedAt(root, parts, { nowGiven })).files).toEqual(await builtAlone(root, { nowGiven }));
    }
  });

  test('leaves what the next build needs: nothing is read or written again', async () => {
    const root = site();
    const { parts } = await partsOf(2, () => root);
    const { context } = await mergedAt(root, parts);
    const told = { printed: '', said: '' };
    const say = (text: string) => {
      told.said += text;
    };
    expect(await build({ ...context, say }, flags)).toBe(0);
    expect(told.said).toContain('12 from cache · 0 rendered · nothing changed');
  });

  test('refuses parts of another config', async () => {
    const root = site();
    const { parts } = await partsOf(2, () => root);
    const { exit, said } = await mergedAt(root, parts, { baseUrl: 'https://example.com/' });
    expect([exit, said]).toEqual([2, expect.stringContaining('was made with another newsctl, Node, config')]);
  });

  test('knows an environment by all that an article is read with', () => {
    const known = environmentOf({ job: { site: {}, theme: { layouts: new Set(['article']) } } as never, version: '1' });
    const other = environmentOf({ job: { site: {}, theme: { layouts: new Set(['long']) } } as never, version: '1' });
    expect(known).not.toBe(other);
  });
});

describe('a part', () => {
  test('holds no byte of an article that is held back', async () => {
    const root = site(6);
    for (const [name, hold] of [
      ['draft', 'draft: true'],
      ['embargoed', 'embargo: 2027-01-01T00:00:00Z'],
      ['expired', 'expires: 2026-11-02'],
    ]) {
      writeFileSync(
        join(root, `articles/${name}.md`),
        `---\ntitle: CANARY ${name}\ndate: 2026-11-01\nsummary: CANARY\ntags: [CANARY]\n${hold}\n---\n\nCANARY.\n`,
      );
    }
    const { parts, exits } = await partsOf(2, () => root);
    expect(exits).toEqual([0, 0]);
    for (const index of [1, 2]) expect(readFileSync(join(parts, `${index}.part`), 'utf8')).not.toContain('CANARY');
  });

  test('is not written when an article of the share has a mistake, and each mistake is told by one shard', async () => {
    const root = site(9);
    const broken = (number: number, line: string, text: string) =>
      writeFileSync(
        join(root, `articles/a${number}.md`),
        `---\ntitle: Broken\ndate: 2026-11-01\n${line}\n---\n\n${text}\n`,
      );
    broken(0, 'drfat: true', 'Text.');
    broken(4, 'summary: x', '[gone](nowhere.md)');
    broken(8, 'summary: x', '![](missing.png)');
    const { parts, exits, logs } = await partsOf(4, () => root);
    const { told, contextWith } = machine(root);
    expect(await check(contextWith())).toBe(1);
    const linesOf = (text: string) =>
      text
        .split('\n')
        .filter((line) => line.includes(': error '))
        .sort();
    expect(linesOf(logs.join(''))).toEqual(linesOf(told.printed));
    expect(exits.filter((exit) => exit === 1).length).toBeGreaterThanOrEqual(2);
    for (const [number, exit] of exits.entries())
      expect(existsSync(join(parts, `${number + 1}.part`))).toBe(exit === 0);
  });
});
