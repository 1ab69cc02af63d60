import { spawn } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { coldOutput, outputOf, writeArticle, writeSite } from './cache/spied-build.ts';
import { runBin, scratchFolder } from './support/bin.ts';
import { makeCiCommands } from './support/ci-commands.ts';

const repository = resolve(import.meta.dirname, '..');
const scratch = scratchFolder();
afterAll(() => scratch.remove());

const yamlOf = (path: string) => load(readFileSync(join(repository, path), 'utf8')) as never;
interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: { readonly path?: string; readonly pattern?: string; readonly name?: string };
}
const { jobs } = yamlOf('examples/ci/github-shards.yml') as {
  jobs: {
    part: { strategy: { matrix: { shard: readonly number[] }; 'fail-fast': boolean }; steps: readonly Step[] };
    site: { needs: string; steps: readonly Step[] };
  };
};
const gitlab = yamlOf('examples/ci/gitlab-shards.yml') as {
  part: { parallel: number; script: readonly string[]; artifacts: { paths: readonly string[] } };
  pages: { needs: readonly string[]; script: readonly string[] };
};
const { matrix } = jobs.part.strategy;

/** As GitHub fills in what stands between `${{` and `}}`. */
const filledIn = (text: string, shard: number): string =>
  text.replaceAll(/\$\{\{ (.*?) \}\}/g, (_, name) =>
    String({ 'matrix.shard': shard, 'strategy.job-total': matrix.shard.length }[name as string]),
  );
const scriptOf = (steps: readonly Step[], shard: number): string =>
  steps.flatMap(({ run }) => (run === undefined ? [] : filledIn(run, shard))).join('\n');

const services = [
  {
    name: 'GitHub Actions',
    machines: matrix.shard.length,
    part: (shard: number) => ({ script: scriptOf(jobs.part.steps, shard), env: {} }),
    handed: jobs.part.steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'))?.with?.path,
    site: scriptOf(jobs.site.steps, 0),
  },
  {
    name: 'GitLab',
    machines: gitlab.part.parallel,
    part: (shard: number) => ({
      script: gitlab.part.script.join('\n'),
      env: { CI_NODE_INDEX: String(shard), CI_NODE_TOTAL: String(gitlab.part.parallel) },
    }),
    handed: gitlab.part.artifacts.paths[0],
    site: gitlab.pages.script.join('\n'),
  },
];

const commands = join(scratch.path, 'commands');
beforeAll(() => makeCiCommands(commands));

function runJob(script: string, cwd: string, more: NodeJS.ProcessEnv = {}): Promise<number | null> {
  const path = `${commands}${delimiter}${process.env.PATH}`;
  const env = { PATH: path, HOME: scratch.path, NEWSCTL_NOW: '2026-11-23T12:00:00Z', ...more };
  const job = spawn('bash', ['-eo', 'pipefail', '-c', script], { cwd, env, stdio: 'ignore' });
  return new Promise((done) => job.on('close', done));
}

describe.each(services)('the machines of $name', { timeout: 120_000 }, ({ name, machines, part, handed, site }) => {
  test('build, all at once, what one would have built', async () => {
    const root = (job: string) => join(scratch.path, name, job);
    const shards = Array.from({ length: machines }, (_, index) => index + 1);
    for (const shard of shards) writeSite(root(`part ${shard}`));
    const exits = await Promise.all(
      shards.map((shard) => {
        const { script, env } = part(shard);
        return runJob(script, root(`part ${shard}`), env);
      }),
    );
    expect(exits).toEqual(shards.map(() => 0));
    writeSite(root('site'));
    expect(handed).toBe('parts');
    for (const shard of shards)
      cpSync(join(root(`part ${shard}`), 'parts'), join(root('site'), 'parts'), { recursive: true });
    expect(readdirSync(join(root('site'), 'parts'))).toHaveLength(machines);
    expect(await runJob(site, root('site'))).toBe(0);
    expect(outputOf(join(root('site'), 'public'))).toEqual(await coldOutput(root('site')));
  });
});

test('the workflow for GitHub lets every shard speak, and gathers what each hands on', () => {
  expect(jobs.part.strategy['fail-fast']).toBe(false);
  expect(jobs.site.needs).toBe('part');
  const gathering = jobs.site.steps.find(({ uses }) => uses?.startsWith('actions/download-artifact@'))?.with;
  const handing = jobs.part.steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'))?.with;
  expect(gathering).toEqual({ pattern: 'part-*', path: handing?.path, 'merge-multiple': true });
  expect(filledIn(handing?.name ?? '', 3)).toBe('part-3');
});

describe('by hand', { timeout: 120_000 }, () => {
  const root = join(scratch.path, 'by hand');
  beforeAll(() => writeSite(root));

  test('a shard says what it made, and a merge of too few parts what is missing', async () => {
    const { exit, out, err } = await runBin(['build', '--shard', '1/3'], root);
    expect([exit, out]).toEqual([0, '']);
    expect(err).toMatch(/^✔ shard 1 of 3 {2}4 articles {2}4 pages {2}parts\/1-of-3\.part {2}[\d,]+ bytes/);
    const few = await runBin(['merge', 'parts'], root);
    expect([few.exit, few.err]).toEqual([2, '✖ of 3 parts 2 are missing: 2, 3\n']);
    const json = await runBin(['build', '--shard', '2/3', '--json'], root);
    expect(JSON.parse(json.out)).toMatchObject({ ok: true, shard: { index: 2, of: 3 }, part: 'parts/2-of-3.part' });
  });

  test('an article with a mistake fails its shard alone, which writes no part', async () => {
    writeArticle(root, 0, '[gone](nowhere.md)');
    const first = await runBin(['build', '--shard', '1/3', '--part', 'one.part'], root);
    expect([first.exit, first.err]).toEqual([1, expect.stringContaining('nothing written to one.part')]);
    expect(readdirSync(root)).not.toContain('one.part');
    expect((await runBin(['build', '--shard', '3/3'], root)).exit).toBe(0);
  });

  test.each([
    [['build', '--shard', '0/3'], 'must be like 2/4, the second of four'],
    [['build', '--shard', '4/3'], 'must be like 2/4, the second of four'],
    [['build', '--shard', 'two'], 'must be like 2/4, the second of four'],
    [['build', '--shard', '1/2', '--dry-run'], "cannot be used with option '--dry-run'"],
    [['build', '--part', 'one.part'], '--part goes with --shard'],
    [['merge'], 'newsctl merge needs <part>'],
    [['merge', 'parts', '--no-cache'], "unknown option '--no-cache'"],
  ])('%j is wrong usage', async (args, why) => {
    const { exit, err } = await runBin(args, root);
    expect([exit, err]).toEqual([2, expect.stringContaining(why)]);
  });

  test.each([
    [3, ['merge', 'none.part']],
    [2, ['merge', 'articles']],
    [2, ['merge', 'newsctl.config.json']],
    [2, ['build', '--shard', '1/2', '--part', 'articles/a1.md']],
    [2, ['build', '--shard', '1/2', '--part', 'newsctl.config.json']],
  ])('a file that cannot be the part is one line and exit %i: %j', async (exit, args) => {
    const ended = await runBin(args, root);
    expect([ended.exit, ended.err.trim().split('\n').length]).toEqual([exit, 1]);
  });
});
