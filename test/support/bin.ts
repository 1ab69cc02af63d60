import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const repository = resolve(import.meta.dirname, '../..');
const bin = join(repository, 'bin/newsctl.js');

export interface BinRun {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command in an environment of its own: no colour, no CI, no settings of whoever runs the tests. */
export function runBin(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<BinRun> {
  const own = { PATH: process.env.PATH, HOME: tmpdir(), TERM: 'xterm', LC_ALL: 'C.UTF-8', ...env };
  return new Promise((done) => {
    const child = execFile(process.execPath, [bin, ...args], { cwd, env: own, maxBuffer: 2 ** 26 }, (_, out, err) => {
      done({ exit: child.exitCode ?? -1, out, err });
    });
  });
}

/** A temporary folder, and how to remove it. */
export function scratchFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'newsctl-bin-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The parts of the sample newspaper, which is the site in the root of this repository. */
export const sampleParts = ['newsctl.config.ts', 'articles', 'static', 'templates'] as const;

/** Copies the sample newspaper to a folder. */
export function copySample(to: string): void {
  for (const part of sampleParts) cpSync(join(repository, part), join(to, part), { recursive: true });
}
