import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError, Option } from 'commander';
import { type Context, type ExitCode, exitCodes } from '../commands/context.ts';
import { type ReportFormat, reportFormats } from '../report/format.ts';
import { makePauses } from './pause.ts';
import { readSurroundings, type Surroundings } from './process.ts';

interface Flags {
  readonly cwd: string;
  readonly config?: string;
  readonly out: string;
  readonly baseUrl?: string;
  readonly now?: string;
  readonly drafts?: boolean;
  readonly strict?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly json?: boolean;
  readonly format?: ReportFormat;
  readonly maxErrors: number;
  readonly color?: boolean;
  readonly ascii?: boolean;
}

/** Parses the arguments, loads the module of the command they name, and runs it. */
export async function makeProgram(surroundings: Surroundings, version: string): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.done;
  const program = new Command('newsctl')
    .description('Publishes a news site and feeds from Markdown articles with front matter.')
    .version(version, '-V, --version', 'print the version')
    .exitOverride()
    .configureHelp({ showGlobalOptions: false })
    .showSuggestionAfterError()
    .showHelpAfterError('(newsctl help shows the commands)')
    .addHelpText('after', examples);

  const context = (flags: Flags): Context => contextOf(flags, surroundings, version);
  const commands = {
    build: program.command('build').description('build the site into the output folder'),
    check: program.command('check').description('report everything that is wrong, write nothing'),
    list: program.command('list').description('list the articles with date, state, path and title'),
    explain: program.command('explain').description('explain a code of a message, or list them all').argument('[code]'),
  };
  for (const command of Object.values(commands)) command.exitOverride().configureHelp({ helpWidth: 90 });

  addSiteFlags(commands.build)
    .option('--dry-run', 'print what would be created, updated and deleted, write nothing')
    .option('--skip-invalid', 'leave out articles with errors, name them, and build the rest')
    .action(async (flags: Flags & { dryRun?: boolean; skipInvalid?: boolean }) => {
      const { build } = await import('../commands/build.ts');
      exitCode = await build(context(flags), {
        dryRun: flags.dryRun === true,
        skipInvalid: flags.skipInvalid === true,
      });
    });
  addSiteFlags(commands.check).action(async (flags: Flags) => {
    const { check } = await import('../commands/check.ts');
    exitCode = await check(context(flags));
  });
  addSiteFlags(commands.list)
    .addOption(new Option('--status <state>', 'only articles in this state').choices(states))
    .option('--section <name>', 'only articles of this section')
    .action(async (flags: Flags & { status?: string; section?: string }) => {
      const { list } = await import('../commands/list.ts');
      exitCode = await list(context(flags), flags);
    });
  addOutputFlags(commands.explain).action(async (code: string | undefined, flags: Flags) => {
    const { explain } = await import('../commands/explain.ts');
    exitCode = explain(context(flags), code);
  });

  if (surroundings.args.length === 0) {
    process.stdout.write(program.helpInformation() + examples);
    return exitCodes.done;
  }
  await program.parseAsync(surroundings.args, { from: 'user' });
  return exitCode;
}

const states = ['draft', 'scheduled', 'embargoed', 'live', 'expired'];

const examples = `
Examples:
  newsctl build                    build articles/ into public/
  newsctl check --format github    find every mistake, as annotations
  newsctl explain invalid-date     what a code means and how to mend it
`;

function addSiteFlags(command: Command): Command {
  command
    .addOption(new Option('--cwd <dir>', 'folder of the site').default('.', 'this folder'))
    .addOption(new Option('--config <file>', 'config file').env('NEWSCTL_CONFIG'))
    .addOption(new Option('--out <dir>', 'output folder').default('public').env('NEWSCTL_OUT'))
    .addOption(
      new Option('--base-url <url>', 'address of the site, instead of `url` in the config').env('NEWSCTL_BASE_URL'),
    )
    .addOption(new Option('--now <time>', 'ISO 8601 time to decide by what is live').env('NEWSCTL_NOW'))
    .option('--drafts', 'show drafts as if they were live')
    .option('--strict', 'warnings fail as well');
  return addOutputFlags(command);
}

function addOutputFlags(command: Command): Command {
  return command
    .option('-q, --quiet', 'print errors only')
    .option('-v, --verbose', 'print every changed file')
    .option('--json', 'print one JSON document to standard output')
    .addOption(new Option('--format <format>', 'how mistakes are printed').choices(reportFormats))
    .addOption(
      new Option('--max-errors <n>', 'mistakes printed of each code, 0 for all').default(20).argParser(countOf),
    )
    .option('--color', 'use colour even without a terminal')
    .option('--no-color', 'use no colour')
    .option('--ascii', 'print ASCII characters only')
    .option('--debug', 'print stack traces');
}

function countOf(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('it must be a whole number.');
  return Number(text);
}

function contextOf(flags: Flags, surroundings: Surroundings, version: string): Context {
  const { stdout, stderr } = readSurroundings(wishesOf(flags, surroundings.args));
  const isQuiet = flags.quiet === true || flags.json === true;
  const { pause, clear } = makePauses(surroundings, isQuiet);
  const format = flags.json ? 'json' : (flags.format ?? 'pretty');
  return {
    root: resolve(surroundings.cwd, flags.cwd ?? '.'),
    ...(flags.config !== undefined && { configFile: flags.config }),
    ...(flags.baseUrl !== undefined && { baseUrl: flags.baseUrl }),
    ...(flags.now !== undefined && { nowGiven: flags.now }),
    out: flags.out ?? 'public',
    clock: surroundings.now,
    drafts: flags.drafts === true,
    strict: flags.strict === true,
    quiet: flags.quiet === true,
    verbose: flags.verbose === true,
    format,
    maxErrors: flags.maxErrors,
    annotate: surroundings.isGitHubActions && format === 'pretty',
    home: surroundings.home,
    scratch: surroundings.scratch,
    pid: surroundings.pid,
    shippedTheme: fileURLToPath(new URL('../../templates', import.meta.url)),
    version,
    terminal: stderr,
    outTerminal: stdout,
    print: (text) => {
      clear();
      process.stdout.write(text);
    },
    say: (text) => {
      clear();
      process.stderr.write(text);
    },
    pause,
    elapsed: () => performance.now(),
  };
}

/** Colour is asked for only when one of the two flags was really given. */
function wishesOf(flags: Flags, args: readonly string[]): { color?: boolean; ascii?: boolean } {
  const isColorGiven = args.includes('--color') || args.includes('--no-color');
  return { ...(isColorGiven && flags.color !== undefined && { color: flags.color }), ascii: flags.ascii === true };
}
