import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** Entry of the bundled bin. `--version` alone is answered before anything else is loaded, `--help` and nothing at all before any command is. */
const args = process.argv.slice(2);
const version = versionOfPackage();
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 3));
  process.stdout.write(`${version}\n`);
} else if (args.length === 0 || (args.length === 1 && (args[0] === '--help' || args[0] === '-h'))) {
  const { printFirstHelp } = await import('./first-help.ts');
  printFirstHelp(textOf('../commands.json'), args.length === 1);
} else {
  if ((args[0] === 'build' || args[0] === 'merge') && !args.some((arg) => arg.startsWith('--shard'))) {
    const { bootAhead } = await import('../commands/look-ahead.ts');
    bootAhead('.', availableParallelism(), new URL('../threads/look-worker.js', import.meta.url));
  }
  const { run } = await import('./run.ts');
  process.exitCode = await run(version);
}

function versionOfPackage(): string {
  const found = /"version": "([^"]+)"/.exec(textOf('../../package.json'))?.[1];
  if (found === undefined) throw new Error('package.json has no version');
  return found;
}

function textOf(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}
