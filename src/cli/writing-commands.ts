import { type Command, Option } from 'commander';
import { addDialogFlags, addOutputFlags, type Flags } from './flags.ts';
import { addNewCommand } from './new-command.ts';
import type { Run } from './program.ts';

interface InitOptions extends Flags {
  readonly title?: string;
  readonly url?: string;
  readonly language?: string;
  readonly timeZone?: string;
  readonly author?: string;
  readonly email?: string;
  readonly sections?: string;
  readonly ci: boolean;
  readonly editor: boolean;
  readonly dryRun?: boolean;
}

/** Declares the commands that write what authors will edit: init, new. Each loads its module when it runs. */
export function addWritingCommands(program: Command, run: Run): void {
  const init = program
    .command('init')
    .description('make a new site: config, first article, CI, editor')
    .argument('[dir]');
  init
    .option('--title <title>', 'name of the paper')
    .option('--url <url>', 'address of the front page')
    .option('--language <tag>', 'language of most articles: en, cs, pt-BR')
    .option('--time-zone <zone>', 'time zone of the newsroom: Europe/Prague')
    .option('--author <name>', 'the first author; "" for none')
    .option('--email <address>', 'address of the author, shown to readers')
    .option('--sections <names>', 'sections, with commas between them; "" for none')
    .option('--no-ci', 'write no workflow for GitHub Actions')
    .option('--no-editor', 'write no settings for Visual Studio Code')
    .option('--dry-run', 'say what would be written, write nothing')
    .addOption(new Option('--cwd <dir>', 'folder to work in').default('.', 'this folder'));
  addOutputFlags(addDialogFlags(init)).action(async (folder: string | undefined, options: InitOptions) => {
    const [{ init }, { readWriter }] = await Promise.all([import('../commands/init.ts'), import('./writer.ts')]);
    const { yes, dryRun, ...given } = options;
    const flags = { ...given, yes: yes === true, dryRun: dryRun === true, ...(folder !== undefined && { folder }) };
    await run(options, (context) => init(context, flags, readWriter(context.root)));
  });
  addNewCommand(program, run);
}
