import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { parseRssFeed } from 'feedsmith';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scratchFolder } from './support/bin.ts';

const repository = resolve(import.meta.dirname, '..');
const scratch = scratchFolder();
afterAll(() => scratch.remove());

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const yamlOf = (path: string) => load(readFileSync(join(repository, path), 'utf8')) as never;
const github = yamlOf('examples/ci/github-feed.yml') as { on: object; jobs: { feed: { steps: readonly Step[] } } };
const gitlab = yamlOf('examples/ci/gitlab-ci.yml') as { feed: { script: readonly string[]; rules: readonly object[] } };
const action = yamlOf('action.yml') as {
  inputs: Readonly<Record<string, { default: string }>>;
  outputs: Readonly<Record<string, { value: string }>>;
  runs: { steps: readonly Step[] };
};

/** `npm` that installs nothing, `npx` that runs the built newsctl, and `sleep` that notes for how long. */
const commands = join(scratch.path, 'commands');
const slept = join(scratch.path, 'slept');
beforeAll(() => {
  mkdirSync(commands);
  const newsctl = `exec "${process.execPath}" "${join(repository, 'bin/newsctl.js')}"`;
  const scripts = {
    npm: '[ "$1" = ci ] || exit 9',
    npx: `[ "$1" = newsctl ] || exit 9\nshift\n${newsctl} "$@"`,
    sleep: `echo "$1" >> "${slept}"`,
  };
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(commands, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(commands, name), 0o755);
  }
});

const identity = {
  GIT_AUTHOR_NAME: 'E',
  GIT_AUTHOR_EMAIL: 'e@example.org',
  GIT_COMMITTER_NAME: 'E',
  GIT_COMMITTER_EMAIL: 'e@example.org',
};
function bash(script: string, cwd: string, env: NodeJS.ProcessEnv = {}) {
  const own = {
    PATH: `${commands}${delimiter}${process.env.PATH}`,
    HOME: scratch.path,
    LC_ALL: 'C.UTF-8',
    GIT_CONFIG_NOSYSTEM: '1',
    ...env,
  };
  const { status, stdout, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
    cwd,
    env: own,
    encoding: 'utf8',
  });
  return { exit: status, out: stdout, err: stderr };
}

function git(cwd: string, args: string): string {
  const { exit, out, err } = bash(`git ${args}`, cwd, identity);
  expect(exit, err).toBe(0);
  return out.trim();
}

const article = (title: string, date: string) => `---\ntitle: ${title}\ndate: ${date}\n---\n\nText.\n`;
const config = 'title: The Paper\nurl: https://example.org/\n';

/** A repository on a server, with a site in it, and an editor who pushes to it. */
function aRepository(name: string) {
  const origin = join(scratch.path, `${name}.git`);
  const editor = join(scratch.path, name);
  git(scratch.path, `init -q --bare -b main ${origin}`);
  git(origin, 'config receive.advertisePushOptions true');
  git(scratch.path, `clone -q ${origin} ${editor}`);
  git(editor, 'checkout -q -b main');
  let checkouts = 0;
  return {
    origin,
    push(files: Readonly<Record<string, string>>) {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(editor, path)), { recursive: true });
        writeFileSync(join(editor, path), text);
      }
      git(editor, 'add -A');
      git(editor, 'commit -q -m Edit');
      git(editor, 'push -q origin main');
    },
    /** A folder as a CI job begins with it. */
    checkout() {
      const folder = join(scratch.path, `${name}-${++checkouts}`);
      git(scratch.path, `clone -q --depth 1 file://${origin} ${folder}`);
      return folder;
    },
    commits: (branch: string) => Number(git(origin, `rev-list --count ${branch}`)),
    titles(branch: string) {
      expect(git(origin, `ls-tree -r --name-only ${branch}`)).toBe('feed.xml');
      const { items = [] } = parseRssFeed(git(origin, `show ${branch}:feed.xml`));
      return items.map(({ title }) => title);
    },
  };
}

type Outputs = Record<string, Record<string, string>>;

/** What the expressions in these files mean; any other is a mistake. */
function meaningOf(expression: string, outputs: Outputs): string {
  const [, step = '', output = ''] = /^steps\.(\w+)\.outputs\.([\w-]+)$/.exec(expression.trim()) ?? [];
  expect(step, `cannot read ${expression}`).not.toBe('');
  return outputs[step]?.[output] ?? '';
}

function holds(condition: string, outputs: Outputs): boolean {
  return condition.split('||').some((part) => {
    const [, left = '', sign, right] = /^\s*(\S+) (==|!=) '(\w*)'\s*$/.exec(part) ?? [];
    return (meaningOf(left, outputs) === right) === (sign === '==');
  });
}

