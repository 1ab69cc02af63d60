import { fileURLToPath } from 'node:url';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { addOutputFlags, type Flags } from './flags.ts';
import type { Run } from './program.ts';

interface DevFlags extends Flags {
  readonly port: number;
  readonly strictPort?: boolean;
  readonly host?: string | true;
  readonly open?: boolean;
}

/** Declares the command that serves a preview: dev. */
export function addPreviewCommands(program: Command, run: Run): void {
  const dev = program
    .command('dev')
    .description('show the site in a browser, and every edit as it is saved')
    .addOption(new Option('--cwd <dir>', 'folder of the site').default('.', 'this folder'))
    .addOption(new Option('--config <file>', 'config file').env('NEWSCTL_CONFIG'))
    .addOption(new Option('--port <n>', 'port; when it is in use, the next one').default(4321).argParser(portOf))
    .option('--strict-port', 'fail when the port is in use')
    .option('--host [address]', 'let other machines see the preview, drafts and all')
    .option('--open', 'open the browser')
    .option('--no-drafts', 'show only what a build would publish')
    .addOption(new Option('--now <time>', 'ISO 8601 time to show the site at').env('NEWSCTL_NOW'))
    .addOption(new Option('--base-url <url>', 'address of the site, instead of `url` in the config'));
  addOutputFlags(dev).action(async (flags: DevFlags) => {
    const [{ dev }, { makeSurface }] = await Promise.all([import('../commands/dev.ts'), import('./surface.ts')]);
    const { port, strictPort, host, open } = flags;
    const wishes = {
      port,
      strictPort: strictPort === true,
      open: open === true,
      ...(host !== undefined && { host: host === true ? '0.0.0.0' : host }),
      client: fileURLToPath(new URL('../../dist/preview/client.js', import.meta.url)),
    };
    await run(flags, (context) => dev(context, wishes, makeSurface()));
  });
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new InvalidArgumentError('it must be a number up to 65535.');
  return port;
}
