import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeUrlsAbsolute } from '../../src/feed/absolute-urls.ts';
import { linkMark } from '../../src/model/body.ts';

const base = 'https://example.org/blog/2026/budget/';
const absolute = (html: string, links: (string | undefined)[] = []) =>
  makeUrlsAbsolute(html, base, (index) => links[index]);

test.each([
  ['<a href="/blog/x/">x</a>', '<a href="https://example.org/blog/x/">x</a>'],
  ['<a href="#fn-1">1</a>', `<a href="${base}#fn-1">1</a>`],
  ['<a href="../y/?a=1&amp;b=2">y</a>', '<a href="https://example.org/blog/2026/y/?a=1&amp;b=2">y</a>'],
  ['<img src="/i.png" alt="">', '<img src="https://example.org/i.png" alt="">'],
  [
    '<img srcset="/a,1.png 1x, /b.png 2x">',
    '<img srcset="https://example.org/a,1.png 1x, https://example.org/b.png 2x">',
  ],
  ['<img srcset="/a.png, /b.png 2x,">', '<img srcset="https://example.org/a.png, https://example.org/b.png 2x">'],
  ['<video poster="p.jpg" controls></video>', `<video poster="${base}p.jpg" controls></video>`],
  ['<blockquote cite="/q"></blockquote>', '<blockquote cite="https://example.org/q"></blockquote>'],
  ["<a href='/\"x'>x</a>", '<a href="https://example.org/%22x">x</a>'],
  ['<a href="//cdn.example/x">x</a>', '<a href="https://cdn.example/x">x</a>'],
  ['<a href="mailto:a@example.org">x</a>', '<a href="mailto:a@example.org">x</a>'],
  ['<a href="https://příklad.cz/č">x</a>', '<a href="https://xn--pklad-zsa96e.cz/%C4%8D">x</a>'],
])('%s becomes absolute', (html, expected) => {
  expect(absolute(html)).toBe(expected);
});

test('a link mark becomes the address of the article, its anchor stays', () => {
  const html = `<a href="${linkMark(0)}#costs">x</a>`;
  expect(absolute(html, ['https://example.org/blog/x/'])).toBe('<a href="https://example.org/blog/x/#costs">x</a>');
});

test('a link to an article that is not published keeps its words only', () => {
  expect(absolute(`<a href="${linkMark(0)}#costs">words</a>`)).toBe('<a>words</a>');
});

test.each([
  '<a href="javascript:alert(1)">x</a>',
  '<a href="java&#10;script:alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href="data:text/html,x">x</a>',
  '<a onclick="alert(1)" ONFOCUS=alert(1) style="color:red">x</a>',
])('nothing in %s acts in a feed', (html) => {
  expect(absolute(html)).toBe('<a>x</a>');
});

test('scripts and styles go with what is in them, forms leave their content', () => {
  expect(
    absolute('a<script>if (a < b) "</b>"</script>b<STYLE >p{}</STYLE>c<form action="/x"><p>d</p></form><link href=x>'),
  ).toBe('abc<p>d</p>');
  expect(absolute('a<script>open')).toBe('a');
});

test('text, comments and code are left as they are', () => {
  const html = '<p>1 < 2 &amp; <!-- <a href="x"> --> <code>&lt;a href="x"&gt;</code></p>';
  expect(absolute(html)).toBe(html);
});

test('what is absolute stays so: a second pass changes nothing, whatever the HTML', () => {
  const piece = fc.constantFrom(
    '<a href="',
    '">',
    '<',
    '>',
    '"',
    "'",
    '/x',
    ' src=',
    ' srcset="a 1x,b"',
    'x',
    '<!--',
    '-->',
    '&#x',
    '&amp;',
    '=',
    '/',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const once = absolute(pieces.join(''));
      expect(absolute(once)).toBe(once);
    }),
    { numRuns: 1000 },
  );
});

test('a name that begins with an equals sign does not become a value', () => {
  expect(absolute('<a x/=<a href="/y">')).toBe('<a x href="https://example.org/y">');
});

test('hostile HTML is gone through once', () => {
  for (const html of [
    '<a '.repeat(100_000),
    '<script>'.repeat(100_000),
    '<a b="'.repeat(100_000),
    '<!--'.repeat(100_000),
  ]) {
    expect(absolute(html).length).toBeLessThanOrEqual(html.length);
  }
});
