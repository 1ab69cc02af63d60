import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runBin, scratchFolder } from '../support/bin.ts';

const scratch = scratchFolder();
afterAll(() => scratch.remove());
let sites = 0;

function aSite(articles: { readonly [name: string]: string }): string {
  const root = join(scratch.path, `site-${++sites}`);
  const files = { 'newsctl.config.yaml': 'title: The Paper\nurl: https://example.org/\n' };
  for (const [path, text] of [
    ...Object.entries(files),
    ...Object.entries(articles).map(([name, text]) => [`articles/${name}.md`, text] as const),
  ]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const article = (title: string, date: string, more = '', body = 'Text.') =>
  `---\ntitle: ${title}\ndate: ${date}\n${more}---\n\n${body}\n`;
const now = ['--now', '2026-11-23T12:00:00Z'];
const list = (site: string, ...args: string[]) => runBin(['list', ...args, ...now], site);

test('a list gives date, state, path and title, oldest first, and when the next article changes', async () => {
  const site = aSite({
    'b-coming': article('Coming', '2026-11-24'),
    'a-out': article('Out', '2026-11-20'),
    'c-held': article('Held', '2026-11-21', 'embargo: 2026-11-23T18:00Z\n'),
  });
  const { exit, out, err } = await list(site);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(out.split('\n').map((line) => line.trimEnd().replace(/ {2,}/g, ' | '))).toEqual([
    '2026-11-20 00:00 | live | articles/a-out.md | Out',
    '2026-11-21 00:00 | embargoed | articles/c-held.md | Held',
    '2026-11-24 00:00 | scheduled | articles/b-coming.md | Coming',
    '',
    '3 articles, next change 2026-11-23T18:00:00+00:00',
    '',
  ]);
});

test('a list reads front matter alone: what is wrong in a text, or between articles, is for `check`', async () => {
  const site = aSite({
    one: article('One', '2026-11-20', 'slug: same\n', '[Nowhere](gone.md)'),
    two: article('Two', '2026-11-20', 'slug: same\nlayout: nowhere\nimage: { src: gone.png, alt: Gone }\n'),
  });
  expect(await runBin(['check', ...now], site)).toMatchObject({ exit: 1 });
  const { exit, out } = await list(site, '--json');
  expect(exit).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ ok: true, articles: [{ title: 'One' }, { title: 'Two' }], diagnostics: [] });
});

test('an article that cannot be listed is named, and the others are listed', async () => {
  const { exit, out, err } = await list(
    aSite({ sound: article('Sound', '2026-11-20'), broken: article('Broken', '2026-11-31') }),
  );
  expect({ exit, out }).toEqual({ exit: 1, out: expect.stringContaining('Sound') });
  expect(out).not.toContain('Broken');
  expect(err).toContain('articles/broken.md:3:7');
});
