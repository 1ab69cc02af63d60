import type { Command } from 'commander';
import { addPlainFlags, type Flags } from './flags.ts';
import type { Run } from './program.ts';

/** Declares the commands that need no site: explain. */
export function addHelpCommands(program: Command, run: Run): void {
  const explain = program.command('explain').description('explain a code of a message, or list them all');
  addPlainFlags(explain.argument('[code]')).action(async (code: string | undefined, flags: Flags) => {
    const { explain } = await import('../commands/explain.ts');
    await run(flags, (context) => explain(context, code));
  });
}
