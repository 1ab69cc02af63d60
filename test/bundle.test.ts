import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const dist = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist');
const startOf = (room: string) => {
  const name = readdirSync(join(dist, 'chunks')).find((file) => file.startsWith(`${room}-`));
  return join(dist, 'chunks', name ?? room);
};

/** The files that are loaded with `file`, itself among them. */
function loadedWith(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(file, 'utf8');
  for (const [, path = ''] of code.matchAll(/(?:from|import) ?"(\.\.?\/[^"]+\.js)"/g)) {
    loadedWith(resolve(dirname(file), path), seen);
  }
  return seen;
}

test.each([
  ['looking', 9],
  ['making', 12],
  ['watching', 12],
  ['asking', 12],
])('a command of the room "%s" loads at most %i files of the bundle', (room, most) => {
  const loaded = new Set([join(dist, 'cli/main.js'), ...loadedWith(startOf('run')), ...loadedWith(startOf(room))]);
  expect(loaded.size).toBeGreaterThan(3);
  expect(loaded.size).toBeLessThanOrEqual(most);
});

test('a thread, the first help and what begins before a build is loaded are one file each, without commander', () => {
  const threads = ['threads/line-worker.js', 'threads/look-worker.js'];
  for (const file of [...threads, 'cli/first-help.js', 'commands/look-ahead.js']) {
    expect([...loadedWith(join(dist, file))]).toEqual([join(dist, file)]);
    expect(readFileSync(join(dist, file), 'utf8')).not.toContain('CommanderError');
  }
});

test.each([
  ['Markdown', 'blockTokens'],
  ['templates', 'rmWhitespace'],
  ['a watcher', 'FSWatcher'],
  ['dialogs', 'ExitPromptError'],
])('what only looks at a site loads no code for %s', (_, sign) => {
  const has = (file: string) => readFileSync(file, 'utf8').includes(sign);
  expect(readdirSync(join(dist, 'chunks')).some((name) => has(join(dist, 'chunks', name)))).toBe(true);
  expect([...loadedWith(startOf('looking'))].filter(has)).toEqual([]);
});

test('a YAML parser, a sanitiser and what explanations say are loaded when they are needed, by any command', () => {
  const files = readdirSync(join(dist, 'chunks')).map((name) => readFileSync(join(dist, 'chunks', name), 'utf8'));
  for (const sign of ['readBlockMapping', 'nonBooleanAttributes', 'Without it newsctl was most likely']) {
    expect(files.filter((code) => code.includes(sign))).toHaveLength(0);
  }
  expect(readFileSync(join(dist, 'third-party/js-yaml.cjs'), 'utf8')).toContain('YAMLException');
  expect(readFileSync(join(dist, 'explanations.json'), 'utf8')).toContain('Without it newsctl was most likely');
});
