import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { cdata, cleanXml, xmlAddress, xmlAttribute, xmlText } from '../../src/feed/xml.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: { enabled: true, maxTotalExpansions: 100_000, maxExpandedLength: 1_000_000 },
  htmlEntities: true,
  attributeNamePrefix: '@',
});
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  fc
    .array(fc.constantFrom('&', '<', '>', '"', ']]>', '&amp;', '&#8;', '</a>', '<b>', '\n', '\t', 'é', ' '))
    .map((all) => all.join('')),
);

test('any text comes back from an element as it went in, cleaned', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const xml = `<a>${xmlText(text)}</a>`;
      expect(XMLValidator.validate(xml)).toBe(true);
      expect(decode(xmlText(text))).toBe(cleanXml(text));
    }),
    { numRuns: 500 },
  );
});

test('any text comes back from an attribute as it went in, cleaned', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const written = xmlAttribute(text);
      expect(XMLValidator.validate(`<a b="${written}"/>`)).toBe(true);
      expect(written).not.toMatch(/["<>\n\t]/);
      expect(decode(written)).toBe(cleanXml(text));
    }),
    { numRuns: 500 },
  );
});

test('any text comes back from CDATA as it went in, cleaned', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const parsed = parser.parse(`<a>${cdata(text)}</a>`) as { a: string };
      expect(parsed.a).toBe(cleanXml(text));
    }),
    { numRuns: 500 },
  );
});

test('nothing that XML 1.0 forbids is left, and no half of a character', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(cleanXml(text)).toMatch(/^[\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffc\u{10000}-\u{10ffff}]*$/u);
    }),
    { numRuns: 500 },
  );
});

test('Windows-1252 read as Latin-1 becomes what was meant', () => {
  expect(cleanXml('\u0093Caf\u00e9\u0094 \u0096 5\u0080\u0081')).toBe('“Café” – 5€');
});

test('text that speaks about markup is written with numbers, other text with names', () => {
  expect(xmlText('AT&T <3')).toBe('AT&amp;T &lt;3');
  expect(xmlText('it ends with </')).toBe('it ends with &#x3C;/');
  expect(xmlText('write &amp; or <b>')).toBe('write &#x26;amp; or &#x3C;b&#x3E;');
});

test('an address has its ampersands named and no space around', () => {
  expect(xmlAddress(' https://example.org/?a=1&amp=2 ')).toBe('https://example.org/?a=1&amp;amp=2');
});

const signs: { readonly [written: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"' };
const decode = (xml: string): string =>
  xml.replace(/&(?:#x([0-9A-F]+)|#(\d+)|(amp|lt|gt|quot));/g, (all, hex, decimal, name) =>
    name ? (signs[name] ?? all) : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );
