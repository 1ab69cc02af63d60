import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyStartOf } from '../../src/parse/body-start.ts';
import { findFences } from '../../src/parse/fences.ts';

const lines = fc.array(
  fc.oneof(
    fc.constantFrom('---', '--- ', '----', '--', '', 'title: A', '\ufeff---', '\r', '---\r'),
    fc.string({ unit: 'grapheme' }),
  ),
);

test('in bytes the Markdown begins where it begins in the text, and where fences are wrong nothing is said', () => {
  fc.assert(
    fc.property(lines, fc.boolean(), (parts, hasOpening) => {
      const text = [...(hasOpening ? ['---', 'title: A'] : []), ...parts].join('\n');
      const start = bodyStartOf(Buffer.from(text));
      const { value, diagnostics } = findFences({ path: 'a.md', text });
      if (diagnostics.length > 0) expect(start).toBeUndefined();
      else if (start !== undefined)
        expect(Buffer.from(text).subarray(0, start).toString()).toBe(text.slice(0, value?.bodyStart));
    }),
    { numRuns: 2000 },
  );
});

test('fences as nearly all articles have them are found, empty front matter too', () => {
  expect(bodyStartOf(Buffer.from('---\ntitle: é\n---\nText\n---\n'))).toBe(Buffer.byteLength('---\ntitle: é\n---\n'));
  expect(bodyStartOf(Buffer.from('---\n---\n'))).toBe(8);
  expect(bodyStartOf(Buffer.from('---\r\ntitle: A\r\n---\r\n'))).toBeUndefined();
  expect(bodyStartOf(Buffer.from('---\ntitle: A\n---'))).toBeUndefined();
});
