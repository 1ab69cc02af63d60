import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isModuleTypeKnown } from '../../src/config/module-type.ts';

test('the extension tells the kind of a module, else the nearest package.json with a type', () => {
  const root = mkdtempSync(join(tmpdir(), 'newsctl-type-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const site = join(root, 'site');
  mkdirSync(site);
  const isKnown = (name: string) => isModuleTypeKnown(join(site, name));
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
  expect(isKnown('newsctl.config.ts')).toBe(true);
  writeFileSync(join(site, 'package.json'), '{ "name": "paper" }');
  expect([isKnown('newsctl.config.ts'), isKnown('newsctl.config.js'), isKnown('newsctl.config.mts')]).toEqual([
    false,
    false,
    true,
  ]);
});
