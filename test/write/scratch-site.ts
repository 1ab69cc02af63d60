import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import type { OutputFile, OutputRole } from '../../src/model/output.ts';
import { type Disk, makeDisk } from '../../src/write/disk.ts';
import { type Output, openOutput } from '../../src/write/output.ts';

/** Files of an output by path. */
export type Files = { readonly [path: string]: string };

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that is removed after the test. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'newsctl-'));
  made.push(folder);
  return folder;
}

/** Puts files below `folder`. */
export function put(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** All files below `folder` with what they hold, and empty folders with a slash. */
export function look(folder: string, skip: (path: string) => boolean = () => false): Files {
  const found: [string, string][] = [];
  const walk = (path: string): void => {
    const entries = readdirSync(join(folder, path), { withFileTypes: true });
    if (entries.length === 0 && path !== '') found.push([`${path}/`, '']);
    for (const entry of entries) {
      const inner = path === '' ? entry.name : `${path}/${entry.name}`;
      if (skip(inner)) continue;
      if (entry.isDirectory()) walk(inner);
      else found.push([inner, readFileSync(join(folder, inner), 'utf8')]);
    }
  };
  walk('');
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

// No system gives out such a number: a lock that carries it is that of a dead process.
let deadProcess = 4_500_000;

/** Opens the output `public` of a site as a process that is dead as soon as nobody calls. */
export function open(
  root: string,
  disk: Disk = makeDisk(root),
  more: Partial<Parameters<typeof openOutput>[0]> = {},
): Output {
  return openOutput({ root, out: 'public', pid: deadProcess++, home: '/nowhere', dryRun: false, ...more }, disk);
}

/** Builds `files` into `public`, in the order given. */
export function build(root: string, files: Files, disk?: Disk): ReturnType<Output['commit']> {
  const output = open(root, disk);
  for (const file of outputFiles(files)) output.stage(file);
  return output.commit();
}

export function outputFiles(files: Files): OutputFile[] {
  return Object.entries(files).map(([path, content]) => ({ path, role: roleOf(path), content }));
}

const roleOf = (path: string): OutputRole =>
  path.startsWith('assets/') ? 'asset' : path.endsWith('.xml') ? 'feed' : path.includes('page') ? 'page' : 'list';