/** Runs the shell steps of a job as GitHub does; gives the exit code of the first that fails, what was said, and the outputs. */
function runSteps(steps: readonly Step[], cwd: string, env: NodeJS.ProcessEnv = {}) {
  const outputs: Outputs = {};
  let said = '';
  for (const [index, step] of steps.entries()) {
    if (step.run === undefined || (step.if !== undefined && !holds(step.if, outputs))) continue;
    const file = join(scratch.path, `output-${index}`);
    writeFileSync(file, '');
    const own = Object.entries(step.env ?? {}).map(([key, value]) => [
      key,
      value.replace(
        /^\$\{\{(.*)\}\}$/,
        (_, expression) => env[`given ${expression.trim()}`] ?? meaningOf(expression, outputs),
      ),
    ]);
    const wishes = Object.fromEntries(Object.entries(env).filter(([key]) => !key.startsWith('given ')));
    const { exit, out, err } = bash(step.run, cwd, {
      GITHUB_ACTIONS: 'true',
      CI: 'true',
      GITHUB_OUTPUT: file,
      ...wishes,
      ...Object.fromEntries(own),
    });
    said += out + err;
    if (exit !== 0) return { exit, said, outputs };
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    if (step.id)
      outputs[step.id] = Object.fromEntries(
        lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
      );
  }
  return { exit: 0, said, outputs };
}

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

describe('the workflow for GitHub Actions', () => {
  const repo = aRepository('github');
  const run = () => runSteps(github.jobs.feed.steps, repo.checkout());

  test('runs at a push, at a schedule, and by hand', () => {
    expect(Object.keys(github.on)).toEqual(['push', 'schedule', 'workflow_dispatch']);
  });

  test('the first push publishes the feed, on a branch that holds nothing else', () => {
    repo.push({ 'newsctl.config.yaml': config, 'articles/one.md': article('One', '2026-01-01') });
    expect(run()).toMatchObject({ exit: 0, outputs: { feed: { changed: 'true', 'next-change-at': '' } } });
    expect(repo.titles('gh-pages')).toEqual(['One']);
  });

  test('a scheduled run without news publishes nothing', () => {
    expect(run()).toMatchObject({ exit: 0, outputs: { feed: { changed: 'false' } } });
    expect(repo.commits('gh-pages')).toBe(1);
  });

  test('a push with a new article publishes it', () => {
    repo.push({ 'articles/two.md': article('Two', '2026-01-02') });
    expect(run()).toMatchObject({ exit: 0, outputs: { feed: { changed: 'true' } } });
    expect(repo.titles('gh-pages')).toEqual(['Two', 'One']);
    expect(repo.commits('gh-pages')).toBe(2);
  });

  test('a push with a mistake fails, marks its line, and leaves what is published', () => {
    repo.push({ 'articles/three.md': article('Three', '2026-11-31') });
    const { exit, said } = run();
    expect(exit).toBe(1);
    expect(said).toContain('::error file=articles/three.md,line=3');
    expect(repo.commits('gh-pages')).toBe(2);
  });

  test('an article that comes due in a day is not waited for', () => {
    rmSync(slept, { force: true });
    repo.push({ 'articles/three.md': article('Three', inSeconds(86_400)) });
    expect(run()).toMatchObject({ exit: 0, outputs: { feed: { changed: 'false' }, due: {} } });
    expect(existsSync(slept)).toBe(false);
    expect(repo.commits('gh-pages')).toBe(2);
  });

  test('an article that comes due in five minutes is waited for and published', () => {
    repo.push({ 'articles/three.md': article('Three', inSeconds(300)) });
    expect(run()).toMatchObject({ exit: 0, outputs: { feed: { changed: 'false' }, due: { changed: 'true' } } });
    expect(Number(readFileSync(slept, 'utf8'))).toBeGreaterThan(200);
    // The instant is told in whole seconds, never too early.
    expect(Number(readFileSync(slept, 'utf8'))).toBeLessThanOrEqual(301);
    expect(repo.titles('gh-pages')).toEqual(['Three', 'Two', 'One']);
  });
});

