import { type Command, Option } from 'commander';
import type { FeedFormat, FeedSettings } from '../model/feed.ts';
import { feedFormats } from '../model/feed.ts';
import type { ReportFormat } from '../report/format.ts';
import { reportFormats } from '../report/format.ts';
import { addPlaceFlags, addSpeechFlags, addStrictFlag, countOf, type Flags, once } from './flags.ts';
import type { Run } from './program.ts';

/** What commander reads for `newsctl rss`: here `--out` is a file, and `--format` that of the feed. */
interface RssOptions extends Omit<Flags, 'out' | 'format'> {
  readonly out?: string;
  readonly format: FeedFormat;
  readonly report?: ReportFormat;
  readonly section?: string;
  readonly tag?: string;
  readonly author?: string;
  readonly lang?: string;
  readonly limit?: number;
  readonly since?: string;
  readonly content?: FeedSettings['content'];
  readonly selfUrl?: string;
  readonly githubOutput?: boolean;
}

/** A JSON document is asked for with `--json`. */
const reports = reportFormats.filter((format) => format !== 'json');

/** Declares the commands that make feeds: rss. */
export function addFeedCommands(program: Command, run: Run): void {
  const rss = program
    .command('rss')
    .description('print one feed, or write it when it changed; needs no templates')
    .option('--out <file>', "file to write, from the site's folder; without it the feed is printed")
    .addOption(new Option('--format <format>', 'what to write').choices(feedFormats).default('rss'))
    .option('--section <name>', 'only articles of this section', once)
    .option('--tag <name>', 'only articles with this tag', once)
    .option('--author <name>', 'only articles by this author, an id or a name', once)
    .option('--lang <tag>', 'only articles in this language; en takes en-GB as well', once)
    .addOption(
      new Option('--limit <n>', 'newest articles at most, 0 for all (default: as in the config)').argParser(countOf),
    )
    .option(
      '--since <time>',
      'only articles published at this ISO 8601 time or later, all of them unless --limit is given',
    )
    .addOption(
      new Option('--content <kind>', 'text of the articles (default: as in the config)').choices(['full', 'summary']),
    )
    .option('--self-url <url>', 'address at which the feed will stand (default: that of the same feed in a build)')
    .option('--github-output', 'add changed=… and next-change-at=… to the file that $GITHUB_OUTPUT names')
    .addOption(new Option('--report <format>', 'how mistakes are printed, to standard error').choices(reports));
  addSpeechFlags(addStrictFlag(addPlaceFlags(rss))).action(async ({ out, format, report, ...options }: RssOptions) => {
    const { rss } = await import('../commands/rss.ts');
    const flags = { ...options, ...(report && { format: report }) };
    const target = out === undefined || out === '-' ? {} : { out };
    await run(flags, (context) =>
      rss(context, { ...options, ...target, format, githubOutput: options.githubOutput === true }),
    );
  });
}
