import type { Command } from 'commander';
import { addArticleFlags, addDialogFlags, type Flags } from './flags.ts';
import type { Run } from './program.ts';

interface NewOptions extends Flags {
  readonly title?: string;
  readonly kind?: string;
  readonly slug?: string;
  readonly path?: string;
  readonly sections?: string;
  readonly tags?: string;
  readonly authors?: string;
  readonly dateline?: string;
  readonly lang?: string;
  readonly summary?: string;
  readonly image?: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly set: readonly string[];
  readonly draft?: boolean;
  readonly at?: string;
  readonly embargo?: string;
  readonly from?: string;
  readonly force?: boolean;
  readonly edit?: boolean;
  readonly dryRun?: boolean;
}

/** Declares `newsctl new`. */
export function addNewCommand(program: Command, run: Run): void {
  const command = program
    .command('new')
    .description('begin an article: in a dialog, or with flags')
    .argument('[title]', 'headline')
    .option('--title <title>', 'headline')
    .option('--kind <name>', 'kind of article, a file in templates/articles/: news, opinion, interview')
    .option('--slug <slug>', 'last part of its address')
    .option('--path <file>', 'where to write it, below articles/')
    .option('--sections <names>', 'sections, with commas between them; "" for none')
    .option('--tags <names>', 'tags, with commas between them; "" for none')
    .option('--authors <names>', 'ids or names, with commas between them; "" for none')
    .option('--dateline <place>', 'where the news comes from: "Prague, Czech Republic"; "" for none')
    .option('--lang <tag>', 'language, if it is not that of the site')
    .option('--summary <text>', 'standfirst')
    .option('--image <src>', 'lead picture; "" for none')
    .option('--alt <text>', 'what the lead picture shows')
    .option('--caption <text>', 'words below the lead picture')
    .option('--credit <text>', 'who made the lead picture')
    .option('--set <key=value>', 'any other field, as often as needed; lists and maps as JSON', collect, [])
    .option('--draft', 'as a draft (that is what happens when nothing is said)')
    .option('--no-draft', 'publish it now')
    .option('--at <time>', 'publish it at this time, in the time zone of the site')
    .option('--embargo <time>', 'hold it back until this time')
    .option('--from <file>', 'answers as a JSON object, or the text of the article; - for standard input')
    .option('--edit', 'open it in $VISUAL or $EDITOR')
    .option('--force', 'replace a file that is there')
    .option('--dry-run', 'print the article, write nothing');
  addDialogFlags(addArticleFlags(command)).action(async (title: string | undefined, options: NewOptions) => {
    const [{ newArticle }, { makeEditor }, { readInput }, { readWriter }] = await Promise.all([
      import('../commands/new.ts'),
      import('./editor.ts'),
      import('./input.ts'),
      import('./writer.ts'),
    ]);
    const { from, force, yes, edit, dryRun, ...given } = options;
    const openEditor = makeEditor();
    const flags = {
      ...given,
      ...(title !== undefined && { title }),
      ...(from !== undefined && { answers: readInput(from) }),
      ...{ force: force === true, yes: yes === true, edit: edit === true, dryRun: dryRun === true },
    };
    await run(options, (context) => {
      const { author, email } = readWriter(context.root);
      return newArticle(context, flags, {
        ...(author !== undefined && { author }),
        ...(email !== undefined && { email }),
        ...(openEditor !== undefined && { openEditor }),
      });
    });
  });
}

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];
