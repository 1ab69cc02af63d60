import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { publishAssets } from '../../src/render/theme-assets.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);
const publish = (files: Record<string, string>): Record<string, readonly [string, string]> =>
  Object.fromEntries(
    publishAssets(new Map(Object.entries(files))).map(({ name, output, content }) => [name, [output, String(content)]]),
  );

test('an asset is published under the hash of what is in it', () => {
  expect(publish({ 'logo.svg': '<svg/>' })['logo.svg']).toEqual([`assets/logo.${hash('<svg/>')}.svg`, '<svg/>']);
});

test('a stylesheet leads to the published names of its fonts and imports', () => {
  const { 'style.css': style = ['', ''], 'parts/a.css': part = ['', ''] } = publish({
    'style.css': `@import 'parts/a.css'; a { b: url(fonts/x.woff2?v=1#f); c: url( "fonts/x.woff2" ) }`,
    'parts/a.css': `d { e: url('../fonts/x.woff2') }`,
    'fonts/x.woff2': 'font',
  });
  const font = `fonts/x.${hash('font')}.woff2`;
  expect(part[1]).toBe(`d { e: url("../${font}") }`);
  expect(style[1]).toBe(`@import "parts/a.${hash(part[1])}.css"; a { b: url("${font}?v=1#f"); c: url( "${font}" ) }`);
  expect(style[0]).toBe(`assets/style.${hash(style[1])}.css`);
});

test('the name of a stylesheet changes when a font of it does', () => {
  const name = (font: string) => publish({ 'style.css': 'a { b: url(x.woff2) }', 'x.woff2': font })['style.css']?.[0];
  expect(name('one')).not.toBe(name('two'));
});

test('addresses that lead to no asset stay as they are', () => {
  const css =
    'a { b: url(data:image/png;base64,AA==); c: url(//x.example/x.png); d: url(/x.png); e: url(#x); f: url(no.png) } /* url(x.png) */';
  expect(publish({ 'style.css': css, 'x.png': '' })['style.css']?.[1]).toBe(css);
});

test('stylesheets that import each other in a ring are published all the same', () => {
  const assets = publish({ 'a.css': '@import "b.css";', 'b.css': '@import "a.css";' });
  expect(assets['a.css']?.[1]).toMatch(/^@import "b\.[0-9a-f]{8}\.css";$/);
  expect(assets['b.css']?.[1]).toBe('@import "a.css";');
});
