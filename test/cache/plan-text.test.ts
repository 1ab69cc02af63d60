import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '../../src/cache/plan-text.ts';

const path = fc
  .oneof(fc.constantFrom('a', 'a.md', 'aa.md', '"', '\\', ',', 'é', '[', '\n'), fc.string())
  .map((text) => `p/${text}`);

test('every line is found by its path and by its number, and no other', () => {
  fc.assert(
    fc.property(fc.uniqueArray(path, { maxLength: 30 }), path, (paths, other) => {
      const printed = paths.map((each, number) => JSON.stringify([each, number, paths[number - 1] ?? '', [other]]));
      const lines = linesOf(Buffer.from(['{"head":1}', ...printed].join('\n')));
      expect(lines.first).toBe('{"head":1}');
      expect(paths.map(lines.numberOf)).toEqual(paths.map((_, number) => number));
      expect(paths.map((_, number) => lines.line(number))).toEqual(printed);
      expect(lines.line(paths.length)).toBe('');
      expect(lines.line(-1)).toBe('');
      if (!paths.includes(other)) expect(lines.numberOf(other)).toBeUndefined();
    }),
  );
});
