import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOf } from '../../src/preview/key-of.ts';

test('an address names a path in the output, with or without a base path', () => {
  expect(keyOf('/', '')).toBe('index.html');
  expect(keyOf('/2026/11/23/budget/?a=b#c', '')).toBe('2026/11/23/budget/index.html');
  expect(keyOf('/blog/feed.xml', '/blog')).toBe('feed.xml');
  expect(keyOf('/caf%C3%A9.jpg', '')).toBe('café.jpg');
  expect(keyOf('/feed.xml', '/blog')).toBeUndefined();
});

test.each([
  '/../secret',
  '/a/../../secret',
  '/%2e%2e/secret',
  '/%2E%2E%2Fsecret',
  '/..%5csecret',
  '/a\\..\\secret',
  '/a%00.html',
  '/%',
  '/%ff',
  'http://127.0.0.1/',
  '*',
  '',
])('%s names nothing', (target) => {
  expect(keyOf(target, '')).toBeUndefined();
});

test('what is encoded twice is decoded once, and stays a name', () => {
  expect(keyOf('/%252e%252e%252fsecret', '')).toBe('%2e%2e%2fsecret');
});

test('no target gives a path that climbs or holds what no path may hold', () => {
  const bit = fc.constantFrom('..', '.', '/', '\\', '%2e', '%2f', '%5c', '%00', '%25', '%', '\0', 'a');
  fc.assert(
    fc.property(fc.array(bit, { maxLength: 12 }), (bits) => {
      const key = keyOf(`/${bits.join('')}`, '') ?? '';
      expect(key).not.toMatch(/[\0\\]/);
      expect(key.split('/')).not.toContain('..');
    }),
  );
});
