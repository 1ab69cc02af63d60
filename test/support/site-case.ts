import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Context } from '../../src/commands/context.ts';
import { filesBelow, type Scratch, shippedTheme } from './site-run.ts';

/** One run of a golden site: `case.json` is one of them, or a list of runs that follow each other in one folder. */
export interface SiteRun {
  /** Folder of what is expected below `expected/`, where there are several runs. */
  readonly name?: string;
  readonly command?: 'build' | 'check' | 'list';
  /** `true` runs the command once with each file of `site/configs/`; a text names the config file. */
  readonly config?: string | true;
  readonly baseUrl?: string;
  readonly now?: string;
  readonly format?: Context['format'];
  readonly drafts?: boolean;
  readonly strict?: boolean;
  readonly verbose?: boolean;
  readonly skipInvalid?: boolean;
  readonly dryRun?: boolean;
  readonly shippedTheme?: boolean;
  /** Files to remove before the run. */
  readonly remove?: readonly string[];
  /** A file that somebody removes while articles are being read. */
  readonly vanishes?: string;
  readonly exit: number;
  /** Output files to keep in `expected/output/`. */
  readonly keep?: readonly string[];
}

/** The runs that the `case.json` of a golden site lists. */
export function runsOf(folder: string): readonly SiteRun[] {
  const found = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as SiteRun | SiteRun[];
  return Array.isArray(found) ? found : [found];
}

/** What a run said and left, in the form in which it is expected. */
export interface Outcome {
  readonly exits: ReadonlySet<number>;
  readonly log: string;
  readonly said: string;
  readonly files: ReadonlyMap<string, Buffer>;
}

/** Does one run in the scratch copy. */
export async function doRun(scratch: Scratch, run: SiteRun, more: Partial<Context> = {}): Promise<Outcome> {
  for (const file of run.remove ?? []) rmSync(join(scratch.root, file));
  const exits = new Set<number>();
  let log = '';
  let said = '';
  for (const configFile of configsOf(scratch, run)) {
    const wishes = { ...wishesOf(scratch, run), ...(configFile !== undefined && { configFile }), ...more };
    const result = await scratch.run(run.command ?? 'build', wishes);
    exits.add(result.exit);
    log += result.printed;
    said += result.said;
  }
  return { exits, log, said, files: scratch.output() };
}

function configsOf(scratch: Scratch, { config }: SiteRun): (string | undefined)[] {
  if (config !== true) return [config];
  const names = readdirSync(join(scratch.root, 'configs')).sort();
  return names.map((name) => `configs/${name}`);
}

/** What a run asks of the command. */
export function wishesOf(
  scratch: Scratch,
  run: SiteRun,
): Partial<Context> & { dryRun?: boolean; skipInvalid?: boolean } {
  return {
    ...(run.now !== undefined && { nowGiven: run.now }),
    ...(run.baseUrl !== undefined && { baseUrl: run.baseUrl }),
    ...(run.format !== undefined && { format: run.format }),
    ...(run.shippedTheme && { shippedTheme }),
    ...(run.vanishes !== undefined && {
      pause: () => {
        rmSync(join(scratch.root, run.vanishes ?? ''), { force: true });
        return undefined;
      },
    }),
    drafts: run.drafts === true,
    strict: run.strict === true,
    verbose: run.verbose === true,
    skipInvalid: run.skipInvalid === true,
    dryRun: run.dryRun === true,
  };
}

/** What is expected of a run: `log.txt`, `files.txt` with the names of all output files, and the files in `output/`. */
export function expectedOf(folder: string, { name = '' }: SiteRun) {
  const at = join(folder, 'expected', name);
  return { log: textIn(at, 'log.txt'), files: textIn(at, 'files.txt'), kept: filesBelow(join(at, 'output')) };
}

/** Writes what a run gave as what is expected from now on. */
export function writeExpected(folder: string, { name = '', keep = [] }: SiteRun, { log, files }: Outcome): void {
  const at = join(folder, 'expected', name);
  rmSync(at, { recursive: true, force: true });
  const write = (file: string, content: string | Buffer) => {
    if (content.length === 0) return;
    mkdirSync(dirname(join(at, file)), { recursive: true });
    writeFileSync(join(at, file), content);
  };
  write('log.txt', log);
  write('files.txt', namesOf(files));
  for (const file of keep) {
    const bytes = files.get(file);
    if (bytes === undefined) throw new Error(`${file} is to be kept, but is not published`);
    write(`output/${file}`, bytes);
  }
}

/** The names of files, a line each. */
export const namesOf = (files: ReadonlyMap<string, Buffer>): string =>
  [...files.keys()].map((file) => `${file}\n`).join('');

const textIn = (folder: string, file: string): string =>
  existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '';
