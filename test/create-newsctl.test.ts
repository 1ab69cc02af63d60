import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scratchFolder } from './support/bin.ts';

const repository = resolve(import.meta.dirname, '..');
const scratch = scratchFolder();
afterAll(() => scratch.remove());
const modules = join(scratch.path, 'node_modules');
const env = {
  PATH: process.env.PATH,
  HOME: scratch.path,
  LC_ALL: 'C.UTF-8',
  npm_config_cache: join(scratch.path, '.npm'),
};

/** Packs the package in `folder` as it would be published, and unpacks it where npm would install it. */
function install(folder: string, name: string): void {
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', scratch.path];
  const file = execFileSync('npm', pack, { cwd: folder, env, encoding: 'utf8' }).trim();
  mkdirSync(join(modules, name), { recursive: true });
  execFileSync('tar', ['-xzf', join(scratch.path, file), '--strip-components=1', '-C', join(modules, name)]);
}

function run(cwd: string, name: string, ...args: readonly string[]) {
  const { bin } = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8'));
  const file = join(modules, name, bin[name]);
  return spawnSync(process.execPath, [file, ...args], { cwd, env, encoding: 'utf8', input: '' });
}

describe('installed from their tarballs', () => {
  beforeAll(() => {
    install(repository, 'newsctl');
    install(join(repository, 'create-newsctl'), 'create-newsctl');
    for (const name of ['jiti']) symlinkSync(join(repository, 'node_modules', name), join(modules, name), 'dir');
  });

  test('`npm create newsctl` is `newsctl init`, with its flags, its output and its exit codes', () => {
    const made = run(scratch.path, 'create-newsctl', 'paper', '--title', 'The Night Tram', '--yes');
    expect(made).toMatchObject({ status: 0, stdout: 'paper\n', stderr: expect.stringContaining('cd paper') });
    expect(existsSync(join(scratch.path, 'paper/newsctl.config.ts'))).toBe(true);
    expect(run(scratch.path, 'create-newsctl', 'paper', '--title', 'T', '--yes')).toMatchObject({ status: 1 });
    expect(run(scratch.path, 'create-newsctl', 'other')).toMatchObject({ status: 2 });
  });

  test('the site is built by the packed newsctl, with the theme that it ships', () => {
    const site = join(scratch.path, 'site');
    expect(run(scratch.path, 'newsctl', 'init', 'site', '--title', 'T', '--yes')).toMatchObject({ status: 0 });
    expect(run(site, 'newsctl', 'build', '--strict')).toMatchObject({ status: 0 });
    expect(readFileSync(join(site, 'public/index.html'), 'utf8')).toContain('The first issue');
  });

  test('the two packages are of one version, and create-newsctl brings nothing but a file that can be run', () => {
    const [newsctl, create] = ['newsctl', 'create-newsctl'].map((name) =>
      JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')),
    );
    expect(create).toMatchObject({ version: newsctl.version, dependencies: { newsctl: `^${newsctl.version}` } });
    expect(create.engines).toEqual(newsctl.engines);
    expect(readdirSync(join(modules, 'create-newsctl')).sort()).toEqual([
      'LICENSE',
      'README.md',
      'create-newsctl.js',
      'package.json',
    ]);
    expect(statSync(join(modules, 'create-newsctl/create-newsctl.js')).mode & 0o111).not.toBe(0);
  });
});
