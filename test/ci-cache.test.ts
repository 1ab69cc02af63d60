import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildProcess, coldOutput, outputOf, writeArticle, writeSite } from './cache/spied-build.ts';
import { scratchFolder } from './support/bin.ts';
import { makeCiCommands } from './support/ci-commands.ts';

const repository = resolve(import.meta.dirname, '..');
const scratch = scratchFolder();
afterAll(() => scratch.remove());

const yamlOf = (path: string) => load(readFileSync(join(repository, path), 'utf8')) as never;
interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: { readonly path?: string; readonly key?: string; readonly 'restore-keys'?: string };
}
const github = yamlOf('examples/ci/github-site.yml') as { jobs: { site: { steps: readonly Step[] } } };
const gitlab = yamlOf('examples/ci/gitlab-site.yml') as {
  pages: { cache: { paths: readonly string[] }; script: readonly string[]; artifacts: { paths: readonly string[] } };
};
const cacheStep = github.jobs.site.steps.find(({ uses }) => uses?.startsWith('actions/cache@'));

const services = [
  {
    name: 'GitHub Actions',
    kept: cacheStep?.with?.path?.trim().split('\n') ?? [],
    script: github.jobs.site.steps.flatMap(({ run }) => run ?? []),
  },
  { name: 'GitLab', kept: gitlab.pages.cache.paths, script: gitlab.pages.script },
];

const commands = join(scratch.path, 'commands');
beforeAll(() => makeCiCommands(commands));

function runJob(script: readonly string[], cwd: string): string {
  const env = {
    PATH: `${commands}${delimiter}${process.env.PATH}`,
    HOME: scratch.path,
    GITHUB_OUTPUT: join(cwd, '..', 'github-output'),
    NEWSCTL_NOW: '2026-11-23T12:00:00Z',
  };
  const { status, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', script.join('\n')], {
    cwd,
    env,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, expect.stringContaining('✔')]);
  return stderr;
}

describe.each(services)('the cache step for $name', { timeout: 120_000 }, ({ name, kept, script }) => {
  test('lets a later commit, in a new checkout, render only what changed, to the same bytes as without it', async () => {
    const first = join(scratch.path, name, 'first');
    const later = join(scratch.path, name, 'later');
    writeSite(first);
    runJob(script, first);
    writeSite(later);
    writeArticle(later, 3, 'Another text.', 'Another summary.');
    expect(kept).toEqual(['public', '.newsctl/cache']);
    for (const path of kept) {
      mkdirSync(dirname(join(later, path)), { recursive: true });
      cpSync(join(first, path), join(later, path), { recursive: true });
    }
    expect(runJob(script, later)).toContain('11 from cache · 1 rendered');
    expect(outputOf(join(later, 'public'))).toEqual(await coldOutput(later));
  });
});

test('with the cache alone everything is rendered again, and with the output alone too, as the page about CI says', async () => {
  const start = join(scratch.path, 'start');
  writeSite(start);
  expect(await buildProcess(start)).toMatchObject({ exit: 0 });
  for (const lost of ['public', '.newsctl']) {
    const root = join(scratch.path, `without ${lost}`);
    cpSync(start, root, { recursive: true });
    rmSync(join(root, lost), { recursive: true });
    const { out } = await buildProcess(root, ['--json', '--profile']);
    const { profile } = JSON.parse(out);
    const pages = profile.templates.find(({ template }: { template: string }) => template === '/article');
    expect(pages.calls, lost).toBe(12);
    expect(outputOf(join(root, 'public'))).toEqual(await coldOutput(root));
  }
});

test('each run of GitHub Actions writes a key of its own and begins with the newest one', () => {
  const { key = '', 'restore-keys': keys = '' } = cacheStep?.with ?? {};
  expect(key).toContain('github.run_id');
  for (const prefix of keys.trim().split('\n')) expect(prefix).not.toContain('run_id');
  expect(
    keys
      .trim()
      .split('\n')
      .some((prefix) => key.startsWith(prefix)),
  ).toBe(true);
});
