import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runBin, scratchFolder } from '../support/bin.ts';

const scratch = scratchFolder();
afterAll(() => scratch.remove());

function aSite(name: string, files: { readonly [name: string]: string }): string {
  const root = join(scratch.path, name);
  mkdirSync(join(root, 'articles'), { recursive: true });
  writeFileSync(join(root, 'newsctl.config.yaml'), 'title: The Paper\nurl: https://example.org/\n');
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, 'articles', path), text);
  return root;
}

const article = (title: string, more = '') => `---\ntitle: ${title}\ndate: 2026-11-20\n${more}---\n\nText.\n`;
const build = (site: string, ...args: string[]) => runBin(['build', ...args, '--now', '2026-11-23T12:00:00Z'], site);

test('a build tells where its time went: on standard error, or in its JSON, and only when it is asked', async () => {
  const site = aSite('told', { 'out.md': article('Out'), 'quiet.md': article('Quiet', 'draft: true\n') });
  const { exit, out, err } = await build(site, '--profile');
  expect({ exit, out }).toEqual({ exit: 0, out: '' });
  for (const part of ['where the time went', 'Markdown', 'templates', 'articles/out.md', '/article, 1 time']) {
    expect(err).toContain(part);
  }
  expect(err, 'a draft is in no log').not.toContain('quiet.md');

  const { profile } = JSON.parse((await build(site, '--no-cache', '--profile', '--json')).out);
  const sum = profile.stages.reduce((total: number, one: { milliseconds: number }) => total + one.milliseconds, 0);
  // Each figure is rounded to a tenth.
  expect(Math.abs(sum - profile.milliseconds)).toBeLessThanOrEqual(profile.stages.length * 0.05 + 0.1);
  expect(profile.articles.map(({ path }: { path: string }) => path)).toEqual(['articles/out.md']);
  expect(profile.templates[0]).toEqual({
    template: expect.stringMatching(/^\//),
    milliseconds: expect.any(Number),
    calls: expect.any(Number),
  });

  expect((await build(site)).err).not.toContain('where the time went');
  expect(JSON.parse((await build(site, '--json')).out)).not.toHaveProperty('profile');
});

test('a build that fails, and one with nothing to do, tell it as well', async () => {
  const site = aSite('failing', { 'out.md': article('Out') });
  await build(site);
  const warm = await build(site, '--profile');
  expect(warm.err).toContain('glance');
  expect(warm.err).not.toContain('slowest');
  writeFileSync(join(site, 'articles/wrong.md'), '---\ntitle: Wrong\n---\n');
  const failed = await build(site, '--profile');
  expect(failed.exit).toBe(1);
  expect(failed.err).toContain('where the time went');
  expect(JSON.parse((await build(site, '--profile', '--json')).out)).toMatchObject({ ok: false, profile: {} });
});
