import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameUuid } from '../../src/words/name-uuid.ts';

/** RFC 9562, section 5.5, step by step. */
function reference(name: string): string {
  const space = Buffer.from('6ba6dd2cd0e94b0d9f3bd1ad7b4a6c25', 'hex');
  const digest = createHash('sha1').update(space).update(name.normalize('NFC'), 'utf8').digest();
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x50, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = digest.toString('hex', 0, 16);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return `urn:uuid:${parts.join('-')}`;
}

test('the id of a name is the UUID of version 5, for short names and long ones, in any order', () => {
  const name = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', minLength: 400, maxLength: 900 }));
  fc.assert(
    fc.property(fc.array(name, { maxLength: 5 }), (names) => {
      expect(names.map(nameUuid)).toEqual(names.map(reference));
    }),
  );
});

test('it never changes: ids of published articles hang on it', () => {
  expect(nameUuid('article\nThe Lamplighter\n2025/how-we-work')).toBe(
    reference('article\nThe Lamplighter\n2025/how-we-work'),
  );
  expect(nameUuid('a')).toBe('urn:uuid:b0d43716-fc02-5d8e-b64f-60f84f2d7792');
  expect(nameUuid('e\u0301')).toBe(nameUuid('é'));
});
