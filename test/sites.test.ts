import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { catalogue } from '../src/diagnostics/catalogue.ts';
import { filesBelow, type Scratch, scratchSite, shippedTheme } from './support/site-run.ts';

/** A golden site: test/sites/<a-sentence>/{case.json,site/,expected/}. `expected/log.txt` is what the command says in the compact format;
 *  `expected/public/` holds the output files that the case is about, `expected/files.txt` the names of all.
 *  `UPDATE_SITES=1 npx vitest run test/sites.test.ts` writes them anew: read the difference before you commit it. */
interface Case {
  readonly command?: 'build' | 'check';
  readonly now?: string;
  readonly drafts?: boolean;
  readonly strict?: boolean;
  readonly skipInvalid?: boolean;
  readonly shippedTheme?: boolean;
  readonly exit: number;
  /** Output files to keep in `expected/public/`. */
  readonly keep?: readonly string[];
}

const sites = join(import.meta.dirname, 'sites');
const names = readdirSync(sites).filter((name) => existsSync(join(sites, name, 'case.json'))).sort();
const isUpdating = process.env.UPDATE_SITES === '1';
const raised = new Set<string>();

describe.each(names)('%s', (name) => {
  const folder = join(sites, name);
  const wanted = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as Case;
  const scratch: Scratch = scratchSite(join(folder, 'site'));
  afterAll(() => scratch.remove());
  const wishes = {
    ...(wanted.now !== undefined && { nowGiven: wanted.now }),
    drafts: wanted.drafts === true,
    strict: wanted.strict === true,
    skipInvalid: wanted.skipInvalid === true,
    ...(wanted.shippedTheme && { shippedTheme }),
  };
  const command = wanted.command ?? 'build';

  test('says and publishes what is expected', async () => {
    const { exit, printed, said } = await scratch.run(command, wishes);
    for (const [, code = ''] of printed.matchAll(/: (?:error|warning) ([a-z-]+): /g)) raised.add(code);
    const output = scratch.output();
    const files = [...output.keys()].map((file) => `${file}\n`).join('');
    if (isUpdating) writeExpected(folder, printed, files, output, wanted.keep ?? []);
    expect(exit, said + printed).toBe(wanted.exit);
    expect(printed).toBe(textIn(folder, 'expected/log.txt'));
    expect(files).toBe(textIn(folder, 'expected/files.txt'));
    for (const [file, bytes] of filesBelow(join(folder, 'expected/public'))) {
      expect(output.get(file)?.toString(), file).toBe(bytes.toString());
    }
    for (const text of [printed, said, ...output.keys(), ...[...output.values()].map(String)]) expect(text).not.toContain('CANARY');
  });

  test('gives the same bytes again, warm and from files made in another order', async () => {
    const before = scratch.output();
    await scratch.run(command, wishes);
    expect(scratch.output()).toEqual(before);
    const other = scratchSite(join(folder, 'site'));
    await other.run(command, wishes);
    expect(other.output()).toEqual(before);
    other.remove();
  });
});

test('every code of the catalogue is raised by at least one golden site', () => {
  expect(Object.keys(catalogue).filter((code) => !raised.has(code))).toEqual([]);
});

const textIn = (folder: string, file: string): string => (existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '');

function writeExpected(folder: string, log: string, files: string, output: Map<string, Buffer>, keep: readonly string[]): void {
  rmSync(join(folder, 'expected'), { recursive: true, force: true });
  const write = (file: string, content: string | Buffer) => {
    mkdirSync(dirname(join(folder, 'expected', file)), { recursive: true });
    if (content.length > 0) writeFileSync(join(folder, 'expected', file), content);
  };
  write('log.txt', log);
  write('files.txt', files);
  for (const file of keep) write(`public/${file}`, output.get(file) ?? '');
}
