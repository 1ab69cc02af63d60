import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idAsIri, idAsUri } from '../../src/feed/id-as-uri.ts';

test.each([
  ['tag:example.org,2026:a', 'tag:example.org,2026:a'],
  ['https://example.org/?p=1#top', 'https://example.org/?p=1#top'],
  ['tag:example.org,2026:žluť', 'tag:example.org,2026:%C5%BElu%C5%A5'],
])('%s is the URI %s', (id, uri) => {
  expect(idAsUri(id)).toBe(uri);
});

test.each(['foo:%zz', 'a:b#c#d', 'foo:[x]', 'q', 'an odd id & <x>'])('%s is none, and gets one of its own', (id) => {
  expect(idAsUri(id)).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
});

test('Atom takes letters of all languages', () => {
  expect(idAsIri('tag:example.org,2026:žluť')).toBe('tag:example.org,2026:žluť');
});

test('any id gives ASCII that a strict reader of URIs takes, and always the same', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.webUrl(),
        fc.string().map((text) => `x:${text}`),
      ),
      (id) => {
        const uri = idAsUri(id);
        expect(uri).toMatch(/^[!-~]+$/);
        expect(uri).not.toMatch(/%(?![0-9A-Fa-f]{2})|[<>"{}|\\^`[\]]/);
        expect(idAsUri(id)).toBe(uri);
      },
    ),
  );
});
