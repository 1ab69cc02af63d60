import { type Command, Option } from 'commander';
import { addArticleFlags, type Flags } from './flags.ts';
import type { Run } from './program.ts';

interface EditOptions extends Flags {
  readonly dryRun?: boolean;
}

/** Declares the commands about single articles: publish, unpublish, rename, schema. Each loads its module when it runs. */
export function addArticleCommands(program: Command, run: Run): void {
  const edit = (name: string, description: string) =>
    addArticleFlags(program.command(name).description(description))
      .argument('<article>', 'its path or its slug')
      .option('--dry-run', 'print what would change as a diff, write nothing');
  const given = (article: string, options: EditOptions) => ({ article, dryRun: options.dryRun === true });

  edit('publish', 'publish a draft: now, at a time, or under an embargo')
    .option('--at <time>', 'publish at this time, in the time zone of the site')
    .option('--embargo <time>', 'hold it back until this time')
    .addOption(new Option('--no-embargo', 'lift the embargo there is'))
    .option('--keep-date', 'leave the date as it is')
    .action(
      async (
        article: string,
        options: EditOptions & { at?: string; embargo?: string | boolean; keepDate?: boolean },
      ) => {
        const { publish } = await import('../commands/publish.ts');
        const { at, embargo } = options;
        const flags = {
          ...given(article, options),
          keepDate: options.keepDate === true,
          ...(at !== undefined && { at }),
          ...(typeof embargo === 'string' ? { embargo } : embargo === false ? { embargo } : {}),
        };
        await run(options, (context) => publish(context, flags));
      },
    );

  edit('unpublish', 'take an article off the site: make it a draft again').action(
    async (article: string, options: EditOptions) => {
      const { unpublish } = await import('../commands/publish.ts');
      await run(options, (context) => unpublish(context, given(article, options)));
    },
  );

  edit('rename', 'give an article another address; the old one redirects to it')
    .option('--slug <slug>', 'the last part of its new address')
    .option('--title <title>', 'its new headline')
    .option('--alias', 'redirect from the old address also if nobody knew it')
    .option('--no-alias', 'do not redirect from the old address, and let the identity change')
    .action(async (article: string, options: EditOptions & { slug?: string; title?: string; alias?: boolean }) => {
      const { rename } = await import('../commands/rename.ts');
      const { slug, title, alias } = options;
      const flags = {
        ...given(article, options),
        ...(slug !== undefined && { slug }),
        ...(title !== undefined && { title }),
        ...(alias !== undefined && { alias }),
      };
      await run(options, (context) => rename(context, flags));
    });

  addArticleFlags(program.command('schema').description('print the JSON Schema of the front matter, for editors'))
    .addOption(new Option('--out <file>', 'write it to a file instead'))
    .action(async (options: Flags & { out?: string }) => {
      const { schema } = await import('../commands/schema.ts');
      const { out } = options;
      await run(options, (context) => schema(context, out === undefined ? {} : { file: out }));
    });
}
