import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from '../../src/commands/build.ts';
import { check } from '../../src/commands/check.ts';
import type { Context } from '../../src/commands/context.ts';
import { list } from '../../src/commands/list.ts';
import { lookAhead } from '../../src/commands/look-ahead.ts';
import { makeFiles } from './make-files.ts';

/** The theme of golden sites: a few lines for each kind of page, so that expected files are read with ease. */
export const bareTheme: string = resolve(import.meta.dirname, 'bare-theme');
export const shippedTheme: string = resolve(import.meta.dirname, '../../templates');

/** Threads run built code. */
export const builtThread = (name: string): URL =>
  pathToFileURL(resolve(import.meta.dirname, `../../dist/threads/${name}.js`));

/** When golden sites are built that do not say. */
export const defaultNow = '2026-11-23T12:00:00Z';

/** A copy of a site in a folder of its own, and what its runs say. */
export interface Scratch {
  readonly root: string;
  run(
    command: 'build' | 'check' | 'list',
    wishes?: Partial<Context> & { dryRun?: boolean; skipInvalid?: boolean },
  ): Promise<Run>;
  /** Every file of the output by path, but newsctl's own manifest. */
  output(): Map<string, Buffer>;
  remove(): void;
}

export interface Run {
  readonly exit: number;
  readonly printed: string;
  readonly said: string;
}

/** Copies `site` to a temporary folder, its files in order of their names or the other way round. */
export function scratchSite(site: string, order: 'forwards' | 'backwards' = 'forwards'): Scratch {
  const root = mkdtempSync(join(tmpdir(), 'newsctl-site-'));
  const files = [...filesBelow(site)];
  for (const [name, bytes] of order === 'forwards' ? files : files.reverse()) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), bytes);
  }
  makeFiles(site, root);
  return {
    root,
    async run(command, wishes = {}) {
      const said = { printed: '', said: '' };
      const context = contextFor(root, said, wishes);
      const flags = { dryRun: wishes.dryRun === true, skipInvalid: wishes.skipInvalid === true };
      const exit = await (command === 'build'
        ? build(context, { ...flags, ahead: lookAhead(context, flags.dryRun) })
        : command === 'check'
          ? check(context)
          : list(context, {}));
      return { exit, ...said };
    },
    output: () => filesBelow(join(root, 'public')),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** What a command may know and do in a test: `told` gathers what it prints and says. */
export function contextFor(
  root: string,
  told: { printed: string; said: string },
  wishes: Partial<Context> = {},
): Context {
  return {
    cwd: root,
    root,
    program: 'newsctl',
    out: 'public',
    nowGiven: defaultNow,
    clock: 0,
    drafts: false,
    strict: false,
    quiet: false,
    verbose: false,
    format: 'compact',
    maxErrors: 0,
    annotate: false,
    home: '/nowhere',
    scratch: tmpdir(),
    pid: process.pid,
    shippedTheme: bareTheme,
    version: '0.0.0',
    cache: true,
    processors: 1,
    lineWorker: builtThread('line-worker'),
    lookWorker: builtThread('look-worker'),
    terminal: { color: 0, unicode: true, columns: 100, hyperlinks: false },
    outTerminal: { color: 0, unicode: true, columns: 100, hyperlinks: false },
    isOutTerminal: false,
    print: (text) => {
      told.printed += text;
    },
    printSlowly: async (text) => {
      told.printed += text;
    },
    say: (text) => {
      told.said += text;
    },
    pause: () => undefined,
    elapsed: () => 0,
    ...wishes,
  };
}

/** Every file below a folder by its path with `/`; empty when there is no folder. */
export function filesBelow(folder: string): Map<string, Buffer> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return new Map();
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.split(sep).join('/'));
  const files = names.filter((name) => statSync(join(folder, name)).isFile() && name !== '.newsctl-manifest.json');
  return new Map(files.sort().map((name) => [name, readFileSync(join(folder, name))]));
}
