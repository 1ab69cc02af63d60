import { type Command, InvalidArgumentError, Option } from 'commander';
import { type ReportFormat, reportFormats } from '../report/format.ts';

/** The flags that commands share, as commander reads them. */
export interface Flags {
  readonly cwd: string;
  readonly config?: string;
  readonly out?: string;
  readonly baseUrl?: string;
  readonly now?: string;
  readonly drafts?: boolean;
  readonly strict?: boolean;
  readonly cache?: boolean;
  readonly jobs?: number;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly json?: boolean;
  readonly format?: ReportFormat;
  readonly maxErrors: number;
  readonly color?: boolean;
  readonly ascii?: boolean;
  readonly yes?: boolean;
  readonly input?: boolean;
}

/** Adds the flags of a command that works on a site, and those of `addOutputFlags`. */
export function addSiteFlags(command: Command): Command {
  command.addOption(new Option('--out <dir>', 'output folder').default('public').env('NEWSCTL_OUT'));
  return addOutputFlags(addStrictFlag(addPlaceFlags(command)));
}

/** Adds the flags of a command that writes one article of a site, and those of `addOutputFlags`. */
export function addArticleFlags(command: Command): Command {
  return addOutputFlags(addStrictFlag(addNameFlags(command)));
}

/** Adds the flags that say which site is meant, and as of when. */
export function addPlaceFlags(command: Command): Command {
  return addNameFlags(command).option('--drafts', 'show drafts as if they were live');
}

function addNameFlags(command: Command): Command {
  return command
    .addOption(new Option('--cwd <dir>', 'folder of the site').default('.', 'this folder'))
    .addOption(new Option('--config <file>', 'config file').env('NEWSCTL_CONFIG'))
    .addOption(
      new Option('--base-url <url>', 'address of the site, instead of `url` in the config').env('NEWSCTL_BASE_URL'),
    )
    .addOption(new Option('--now <time>', 'ISO 8601 time to decide by what is live').env('NEWSCTL_NOW'));
}

/** Adds `--jobs`, for commands that read every article. */
export const addJobsFlag = (command: Command): Command =>
  command.addOption(
    new Option('--jobs <n>', 'threads that read articles')
      .default(undefined, 'by their number')
      .argParser(jobsOf)
      .env('NEWSCTL_JOBS'),
  );

function jobsOf(text: string): number {
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (count === 0) throw new InvalidArgumentError('it must be a whole number from 1 to 999.');
  return count;
}

/** Adds `--strict`, for commands that look for every mistake. */
export const addStrictFlag = (command: Command): Command => command.option('--strict', 'warnings fail as well');

/** Adds the flags that say how a command speaks. */
export function addOutputFlags(command: Command): Command {
  command.addOption(new Option('--format <format>', 'how mistakes are printed').choices(reportFormats));
  return addSpeechFlags(command);
}

/** Adds the flags of `addOutputFlags` but for `--format`, which means something else where a format is what the command makes. */
export function addSpeechFlags(command: Command): Command {
  command
    .option('-q, --quiet', 'print errors only')
    .option('-v, --verbose', 'print every changed file')
    .addOption(
      new Option('--max-errors <n>', 'mistakes printed of each code, 0 for all').default(20).argParser(countOf),
    );
  return addPlainFlags(command);
}

/** Adds the flags of a command that finds no mistakes. */
export function addPlainFlags(command: Command): Command {
  return command
    .option('--json', 'print one JSON document to standard output')
    .option('--color', 'use colour even without a terminal')
    .option('--no-color', 'use no colour')
    .option('--ascii', 'print ASCII characters only')
    .option('--debug', 'print stack traces');
}

/** Adds the flags of a command that asks questions. */
export function addDialogFlags(command: Command): Command {
  return command
    .option('-y, --yes', 'ask nothing: defaults for everything that no flag says')
    .option('--no-input', 'ask nothing, even on a terminal');
}

/** A whole number that a flag gives; anything else is wrong usage. */
/** Takes a flag once: of two the first would be lost without a word. */
export function once(value: string, before: string | undefined): string {
  if (before !== undefined) throw new InvalidArgumentError(`it is given twice, as ${JSON.stringify(before)} too.`);
  return value;
}

/** Reads a number of things. */
export function countOf(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('it must be a whole number.');
  return Number(text);
}
