import { readFileSync } from 'node:fs';

/** Entry of the bundled bin. `--version` alone is answered before anything else is loaded. */
const args = process.argv.slice(2);
const version = versionOfPackage();
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 3));
  process.stdout.write(`${version}\n`);
} else {
  const { run } = await import('./run.ts');
  process.exitCode = await run(version);
}

function versionOfPackage(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const found = /"version": "([^"]+)"/.exec(text)?.[1];
  if (found === undefined) throw new Error('package.json has no version');
  return found;
}
