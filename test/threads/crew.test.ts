import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { Fault } from '../../src/diagnostics/fault.ts';
import { makeCrew } from '../../src/threads/crew.ts';
import type { CrewOrder, News } from '../../src/work/crew.ts';
import { type BodyStore, openBodyStore } from '../../src/write/body-store.ts';

const worker = pathToFileURL(resolve(import.meta.dirname, '../../dist/threads/line-worker.js'));
const opened: (() => void)[] = [];
afterEach(() => {
  for (const close of opened.splice(0)) close();
});

test('every article is read once, by whoever is free, and its text waits in the store', async () => {
  const paths = Array.from({ length: 400 }, (_, number) => `articles/story-${number}.md`);
  const { root, bodies, order } = siteOf(paths);
  const heard = new Map<string, News>();
  const here: string[] = [];
  const crew = makeCrew({ root, config: {}, worker, jobs: 3, least: 1 });
  const slowly = () => new Promise<void>((resolve) => setTimeout(resolve, 20));
  const take = (path: string, news: News) => void heard.set(path, news);
  await crew.read(order, { readHere: (path) => here.push(path), take, rest: slowly });
  expect([...here, ...heard.keys()].sort()).toEqual([...paths].sort());
  expect(heard.size).toBeGreaterThan(0);
  for (const [path, news] of heard) {
    const ref = 'record' in news ? undefined : news.article?.body.ref;
    expect(ref && bodies.get(ref)).toContain(`Text of ${path}.`);
  }
});

test('what fails in a thread fails here: a config that is gone is the surroundings’ fault', async () => {
  const { root, order } = siteOf(['articles/one.md']);
  rmSync(join(root, 'newsctl.config.yaml'));
  const crew = makeCrew({ root, config: {}, worker, jobs: 2, least: 1 });
  const endless = Array.from({ length: 500 }, (_, number) => `articles/${number}.md`);
  const rest = () => new Promise<void>((resolve) => setTimeout(resolve, 5));
  const hands = { readHere: () => {}, take: () => {}, rest };
  await expect(crew.read({ ...order, paths: endless }, hands)).rejects.toThrow(Fault);
});

test('one job is no crew: nothing is worth waking a thread', () => {
  expect(makeCrew({ root: '/', config: {}, worker, jobs: 1, least: 1 }).least).toBe(Number.POSITIVE_INFINITY);
});

function siteOf(paths: readonly string[]): { root: string; bodies: BodyStore; order: CrewOrder } {
  const root = mkdtempSync(join(tmpdir(), 'newsctl-crew-'));
  mkdirSync(join(root, 'articles'));
  writeFileSync(join(root, 'newsctl.config.yaml'), 'title: News\nurl: https://example.org/\n');
  for (const path of paths) {
    writeFileSync(join(root, path), `---\ntitle: ${path}\ndate: 2026-01-02\n---\nText of ${path}.\n`);
  }
  const bodies = openBodyStore(join(root, '.newsctl'));
  opened.push(
    () => bodies.close(),
    () => rmSync(root, { recursive: true, force: true }),
  );
  const files = { articles: paths, statics: [], beside: new Set<string>() };
  const when = { now: Date.UTC(2026, 10, 23), drafts: false, remembers: false };
  return { root, bodies, order: { paths, files, bodies, layouts: new Set(['article']), ...when } };
}
