import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runBin, scratchFolder } from './support/bin.ts';

const repository = resolve(import.meta.dirname, '..');
const scratch = scratchFolder();
afterAll(() => scratch.remove());

describe('the manual as a site of newsctl', () => {
  const site = join(scratch.path, 'manual');
  execFileSync(process.execPath, [join(repository, 'examples/docs/make.js'), site]);
  const pages = readdirSync(join(repository, 'docs')).filter((name) => name.endsWith('.md'));

  test('is built of all pages without an error or a warning', async () => {
    const { exit, err } = await runBin(['build', '--strict'], site);
    expect({ exit, err }).toEqual({ exit: 0, err: expect.stringContaining(`${pages.length} articles`) });
    for (const page of pages)
      expect(existsSync(join(site, 'public', page.replace('.md', ''), 'index.html'))).toBe(true);
  });

  test('has a title and a summary on every page, and links that lead from page to page', () => {
    const html = readFileSync(join(site, 'public/getting-started/index.html'), 'utf8');
    expect(html).toContain('<title>Getting started');
    expect(html).toContain('href="/manual/front-matter/"');
    for (const page of pages) {
      expect(readFileSync(join(site, 'articles', page), 'utf8')).toMatch(
        /^---\ntitle: "\S.*"\n[\s\S]*?^summary: "\S.{10,}"$/m,
      );
    }
  });
});
