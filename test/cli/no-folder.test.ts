import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const bin = resolve(import.meta.dirname, '../../bin/newsctl.js');

test.each(['build', 'check', 'list'])('`%s` in a folder that is gone is one line and exit 3', async (command) => {
  const folder = mkdtempSync(join(tmpdir(), 'newsctl-gone-'));
  const script = 'cd "$0" && rmdir "$0" && exec "$1" "$2" "$3"';
  const [exit, err] = await new Promise<[number | null, string]>((done) => {
    const child = execFile('sh', ['-c', script, folder, process.execPath, bin, command], (_, __, err) =>
      done([child.exitCode, err]),
    );
  });
  expect([exit, err]).toEqual([3, 'x cannot read the folder that newsctl was started in: it does not exist\n']);
});
