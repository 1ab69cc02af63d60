import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Site } from '../../src/model/site.ts';
import { listFiles } from '../../src/read/list-files.ts';
import { makePictureFinder } from '../../src/read/pictures.ts';
import { scratchFolder } from '../write/scratch-site.ts';
import { jpeg, png } from './picture-bytes.ts';

const article = 'articles/2026/budget.md';

function siteWith(files: { readonly [path: string]: string | Uint8Array }) {
  const root = scratchFolder();
  for (const [path, bytes] of Object.entries({ [article]: '', ...files })) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  const finder = () =>
    makePictureFinder(root, { base: '/blog', language: 'en' } as Site, listFiles(root).value.statics);
  return { root, finder, find: (src: string, from = article) => finder()(from, src) };
}

test('a picture beside its article is measured and gets a name that tells its contents', () => {
  const { find } = siteWith({ 'articles/2026/Town Hall ž.png': png(640, 480) });
  expect(find('Town%20Hall%20%C5%BE.png')).toEqual({
    src: 'Town%20Hall%20%C5%BE.png',
    address: expect.stringMatching(/^\/blog\/assets\/town-hall-z\.[0-9a-f]{8}\.png$/),
    file: 'articles/2026/Town Hall ž.png',
    output: expect.stringMatching(/^assets\/town-hall-z\.[0-9a-f]{8}\.png$/),
    type: 'image/png',
    bytes: 33,
    width: 640,
    height: 480,
  });
});

test('two files with one name and the same bytes share one file of the output, and different bytes do not', () => {
  const { finder } = siteWith({
    'articles/2026/a.png': png(1, 1),
    'articles/2025/a.png': png(1, 1),
    'articles/2024/a.png': png(1, 1, 'other'),
  });
  const find = finder();
  const outputs = ['a.png', '../2025/a.png', '../2024/a.png'].map(
    (src) => (find(article, src) as { output: string }).output,
  );
  expect([outputs[0] === outputs[1], outputs[0] === outputs[2]]).toEqual([true, false]);
});

test('a rooted path is a file of static/, which keeps its name', () => {
  const { find } = siteWith({ 'static/img/a b.png': png(3, 4) });
  const expected = { address: '/blog/img/a%20b.png', type: 'image/png', bytes: 33, width: 3, height: 4 };
  expect(find('/img/a%20b.png')).toEqual({ src: '/img/a%20b.png', ...expected });
  expect(find('../../static/img/a b.png?x#y')).toEqual({ src: '../../static/img/a b.png?x#y', ...expected });
});

test('a picture elsewhere passes as it is, unmeasured', () => {
  const { find } = siteWith({});
  expect(find('https://example.org/ž.png')).toEqual({
    src: 'https://example.org/ž.png',
    address: 'https://example.org/%C5%BE.png',
  });
  expect(find('//example.org/a.png')).toMatchObject({ address: 'https://example.org/a.png' });
});

test.each([
  'data:image/png;base64,xx',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  ' FILE:///etc/passwd',
  'blob:x',
  'C:/a.png',
])('other schemes than http and https are refused: %j', (src) => {
  expect(siteWith({}).find(src)).toEqual({ problem: 'scheme' });
});

test.each([
  '../../../../etc/passwd',
  '../../newsctl.config.ts',
  '..%2f..%2f.env',
  '..\\..\\x.png',
  'a%00.png',
  '../../articles-old/a.png',
])('nothing outside articles/ and static/ can be named: %j', (src) => {
  const { find } = siteWith({ 'newsctl.config.ts': '', '.env': '', 'articles-old/a.png': png(1, 1) });
  expect(find(src)).toEqual({ problem: 'outside' });
});

test('a percent sign is decoded once', () => {
  const { find } = siteWith({ 'articles/2026/a%20b.png': png(1, 1) });
  expect(find('a%2520b.png')).toMatchObject({ file: 'articles/2026/a%20b.png' });
});

test('a link to a picture, or a folder that is a link, is outside the site', () => {
  const { root, find } = siteWith({ 'elsewhere/a.png': png(1, 1), 'articles/2026/real.png': png(1, 1) });
  symlinkSync(join(root, 'elsewhere'), join(root, 'articles/2026/folder'));
  symlinkSync(join(root, 'articles/2026/real.png'), join(root, 'articles/2026/link.png'));
  expect([find('folder/a.png'), find('link.png')]).toEqual([{ problem: 'outside' }, { problem: 'outside' }]);
});