describe('the pipeline for GitLab', () => {
  const repo = aRepository('gitlab');
  const run = () =>
    bash(gitlab.feed.script.join('\n'), repo.checkout(), { CI: 'true', FEED_REMOTE: `file://${repo.origin}` });

  test('runs at a schedule and at a push to the default branch', () => {
    expect(gitlab.feed.rules).toEqual([
      { if: '$CI_PIPELINE_SOURCE == "schedule"' },
      { if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' },
    ]);
  });

  test('publishes the feed at the first push, then only when it changed', () => {
    repo.push({ 'newsctl.config.yaml': config, 'articles/one.md': article('One', '2026-01-01') });
    expect(run()).toMatchObject({ exit: 0 });
    expect(repo.titles('feed')).toEqual(['One']);
    expect(run()).toMatchObject({ exit: 0 });
    expect(repo.commits('feed')).toBe(1);
    repo.push({ 'articles/two.md': article('Two', '2026-01-02') });
    expect(run()).toMatchObject({ exit: 0 });
    expect(repo.titles('feed')).toEqual(['Two', 'One']);
    expect(repo.commits('feed')).toBe(2);
  });

  test('fails at a mistake and leaves what is published', () => {
    repo.push({ 'articles/three.md': article('Three', '2026-11-31') });
    expect(run()).toMatchObject({ exit: 1, err: expect.stringContaining('articles/three.md:3:7') });
    expect(repo.commits('feed')).toBe(2);
  });
});

describe('the action', () => {
  const site = join(scratch.path, 'action-site');
  beforeAll(() => {
    mkdirSync(join(site, 'articles'), { recursive: true });
    writeFileSync(join(site, 'newsctl.config.yaml'), config);
    writeFileSync(join(site, 'articles/one.md'), article('One', '2026-01-01'));
    writeFileSync(join(site, 'articles/coming.md'), article('Coming', '2099-01-01'));
  });
  const run = (command = action.inputs.command?.default, args = action.inputs.args?.default) => {
    const env = { GITHUB_ACTION_PATH: repository, 'given inputs.command': command, 'given inputs.args': args };
    const { exit, said, outputs } = runSteps(action.runs.steps, site, env);
    const named = Object.entries(action.outputs).map(([name, { value }]) => [
      name,
      meaningOf(value.slice(3, -2), outputs),
    ]);
    return { exit, said, outputs: Object.fromEntries(named) };
  };
  const next = { 'next-change-at': '2099-01-01T00:00:00+00:00' };

  test('builds the site by default, and says when nothing changed', () => {
    expect(run()).toMatchObject({ exit: 0, outputs: { changed: 'true', ...next } });
    expect(existsSync(join(site, 'public/index.html'))).toBe(true);
    expect(run()).toMatchObject({ exit: 0, outputs: { changed: 'false', ...next } });
  });

  test('writes one feed, its arguments one a line, blanks and all', () => {
    const args = '--out\nfeeds of today/feed.xml\n--format\natom\n';
    expect(run('rss', args)).toMatchObject({ exit: 0, outputs: { changed: 'true', ...next } });
    expect(run('rss', args)).toMatchObject({ exit: 0, outputs: { changed: 'false', ...next } });
    expect(readFileSync(join(site, 'feeds of today/feed.xml'), 'utf8')).toContain('<title>One</title>');
  });

  test('runs no other command, and nothing that its arguments hide', () => {
    expect(run('rss; touch x', '')).toMatchObject({
      exit: 2,
      said: expect.stringContaining('command must be build or rss'),
    });
    expect(run('build', '$(touch hidden)')).toMatchObject({ exit: 2 });
    expect(existsSync(join(site, 'hidden'))).toBe(false);
  });

  test('fails as newsctl fails', () => {
    writeFileSync(join(site, 'articles/broken.md'), article('Broken', '2026-11-31'));
    expect(run()).toMatchObject({ exit: 1, said: expect.stringContaining('::error file=articles/broken.md') });
    rmSync(join(site, 'articles/broken.md'));
  });
});

describe('docs/ci.md', () => {
  const page = readFileSync(join(repository, 'docs/ci.md'), 'utf8');
  const blocks = (language: string) =>
    [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text = '']) => text);

  test('its commands run', () => {
    const site = join(scratch.path, 'docs-site');
    mkdirSync(join(site, 'articles'), { recursive: true });
    writeFileSync(join(site, 'newsctl.config.yaml'), `${config}sections: [Science]\n`);
    writeFileSync(join(site, 'articles/one.md'), article('One', '2026-01-01'));
    const scripts = blocks('sh').map((text) => text.replaceAll(/^newsctl/gm, 'npx newsctl'));
    expect(scripts.length).toBeGreaterThan(1);
    for (const script of scripts) expect(bash(script, site), script).toMatchObject({ exit: 0 });
    const shown = JSON.parse(blocks('json')[0] ?? '');
    const report = JSON.parse(readFileSync(join(site, 'report.json'), 'utf8'));
    expect(Object.keys(shown).filter((key) => key !== 'nextChangeAt')).toEqual(Object.keys(report));
  });

  test('the action that it shows has these inputs and outputs', () => {
    const steps = load(blocks('yaml')[0] ?? '') as readonly { with?: object; if?: string }[];
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(steps[1]?.with ?? {})));
    expect(action.outputs).toHaveProperty('changed');
  });

  test('the files that it names are there', () => {
    for (const [, path = ''] of page.matchAll(/\]\(\.\.\/(examples\/[^)]+)\)/g))
      expect(existsSync(join(repository, path)), path).toBe(true);
  });

  test('it tells of every flag that only `newsctl rss` has', () => {
    const help = bash('npx newsctl rss --help', scratch.path).out;
    const ofRss = help.slice(0, help.indexOf('\nSite\n'));
    const own = [...ofRss.matchAll(/^ +(--(?!strict)[a-z-]+)/gm)].map(([, flag = '']) => flag);
    expect(own.length).toBeGreaterThan(8);
    for (const flag of own) expect(page).toContain(`\`${flag}`);
  });
});
