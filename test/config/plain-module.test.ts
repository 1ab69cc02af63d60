import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { importModule } from '../../src/config/import-module.ts';
import { plainModuleOf } from '../../src/config/plain-module.ts';

const scratch = (): string => {
  const root = mkdtempSync(join(tmpdir(), 'newsctl-plain-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
};

const plain: readonly (readonly [what: string, text: string])[] = [
  ['what init writes', "import { defineConfig } from 'newsctl';\n\nexport default defineConfig({ title: 'A' });\n"],
  ['no import at all', 'export default { title: `A` };\n'],
  [
    'comments before the import',
    '// Ours.\n/* Really. */\nimport {defineConfig} from "newsctl"\nexport default defineConfig({ title: \'A\' });',
  ],
  [
    'constants, functions and awaiting',
    "const name = () => 'A';\nexport default { title: await Promise.resolve(name()) };\n",
  ],
  ['the environment', "export default { title: process.env.NOBODY_HAS_THIS ?? 'A' };\n"],
];

test.each(plain)('a config with %s is read as it stands', async (_, text) => {
  expect(plainModuleOf(text)).toBeDefined();
  const file = join(scratch(), 'newsctl.config.ts');
  writeFileSync(file, text);
  expect(await importModule(file, text)).toEqual({ value: { title: 'A' } });
});

test.each([
  ['other imports', "import { title } from './title.ts';\nexport default { title };"],
  ['types', "import type { NewsctlConfig } from 'newsctl';\nexport default {} as NewsctlConfig;"],
  ['another name for what it imports', "import { defineConfig as d } from 'newsctl';\nexport default d({});"],
  ['a place in the world', 'export default { title: import.meta.url };'],
  ['CommonJS', 'module.exports = { title: "A" };'],
  ['what it hands on', "export { default } from './other.ts';"],
  ['type arguments', 'export default wrap<Config>({ title: "A" });'],
  ['type arguments in type arguments', 'export default wrap<Array<Date>>({ title: "A" });'],
])('one with %s is not', (_, text) => {
  expect(plainModuleOf(text)).toBeUndefined();
});

test.each([
  ['an annotation', "const title: string = 'A';\nexport default { title };\n"],
  ['an assertion', "export default { title: 'A' as const };\n"],
  [
    'a type of its own',
    "interface Own { title: string }\nconst own = { title: 'A' } satisfies Own;\nexport default own;\n",
  ],
])('one with %s looks like JavaScript and is read as TypeScript all the same', async (_, text) => {
  expect(plainModuleOf(text)).toBeDefined();
  const file = join(scratch(), 'newsctl.config.ts');
  writeFileSync(file, text);
  expect(await importModule(file, text)).toEqual({ value: { title: 'A' } });
});

test('one that forgot to import what it calls fails here as it does everywhere', async () => {
  const text = "export default defineConfig({ title: 'A' });\n";
  const file = join(scratch(), 'newsctl.config.ts');
  writeFileSync(file, text);
  expect(await importModule(file, text)).toMatchObject({ error: { reason: 'defineConfig is not defined' } });
});

test('what goes wrong in one is told with its place, as in any other', async () => {
  const file = join(scratch(), 'newsctl.config.ts');
  const failing = 'export default {\n  title: missing.title,\n};\n';
  writeFileSync(file, failing);
  expect(await importModule(file, failing)).toEqual({
    error: { reason: 'missing is not defined', isSyntax: false, position: { line: 2, column: 10 } },
  });
  const broken = 'export default {\n  title: ,\n};\n';
  writeFileSync(file, broken);
  expect(await importModule(file, broken)).toMatchObject({ error: { isSyntax: true, position: { line: 2 } } });
});
