import fc from 'fast-check';
import { expect, test } from 'vitest';
import { absoluteAddress, plainUri } from '../../src/feed/absolute-address.ts';
import { escapeHtml, makeUrlsAbsolute } from '../../src/feed/absolute-urls.ts';
import { linkMark } from '../../src/model/body.ts';
import { aSite } from '../plan/make-article.ts';

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
  ['<a href="tel:+420 123">x</a>', '<a href="tel:+420 123">x</a>'],
  ['<a href="HTTP://a.example/č">x</a>', '<a href="http://a.example/%C4%8D">x</a>'],
  ['<a href="https://příklad.cz/č">x</a>', '<a href="https://xn--pklad-zsa96e.cz/%C4%8D">x</a>'],
])('%s becomes absolute', (html, expected) => {
  expect(absolute(html)).toBe(expected);
});

test.each(['href', 'src', 'poster', 'cite', 'data', 'action', 'longdesc', 'formaction', 'background', 'xlink:href'])(
  'the address in %s becomes absolute, or goes when it leads nowhere',
  (name) => {
    expect(absolute(`<x ${name}="/y?a=1&amp;b=ř">`)).toBe(`<x ${name}="https://example.org/y?a=1&amp;b=%C5%99">`);
    expect(absolute(`<x ${name.toUpperCase()}=y>`)).toBe(`<x ${name.toUpperCase()}="${base}y">`);
    expect(absolute(`<x ${name}="javascript:a">`)).toBe('<x>');
  },
);

test.each(['srcset', 'imagesrcset'])('each address in %s becomes absolute, and one that leads nowhere goes', (name) => {
  const set = '/a.png 1x, javascript:a 2x, b,c.png 480w, //cdn.example/d.png 3x';
  expect(absolute(`<x ${name}="${set}">`)).toBe(
    `<x ${name}="https://example.org/a.png 1x, ${base}b,c.png 480w, https://cdn.example/d.png 3x">`,
  );
  expect(absolute(`<x ${name}="javascript:a 2x">`)).toBe('<x>');
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
  '<a srcdoc="&lt;script>alert(1)&lt;/script>" ping="https://tracker.example/" PING=x>x</a>',
  '<a xlink:href="javascript:alert(1)">x</a>',
])('nothing in %s acts in a feed', (html) => {
  expect(absolute(html)).toBe('<a>x</a>');
});

test('roles and names for screen readers go, which the feed validator warns of; a link keeps its name as a title', () => {
  expect(
    absolute(
      '<section role="region" aria-label="Table" tabindex="0"><a href="https://example.org/" role="doc-backlink" aria-label="Back to 1">↩</a></section>',
    ),
  ).toBe('<section tabindex="0"><a href="https://example.org/" title="Back to 1">↩</a></section>');
  expect(absolute('<a title="own" aria-label="x">↩</a>')).toBe('<a title="own">↩</a>');
});

test('scripts and styles go with what is in them, forms leave their content', () => {
  expect(
    absolute('a<script>if (a < b) "</b>"</script>b<STYLE >p{}</STYLE>c<form action="/x"><p>d</p></form><link href=x>'),
  ).toBe('abc<p>d</p>');
  expect(absolute('a<script>open')).toBe('a');
});

test.each(['script', 'style', 'link', 'meta', 'base', 'form', 'object', 'embed'])('no <%s> is in a feed', (name) => {
  expect(absolute(`<p>a</p><${name} href="/x" class="y">`)).toBe('<p>a</p>');
  expect(absolute(`<p>a</p><${name.toUpperCase()}></${name} ><p>b</p>`)).toBe('<p>a</p><p>b</p>');
});

test('a comment ends where browsers end it, and what follows is no part of it', () => {
  for (const comment of [
    '<!-->',
    '<!--->',
    '<!---->',
    '<!-- a -->',
    '<!-- a --!>',
    '<!----!>',
    '<!--!> <a href="/z"> -->',
  ])
    expect(absolute(`${comment}<a href="/y">`)).toBe(`${comment}<a href="https://example.org/y">`);
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

test('an address that is a URI already is what parsing it would give, whatever it looks like', () => {
  const part = fc.constantFrom(
    ...['a', 'B', '0', '1', '.', '..', '%2e', '%2E', '%', '-', '_', '~', '!', "'", '(', '*', ',', ';', '=', ':', ':80'],
    ...[
      '@',
      '/',
      '//',
      '?',
      '#',
      '&amp;',
      '&lt;',
      '&',
      '&#46;',
      'xn--',
      'xn--a',
      'com',
      'é',
      ' ',
      '\\',
      '|',
      '^',
      '[',
      '"',
    ],
  );
  const text = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
  const host = fc.constantFrom(
    'example.org',
    'a.b.example.com',
    'EXAMPLE.org',
    '1.2.3.4',
    'xn--a.com',
    'a..com',
    'a.c',
    '-a.com',
  );
  const address = fc.oneof(
    fc
      .tuple(fc.constantFrom('http', 'https', 'HTTPS', 'ftp'), host, text)
      .map(([scheme, name, rest]) => `${scheme}://${name}${rest}`),
    fc.tuple(host, text).map(([name, rest]) => `https://${name}/${rest}`),
    fc.array(part, { maxLength: 14 }).map((parts) => `https://${parts.join('')}`),
  );
  const isPlainUri = new RegExp(`^${plainUri}$`);
  let plain = 0;
  fc.assert(
    fc.property(address, (value) => {
      if (!isPlainUri.test(value)) return;
      plain++;
      expect(escapeHtml(new URL(value.replaceAll('&amp;', '&')).href)).toBe(value);
    }),
    { numRuns: 20_000 },
  );
  expect(plain).toBeGreaterThan(500);
});

test('a path of the site is joined to its address as a parser would join it', () => {
  const part = fc.constantFrom(
    '/',
    '//',
    'a',
    'é',
    '.',
    '..',
    '%2e',
    '%',
    '?',
    '#',
    ' ',
    ':',
    '\\',
    '&',
    '2026',
    '@',
    "'",
    '"',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), fc.constantFrom('', '/blog'), (parts, folder) => {
      const site = aSite({ url: `https://example.org${folder}/`, base: folder });
      const path = `/${parts.join('')}`;
      expect(absoluteAddress(site, path)).toBe(new URL(`https://example.org${folder}${path}`).href);
    }),
    { numRuns: 5000 },
  );
});
