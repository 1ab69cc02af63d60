import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { drawPictures } from '../bench/draw.js';
import { withTables } from '../bench/tables.js';
import { readXml } from './support/xml-tree.ts';

const repository = resolve(import.meta.dirname, '..');
const results = JSON.parse(readFileSync(join(repository, 'bench/results.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'newsctl-pictures-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the pictures of the page about performance are those of the results', () => {
  drawPictures(results, folder);
  const page = readFileSync(join(repository, 'docs/performance.md'), 'utf8');
  const shown = [...page.matchAll(/\(images\/(bench-[a-z-]+\.svg)\)/g)].map(([, name = '']) => name).sort();
  expect(readdirSync(folder).sort()).toEqual(shown);
  for (const name of shown) {
    const drawn = readFileSync(join(folder, name), 'utf8');
    expect(() => readXml(drawn)).not.toThrow();
    expect(drawn).not.toMatch(/NaN|undefined|Infinity/);
    expect(readFileSync(join(repository, 'docs/images', name), 'utf8'), name).toBe(drawn);
  }
});

test('the tables of the page about performance are those of the results', () => {
  const page = readFileSync(join(repository, 'docs/performance.md'), 'utf8');
  expect(withTables(page, results)).toBe(page);
  expect(page).toContain(`hugo ${results.peers.rows.find(({ name }: { name: string }) => name === 'hugo').version}`);
});
