import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchSite } from '../support/site-run.ts';

test('an article that names another one as its picture is told so, in a first build and in a later one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsctl-picture-'));
  mkdirSync(join(folder, 'articles'));
  writeFileSync(join(folder, 'newsctl.config.yaml'), 'title: T\nurl: https://example.org/\n');
  writeFileSync(join(folder, 'articles/a.md'), '---\ntitle: A\ndate: 2026-11-01\n---\n\nText.\n');
  const image = 'image: { src: a.md, alt: A }\n';
  writeFileSync(join(folder, 'articles/b.md'), `---\ntitle: B\ndate: 2026-11-02\n${image}---\n\nText.\n`);
  const site = scratchSite(folder);
  for (const _ of ['first', 'second']) {
    const { exit, printed } = await site.run('build');
    expect(exit).toBe(1);
    expect(printed).toContain('articles/b.md:4:');
  }
  site.remove();
  rmSync(folder, { recursive: true });
});
