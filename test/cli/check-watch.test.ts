import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const bin = resolve(import.meta.dirname, '../../bin/newsctl.js');
const root = mkdtempSync(join(tmpdir(), 'newsctl-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function aSite(name: string, config: string): string {
  const site = join(root, name);
  mkdirSync(join(site, 'articles'), { recursive: true });
  writeFileSync(join(site, 'newsctl.config.yaml'), config);
  writeFileSync(join(site, 'articles/a.md'), '---\ntitle: A\ndate: 2026-11-20\n---\n\nText.\n');
  return site;
}

/** A running `check --watch --format compact`, as an editor starts it. */
function watchIn(site: string) {
  const env = { PATH: process.env.PATH, HOME: tmpdir(), LC_ALL: 'C.UTF-8', TZ: 'UTC' };
  const args = [bin, 'check', '--watch', '--format', 'compact', '--now', '2026-11-23T12:00:00Z'];
  const child = spawn(process.execPath, args, { cwd: site, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
  const ended = new Promise<number | null>((done) => child.on('exit', done));
  return {
    /** What is said until the next run has ended, and not more. */
    run: async (): Promise<string> => {
      for (;;) {
        const end = /^newsctl check finished.*\n/m.exec(said);
        if (end !== null) {
          const run = said.slice(0, end.index + end[0].length);
          said = said.slice(run.length);
          return run;
        }
        if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${said}`);
        await new Promise((go) => setTimeout(go, 10));
      }
    },
    end: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}

const good = 'title: P\nurl: https://example.org/\n';

describe('newsctl check --watch', () => {
  test('tells every mistake after every save, between two lines that an editor knows, until it is told to end', async () => {
    const site = aSite('sound', good);
    const watch = watchIn(site);
    expect(await watch.run()).toMatch(/^newsctl check started[^\n]*\nnewsctl check finished: 0 errors/);
    await new Promise((go) => setTimeout(go, 500));
    writeFileSync(join(site, 'articles/a.md'), '---\ntitle: A\ndate: 2026-11-31\n---\n\nText.\n');
    expect(await watch.run()).toMatch(
      /started.*articles\/a\.md[\s\S]*articles\/a\.md:3:7: error[\s\S]*finished: 1 error/,
    );
    expect(await watch.end()).toBe(130);
  });

  test('goes on when the config is broken from the start, and hears that it is mended', async () => {
    const site = aSite('broken', 'title: P\nurl: [\n');
    const watch = watchIn(site);
    expect(await watch.run()).toMatch(/newsctl\.config\.yaml:\d+:\d+: error[\s\S]*finished: [1-9]/);
    await new Promise((go) => setTimeout(go, 500));
    writeFileSync(join(site, 'newsctl.config.yaml'), good);
    expect(await watch.run()).toMatch(/finished: 0 errors/);
    expect(await watch.end()).toBe(130);
  });
});
