import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeSourceReader } from '../../src/read/source.ts';
import { makeMatterReader } from '../../src/work/front-matter-alone.ts';
import { runMatterLine } from '../../src/work/matter-line.ts';
import { aSite } from '../plan/make-article.ts';
import { scratchFolder } from '../write/scratch-site.ts';

function siteWith(text: string | Uint8Array) {
  const root = scratchFolder();
  mkdirSync(join(root, 'articles'));
  writeFileSync(join(root, 'articles/a.md'), text);
  const context = {
    root,
    site: aSite(),
    findPicture: (_: string, src: string) => ({ src, address: src }),
    beside: new Set<string>(),
    defaultsFor: () => [],
  };
  const { raw: _, ...whole } = runMatterLine('articles/a.md', { ...context, readSource: makeSourceReader(root) });
  return { alone: makeMatterReader(context)('articles/a.md'), whole };
}

const sound = '---\ntitle: A bridge\ndate: 2026-03-01\ntags: [Rivers]\n---\n';

test.each([
  ['sound front matter', `${sound}Text with\n---\na rule.\n`],
  ['Windows line ends', sound.replaceAll('\n', '\r\n')],
  ['no Markdown at all', sound.slice(0, -1)],
  ['a mistake in the last key, shown with the line below the fence', sound.replace('tags:', 'tagz:').concat('\nText')],
  ['a wrong fence', sound.replace(/---\n$/, '--- \nText\n---\n')],
  ['no front matter', 'Text\n---\n---\n'],
  ['nothing', ''],
])('of %s the same is known as when the whole file is decoded', (_, text) => {
  const { alone, whole } = siteWith(text);
  expect(alone).toEqual(whole);
});

test('a byte in the Markdown that is not UTF-8 is left to who reads that', () => {
  const { alone, whole } = siteWith(Buffer.from(`${sound}caf\xe9`, 'latin1'));
  expect(alone.matter?.title).toBe('A bridge');
  expect(alone.diagnostics).toEqual([]);
  expect(whole.diagnostics.map(({ code }) => code)).toEqual(['invalid-encoding']);
});
