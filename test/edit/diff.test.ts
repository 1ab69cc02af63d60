import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unifiedDiff } from '../../src/edit/diff.ts';

test('a line that changed stands between three lines of what is around it', () => {
  const before = 'a\nb\nc\nd\ne\nf\ng\n';
  expect(unifiedDiff('x.md', before, before.replace('e', 'E'))).toBe(
    '--- a/x.md\n+++ b/x.md\n@@ -2,6 +2,6 @@\n b\n c\n d\n-e\n+E\n f\n g\n',
  );
});

test('two texts that are the same have no difference', () => {
  expect(unifiedDiff('x.md', 'a\n', 'a\n')).toBe('');
});

test('git makes the second text of the first with any difference', () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsctl-diff-'));
  const text = fc
    .tuple(fc.array(fc.constantFrom('a', 'b', 'c', '', '--- x', '+y'), { maxLength: 30 }), fc.constantFrom('', '\n'))
    .map(([lines, end]) => (lines.length === 0 ? '' : lines.join('\n') + end));
  try {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const diff = unifiedDiff('x.md', before, after);
        fc.pre(diff !== '');
        writeFileSync(join(folder, 'x.md'), before);
        const { status, stderr } = spawnSync('git', ['apply', '--unidiff-zero', '-'], { cwd: folder, input: diff });
        expect(status, `${stderr}\n${diff}`).toBe(0);
        expect(readFileSync(join(folder, 'x.md'), 'utf8')).toBe(after);
      }),
      { numRuns: 60 },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
