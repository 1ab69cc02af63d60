import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { loadSite } from '../../src/config/load.ts';
import { formatCompact } from '../../src/report/compact.ts';

/** Loads the site whose folder holds these files. */
export async function load(files: { readonly [name: string]: string }, options: Parameters<typeof loadSite>[1] = {}) {
  const root = mkdtempSync(join(tmpdir(), 'newsctl-config-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  return loadSite(root, options);
}

/** What is wrong, one line each, without the name of the file. */
export async function mistakes(
  files: { readonly [name: string]: string },
  options: Parameters<typeof loadSite>[1] = {},
) {
  const { value, diagnostics } = await load(files, options);
  expect(value === undefined).toBe(diagnostics.length > 0);
  return formatCompact(diagnostics)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/^newsctl\.config\.\w+:/, '').replace(': error', ''));
}
