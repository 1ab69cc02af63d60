import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spotName, spotsOf } from '../../src/config/js-spots.ts';

/** The source with the key and the value found for `path` in it. */
function found(source: string, ...path: (string | number)[]) {
  const spot = spotsOf(source).get(spotName(path));
  return spot && { key: source.slice(...spot.key), value: source.slice(...spot.value) };
}

test('keys and values are found at any depth, quoted or not', () => {
  const source = `import { defineConfig } from 'newsctl';
// title: 'not this one'
export default defineConfig({
  title: 'The Paper', /* url: 'nor this' */
  'url': "https://example.org/",
  authors: [{ name: 'A' }, { name: 'B', url: 'x' }],
  markdown: { html: 'trust' },
});`;
  expect(found(source, 'title')).toEqual({ key: 'title', value: "'The Paper'" });
  expect(found(source, 'url')).toEqual({ key: "'url'", value: '"https://example.org/"' });
  expect(found(source, 'authors', 1, 'url')).toEqual({ key: 'url', value: "'x'" });
  expect(found(source, 'markdown')).toEqual({ key: 'markdown', value: 'markdown' });
  expect(found(source, 'markdown', 'html')?.value).toBe("'trust'");
});

test('a constant of the same module is followed, whether it is the whole config or one value', () => {
  const source = `const people: Record<string, { name: string }> = { jana: { name: 'Jana' } };
const links = [{ text: 'RSS' }];
const config = { title: 'T', authors: people, links } satisfies NewsctlConfig;
export default config;`;
  expect(found(source, 'title')?.value).toBe("'T'");
  expect(found(source, 'authors', 'jana', 'name')?.value).toBe("'Jana'");
  expect(found(source, 'links', 0, 'text')?.value).toBe("'RSS'");
});

test('functions, regular expressions and calls do not lead astray', () => {
  const source = `export default {
  fields: { rating: z.string().regex(/^['"{/]+$/).transform((text) => ({ title: text })), more: (a, b) => { return a / b; } },
  ...rest,
  title: 'T' as const,
  pageSize: 10 + 10,
};`;
  expect(found(source, 'title')?.key).toBe('title');
  expect(found(source, 'pageSize')?.value).toBe('10 + 10');
  expect(found(source, 'fields', 'more')?.key).toBe('more');
});

test('CommonJS is understood', () => {
  expect(found("module.exports = { title: 'T' };", 'title')?.value).toBe("'T'");
});

test('constants that name each other end the search', () => {
  expect(found('const a = b; const b = a; export default { x: a };', 'x')).toEqual({ key: 'x', value: 'a' });
});

test('any text whatever is scanned to its end, and every spot lies in it', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    ',',
    ':',
    "'",
    '`',
    '/',
    '*',
    'a',
    ' = ',
    'const a=',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const source = `export default {${pieces.join('')}`;
      for (const { key, value } of spotsOf(source).values()) {
        for (const [start, end] of [key, value]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(source.length);
        }
      }
    }),
  );
});
