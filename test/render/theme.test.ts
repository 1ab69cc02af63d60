import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadTheme } from '../../src/render/theme.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'theme-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (path: string, content: string | Uint8Array = ''): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
};
const load = () => loadTheme(join(folder, 'site'), join(folder, 'shipped'));

test('a file of the site replaces the shipped one of the same name and no other', () => {
  write('shipped/article.eta', 'shipped article');
  write('shipped/partials/card.eta', 'shipped card');
  write('site/templates/partials/card.eta', 'own card');
  const { templates } = load().value;
  expect([...templates]).toEqual([
    ['/article', { path: 'newsctl/templates/article.eta', text: 'shipped article' }],
    ['/partials/card', { path: 'templates/partials/card.eta', text: 'own card' }],
  ]);
});

test('an article may name any top-level template as its layout, but not those that newsctl renders itself', () => {
  for (const name of ['article', 'layout', 'home', 'redirect', 'not-found', 'partials/card'])
    write(`shipped/${name}.eta`);
  write('site/templates/longread.eta');
  expect([...(load().value.layouts ?? [])]).toEqual(['article', 'longread']);
});

test('the digest changes with any file and with nothing else', () => {
  write('shipped/article.eta', 'a');
  write('shipped/assets/style.css', 'b');
  const before = load().value.digest;
  expect(load().value.digest).toBe(before);
  write('site/templates/assets/style.css', 'c');
  expect(load().value.digest).not.toBe(before);
});

test('a pipe among the templates is named, and never opened', () => {
  write('shipped/article.eta', 'a');
  mkdirSync(join(folder, 'site/templates'), { recursive: true });
  execFileSync('mkfifo', [join(folder, 'site/templates/home.eta')]);
  const { value, diagnostics } = load();
  expect([...value.templates.keys()]).toEqual(['/article']);
  expect(diagnostics).toMatchObject([{ code: 'template-file', place: { path: 'templates/home.eta' } }]);
});

test('a symbolic link that leads out of the folder is refused, whatever it is a link to', () => {
  write('shipped/article.eta', 'a');
  write('secret.eta', 'CANARY');
  mkdirSync(join(folder, 'site/templates'), { recursive: true });
  symlinkSync(join(folder, 'secret.eta'), join(folder, 'site/templates/article.eta'));
  const { value, diagnostics } = load();
  expect(diagnostics.map(({ code, place }) => [code, place.path])).toEqual([
    ['template-file', 'templates/article.eta'],
  ]);
  expect(value.templates.get('/article')?.text).toBe('a');
});

test('a link to a folder is named instead of being followed, even one that leads round in a circle', () => {
  write('site/templates/partials/card.eta', 'a');
  symlinkSync('.', join(folder, 'site/templates/again'));
  symlinkSync(folder, join(folder, 'site/templates/shared'));
  const { value, diagnostics } = load();
  expect([...value.templates.keys()]).toEqual(['/partials/card']);
  expect(diagnostics).toMatchObject([
    { code: 'template-file', place: { path: 'templates/again' } },
    { code: 'template-file', place: { path: 'templates/shared' } },
  ]);
});

test('a file where the folder of templates should be is a mistake of the site', () => {
  write('shipped/article.eta', 'a');
  write('site/templates', 'b');
  const { value, diagnostics } = load();
  expect([...value.templates.keys()]).toEqual(['/article']);
  expect(diagnostics).toMatchObject([{ code: 'template-file', place: { path: 'templates' } }]);
});

test('a template that is not UTF-8 is reported, and one with CRLF and a byte order mark reads like any other', () => {
  write('site/templates/bad.eta', Uint8Array.of(0x70, 0xff));
  write('site/templates/good.eta', '\ufeffone\r\ntwo');
  const { value, diagnostics } = load();
  expect(diagnostics.map(({ place }) => place.path)).toEqual(['templates/bad.eta']);
  expect(value.templates.get('/good')?.text).toBe('one\ntwo');
});

test('a site without templates of its own has the shipped theme', () => {
  write('shipped/article.eta', 'a');
  expect(load().value.templates.size).toBe(1);
});
