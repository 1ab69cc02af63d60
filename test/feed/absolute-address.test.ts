import fc from 'fast-check';
import { expect, test } from 'vitest';
import { absoluteAddress, isPlainUri, plainPath } from '../../src/feed/absolute-address.ts';
import { aSite } from '../plan/make-article.ts';

const part = fc.constantFrom(
  ...['https://', 'http://', 'example', '.org', '.', '/', '//', '..', 'xn--', '-', ':80', ':443', '@', '?', '#', '%'],
  ...[
    '%2e',
    '%41',
    'A',
    'a1',
    '0x7f',
    '1',
    "'",
    '"',
    ' ',
    'č',
    '\\',
    '|',
    '&',
    ';',
    '~',
    '_',
    '[',
    '{',
    '^',
    '`',
    '*',
    '\t',
  ],
);
const text = fc.array(part, { maxLength: 10 }).map((parts) => parts.join(''));

test('an address that is taken for a URI unseen is one', () => {
  fc.assert(
    fc.property(text, (rest) => {
      for (const address of [rest, `https://example.org/${rest}`, `http://${rest}`]) {
        if (isPlainUri.test(address)) expect(new URL(address).href).toBe(address);
      }
    }),
    { numRuns: 5000 },
  );
});

test('a path that is taken for one unseen stays what it is, and on its host', () => {
  fc.assert(
    fc.property(text, (rest) => {
      if (!plainPath.test(`/${rest}`)) return;
      expect(new URL(`/${rest}`, 'https://example.org/a/').href).toBe(`https://example.org/${rest}`);
    }),
    { numRuns: 5000 },
  );
});

test('an address with letters of any script becomes a URI', () => {
  const site = aSite({ url: 'https://příklad.example/zprávy/', base: '/zprávy' });
  expect(absoluteAddress(site, '/č/')).toBe('https://xn--pklad-zsa96e.example/zpr%C3%A1vy/%C4%8D/');
  expect(absoluteAddress(aSite(), '/č d/')).toBe('https://example.org/%C4%8D%20d/');
});
