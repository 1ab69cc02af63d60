import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSvg } from '../../src/read/svg.ts';

const read = (text: string) => readSvg(Buffer.from(text));
const svg = (inner: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 20" ${attributes}>${inner}</svg>`;

test.each<[string, object]>([
  ['width="30" height="40"', { width: 30, height: 40 }],
  ["width='30px' height='15pt'", { width: 30, height: 20 }],
  ['width="30"', { width: 30, height: 60 }],
  ['height="40"', { width: 20, height: 40 }],
  ['width="100%" height="100%"', { width: 10, height: 20 }],
])('the size is that of the root: %s', (attributes, size) => {
  expect(read(svg('', attributes))?.size).toEqual(size);
});

test('a size that is not told is left open', () => {
  expect(read('<svg/>')).toEqual({ size: {}, active: false });
});

test.each([
  svg('<path d="M0 0"/><title>Tom &amp; Jerry</title><!-- a < comment with <script> -->'),
  `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg('')}`,
  svg('<style>.a{fill:url( "#g" )}</style><linearGradient id="g"/><use xlink:href="#g"/>'),
  svg('<image href="data:image/png;base64,iVBORw0KGgo="/>'),
  svg('<a href="https://example.org/">x</a>'),
  svg('<animate attributeName="fill" to="red"/>'),
])('an ordinary drawing is not active: %s', (text) => {
  expect(read(text)?.active).toBe(false);
});

test.each([
  svg('<script>alert(1)</script>'),
  svg('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>'),
  svg('<h:img xmlns:h="http://www.w3.org/1999/xhtml" src="x"/>'),
  svg('<h:img xmlns:h="http://www.w3.org/1999/xhtm&#108;"/>'),
  svg('<foreignObject/>'),
  svg('', 'onload="alert(1)"'),
  svg('', "OnLoad\n=\n'alert(1)'"),
  svg('<path title=">" onclick="alert(1)"/>'),
  svg('<a href="javascript:alert(1)">x</a>'),
  svg('<a xlink:href="&#106;avascript:alert(1)">x</a>'),
  svg('<use href="https://evil.example/x.svg#a"/>'),
  svg('<image href="data:image/svg+xml;base64,PHN2Zz4="/>'),
  svg('<set attributeName="href" to="javascript:alert(1)"/>'),
  svg('<animate attributeName="xlink:href" values="x"/>'),
  svg('<style>@import "https://evil.example"</style>'),
  svg('<style>@\\69mport "https://evil.example"</style>'),
  svg('<style>&#64;import "https://evil.example"</style>'),
  svg('<style><![CDATA[a{background:url(//evil.example)}]]></style>'),
  svg('<path style="fill:url(https://evil.example)"/>'),
  `<!DOCTYPE svg [<!ENTITY x "<script/>">]>${svg('&x;')}`,
  `<?xml-stylesheet href="https://evil.example"?>${svg('')}`,
  `<?xml version="1.0" encoding="UTF-7"?>${svg('')}`,
])('code, and anything that loads or hides something, is active: %s', (text) => {
  expect(read(text)?.active).toBe(true);
});

test.each(['', 'hello', '<html><svg/></html>', '<svg', '<svg a="', '<!-- <svg> '])('%j is no SVG', (text) => {
  expect(read(text)).toBeUndefined();
});

test('bytes that are not UTF-8 are no SVG', () => {
  expect(readSvg(Buffer.concat([Buffer.from(svg('')), Buffer.from([0xff])]))).toBeUndefined();
});

test('no drawing with a handler passes, whatever else it holds', () => {
  const noise = fc
    .array(fc.constantFrom('<g>', '</g>', '<!-- x -->', '<a b="c>"/>', "<a b='\"'/>", 'text', '<![CDATA[ <g> ]]>', ' '))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(noise, noise, (before, after) => {
      expect(read(svg(`${before}<g onclick='x'>${after}`))?.active).toBe(true);
    }),
  );
});
