import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { catalogue } from '../src/diagnostics/catalogue.ts';
import type { PublishedSite } from './support/published-site.ts';
import { shardedBuild } from './support/sharded-build.ts';
import { doRun, expectedOf, namesOf, type Outcome, runsOf, type SiteRun, writeExpected } from './support/site-case.ts';
import { defaultNow, scratchSite } from './support/site-run.ts';
import { brokenSitemapRules } from './support/sitemap-rules.ts';
import { brokenStructuredData } from './support/structured-data-rules.ts';

/** A golden site: test/sites/<a-sentence>/{case.json,site/,expected/}, where `case.json` lists the runs (see support/site-case.ts)
 *  and `make.json` the files that git would spoil. `expected/log.txt` is what the command says in the compact format,
 *  `expected/output/` holds the output files that the case is about, `expected/files.txt` the names of all.
 *  `UPDATE_SITES=1 npx vitest run test/sites.test.ts` writes them anew: read the difference before you commit it. */
const sites = join(import.meta.dirname, 'sites');
const names = readdirSync(sites)
  .filter((name) => existsSync(join(sites, name, 'case.json')))
  .sort();
const raised = new Set<string>();

describe.each(names)('%s', (name) => {
  const folder = join(sites, name);
  const site = join(folder, 'site');
  const runs = runsOf(folder);
  const scratch = scratchSite(site);
  afterAll(() => scratch.remove());

  test('says and publishes what is expected', async () => {
    for (const run of runs) {
      const outcome = await doRun(scratch, run);
      for (const code of codesIn(outcome.log)) raised.add(code);
      if (process.env.UPDATE_SITES === '1') writeExpected(folder, run, outcome);
      const expected = expectedOf(folder, run);
      expect([...outcome.exits], outcome.said + outcome.log).toEqual([run.exit]);
      expect(outcome.log).toBe(expected.log);
      expect(namesOf(outcome.files)).toBe(expected.files);
      for (const [file, bytes] of expected.kept) expect(outcome.files.get(file)?.toString(), file).toBe(String(bytes));
      expectNoCanary(outcome);
      if (run.exit === 0 && run.command === undefined) expect(brokenRules(publishedBy(run, outcome))).toEqual([]);
    }
  });

  test('gives the same bytes again, and in a fresh copy whose files were made in another order', async () => {
    const last = runs.findLast(({ command = 'build' }) => command === 'build');
    if (last === undefined) return;
    const before = textsOf(scratch.output());
    expect(textsOf((await doRun(scratch, { ...last, remove: [] })).files)).toEqual(before);
    const other = scratchSite(site, 'backwards');
    const fresh = await doRun(other, { ...last, remove: runs.flatMap(({ remove = [] }) => remove) });
    expect(textsOf(fresh.files)).toEqual(before);
    other.remove();
  });

  test('says and publishes the same with three threads, with and without a cache', async () => {
    const last = runs.findLast(({ command = 'build' }) => command === 'build');
    if (last === undefined) return;
    const without = runs.flatMap(({ remove = [] }) => remove);
    const alone = scratchSite(site);
    const { log, files } = await doRun(alone, { ...last, remove: without }, { cache: false });
    alone.remove();
    for (const cache of [true, false]) {
      const other = scratchSite(site);
      const threaded = await doRun(other, { ...last, remove: without }, { cache, jobs: 3 });
      expect([...threaded.exits, threaded.log]).toEqual([last.exit, log]);
      expect(textsOf(threaded.files)).toEqual(textsOf(files));
      other.remove();
    }
  });

  test('is the same when three machines build it and one more merges what they made', async () => {
    const last = runs.findLast(({ command = 'build' }) => command === 'build');
    if (last === undefined || last.exit !== 0 || last.config === true || last.vanishes !== undefined) return;
    const run = { ...last, remove: runs.flatMap(({ remove = [] }) => remove) };
    const alone = scratchSite(site);
    const { log, files } = await doRun(alone, run, { cache: false });
    alone.remove();
    const merged = await shardedBuild(site, run, 3);
    expect(merged.exits, merged.logs.join('')).toEqual([0, 0, 0, 0]);
    expect(merged.log).toBe(log);
    expect(textsOf(merged.files)).toEqual(textsOf(files));
  });
});

test('every code of the catalogue is raised by at least one golden site', () => {
  expect(Object.keys(catalogue).filter((code) => !raised.has(code))).toEqual([]);
});

/** What a search engine would object to. */
const brokenRules = (site: PublishedSite): string[] => [
  ...brokenSitemapRules(site),
  ...[...site.files].flatMap(([path, text]) => (path.endsWith('.html') ? brokenStructuredData(text) : [])),
];

/** What a run published, at the time of that run. */
const publishedBy = ({ now = defaultNow }: SiteRun, { files }: Outcome): PublishedSite => ({
  files: new Map([...files].map(([name, bytes]) => [name, bytes.toString()])),
  now: Date.parse(now),
});

const codesIn = (log: string): string[] =>
  [...log.matchAll(/: (?:error|warning) ([a-z-]+): /g)].map(([, code = '']) => code);

const textsOf = (files: Outcome['files']): Map<string, string> =>
  new Map([...files].map(([name, bytes]) => [name, bytes.toString('latin1')]));

/** Held articles of golden sites contain this word, which nobody may see before their time. */
function expectNoCanary({ log, said, files }: Outcome): void {
  for (const text of [log, said, ...files.keys(), ...[...files.values()].map(String)]) {
    expect(text).not.toContain('CANARY');
  }
}
