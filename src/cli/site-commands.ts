import { type Command, Option } from 'commander';
import { addJobsFlag, addOutputFlags, addPlaceFlags, addSiteFlags, type Flags } from './flags.ts';
import type { Run } from './program.ts';

/** Declares the commands that look at a whole site: check, list. Each loads its module when it runs. */
export function addSiteCommands(program: Command, run: Run): void {
  addJobsFlag(addSiteFlags(program.command('check').description('report everything that is wrong, write nothing')))
    .option('--watch', 'check again after every change')
    .action(async (flags: Flags & { watch?: boolean }) => {
      if (flags.watch) {
        const [{ watchCheck }, { makeSurface }] = await Promise.all([
          import('../commands/check-watch.ts'),
          import('./surface.ts'),
        ]);
        return run(flags, (context) => watchCheck(context, makeSurface()));
      }
      const { check } = await import('../commands/check.ts');
      return run(flags, check);
    });

  addOutputFlags(
    addPlaceFlags(program.command('list').description('list the articles with date, state, path and title')),
  )
    .addOption(new Option('--status <state>', 'only articles in this state').choices(states))
    .option('--section <name>', 'only articles of this section')
    .action(async (flags: Flags & { status?: string; section?: string }) => {
      const { list } = await import('../commands/list.ts');
      await run(flags, (context) => list(context, flags));
    });
}

const states = ['draft', 'scheduled', 'embargoed', 'live', 'expired'];
