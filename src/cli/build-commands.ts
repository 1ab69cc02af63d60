import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Share } from '../model/share.ts';
import { addJobsFlag, addSiteFlags, type Flags } from './flags.ts';
import type { Run } from './program.ts';

interface BuildOptions extends Flags {
  readonly dryRun?: boolean;
  readonly skipInvalid?: boolean;
  readonly profile?: boolean;
  readonly githubOutput?: boolean;
}

/** Declares the commands that make a site: build, and merge for what several machines built. Each loads its module when it runs. */
export function addBuildCommands(program: Command, run: Run): void {
  const build = addBuildFlags(program.command('build').description('build the site into the output folder'));
  build
    .option('--no-cache', 'read and render everything again, remember nothing')
    .addOption(
      new Option('--shard <i/n>', 'as the i-th of n machines, make a part of the site, for newsctl merge')
        .argParser(shareOf)
        .conflicts(['dryRun', 'profile', 'githubOutput']),
    )
    .option('--part <file>', "file for that part, from the site's folder (default: parts/i-of-n.part)")
    .action(async ({ shard, part, ...flags }: BuildOptions & { shard?: Share; part?: string }) => {
      if (shard === undefined) {
        if (part !== undefined) build.error('error: --part goes with --shard: without it no part is made');
        return run(flags, async (context) => {
          const { lookAhead } = await import('../commands/look-ahead.ts');
          const ahead = lookAhead(context, flags.dryRun === true);
          const { build: publish } = await import('../commands/build.ts');
          return publish(context, { ...wishesOf(flags), ahead });
        });
      }
      const { buildShard } = await import('../commands/build-shard.ts');
      const wishes = { share: shard, skipInvalid: flags.skipInvalid === true, ...(part !== undefined && { part }) };
      return run(flags, (context) => buildShard(context, wishes));
    });

  addBuildFlags(program.command('merge').description('build the site of the parts that several machines made'))
    .argument('<part...>', 'part files, or folders of them')
    .action(async (parts: readonly string[], flags: BuildOptions) => {
      await run(flags, async (context) => {
        const { lookAhead } = await import('../commands/look-ahead.ts');
        const ahead = lookAhead(context, flags.dryRun === true);
        const { merge } = await import('../commands/merge.ts');
        return merge(context, { ...wishesOf(flags), ahead, parts });
      });
    });
}

function addBuildFlags(command: Command): Command {
  return addJobsFlag(addSiteFlags(command))
    .option('--dry-run', 'print what would be created, updated and deleted, write nothing')
    .option('--skip-invalid', 'leave out articles with errors, name them, and build the rest')
    .option('--profile', 'tell where the time went: stages, slowest articles, slowest templates')
    .option('--github-output', 'add changed=… and next-change-at=… to the file that $GITHUB_OUTPUT names');
}

const wishesOf = ({ dryRun = false, skipInvalid = false, profile = false, githubOutput = false }: BuildOptions) => ({
  dryRun,
  skipInvalid,
  profile,
  githubOutput,
});

function shareOf(text: string): Share {
  const [, index = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (index < 1 || index > of) throw new InvalidArgumentError('it must be like 2/4, the second of four.');
  return { index, of };
}
