import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const bin = resolve(import.meta.dirname, '../../bin/newsctl.js');

/** Makes a folder of commands for the scripts of CI jobs: `npm` that installs nothing, and `npx` that runs the built newsctl. */
export function makeCiCommands(folder: string): void {
  mkdirSync(folder);
  const newsctl = `exec "${process.execPath}" "${bin}"`;
  const scripts = { npm: '[ "$1" = ci ] || exit 9', npx: `[ "$1" = newsctl ] || exit 9\nshift\n${newsctl} "$@"` };
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }
}