test('the site may itself be reached through a link', () => {
  const { root } = siteWith({ 'articles/2026/a.png': png(1, 1) });
  const linked = join(scratchFolder(), 'linked');
  symlinkSync(root, linked);
  expect(makePictureFinder(linked, { base: '', language: 'en' } as Site, [])(article, 'a.png')).toMatchObject({
    width: 1,
  });
});

test.each([
  ['hall.png', ['Hall.png']],
  ['Hall.jpg', ['Hall.png']],
  ['Hal.png', ['Hall.png']],
  ['river.png', undefined],
])('a picture that is missing names those that may be meant: %s', (src, near) => {
  const { find } = siteWith({ 'articles/2026/Hall.png': png(1, 1), 'static/Hall.png': png(1, 1) });
  expect(find(src)).toEqual(near ? { problem: 'missing', near } : { problem: 'missing' });
  expect(find(`/${src}`)).toEqual(near ? { problem: 'missing', near } : { problem: 'missing' });
});

test('files that are no pictures, or damaged ones, are unreadable, whatever their name', () => {
  const { find } = siteWith({
    'articles/2026/text.png': 'hello',
    'articles/2026/empty.png': '',
    'articles/2026/cut.png': png(1, 1).subarray(0, 20),
    'articles/2026/none.png': png(0, 1),
    'articles/2026/cut.jpg': jpeg(1, 1, 0).subarray(0, 30),
    'static/x.png': 'hello',
  });
  for (const src of ['text.png', 'empty.png', 'cut.png', 'none.png', 'cut.jpg', 'budget.md', '/x.png', '.']) {
    expect([src, find(src)]).toEqual([src, { problem: 'unreadable' }]);
  }
});

test('a picture cut in the middle of its size is unreadable, also after a whole one whose bytes go on where it ends', () => {
  const { finder } = siteWith({ 'articles/2026/a.png': png(3, 5), 'articles/2026/cut.png': png(3, 5).subarray(0, 20) });
  const find = finder();
  expect(find(article, 'a.png')).toMatchObject({ width: 3, height: 5 });
  expect(find(article, 'cut.png')).toEqual({ problem: 'unreadable' });
});

test('a picture with a wrong ending is published with the right one', () => {
  const { find } = siteWith({ 'articles/2026/a.jpeg': png(1, 1) });
  expect(find('a.jpeg')).toMatchObject({
    type: 'image/png',
    output: expect.stringMatching(/^assets\/a\.[0-9a-f]{8}\.png$/),
  });
});

test('a photograph is measured behind much metadata, and turned as the camera says', () => {
  const { find } = siteWith({
    'articles/2026/a.jpg': jpeg(400, 300, 1_000_000),
    'articles/2026/b.jpg': jpeg(400, 300, 0, 6),
  });
  expect(find('a.jpg')).toMatchObject({ type: 'image/jpeg', width: 400, height: 300 });
  expect(find('b.jpg')).toMatchObject({ width: 300, height: 400 });
});

test('an SVG that could act is refused beside articles and trusted in static/', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"><script>alert(1)</script></svg>';
  const { find } = siteWith({ 'articles/2026/a.svg': svg, 'static/a.svg': svg });
  expect(find('a.svg')).toEqual({ problem: 'active' });
  expect(find('/a.svg')).toMatchObject({ type: 'image/svg+xml', width: 10, height: 20 });
});

test('no source makes the finder throw or name a file outside of articles/', () => {
  const { finder } = siteWith({ 'articles/2026/a.png': png(1, 1), 'secret.png': png(1, 1) });
  const find = finder();
  const piece = fc.constantFrom(
    '..',
    '.',
    '/',
    '%2e%2e',
    '%2f',
    'a.png',
    'secret.png',
    '\\',
    '\0',
    '%',
    'static',
    'articles',
    ':',
    '2026',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((parts) => parts.join('')),
        fc.array(piece).map((parts) => parts.join('/')),
      ),
      (src) => {
        const found = find(article, src);
        if ('file' in found) expect(found.file).toBe('articles/2026/a.png');
      },
    ),
  );
});
