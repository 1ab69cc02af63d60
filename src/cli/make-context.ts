import { once } from 'node:events';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Context } from '../commands/context.ts';
import type { Flags } from './flags.ts';
import { withModestHeap } from './heap.ts';
import { makePauses } from './pause.ts';
import type { Surroundings } from './process.ts';

/** What a command may know and do, from the flags and the surroundings of the process. */
export function contextOf(flags: Flags, surroundings: Surroundings, version: string): Context {
  const { stdout, stderr } = surroundings;
  const isQuiet = flags.quiet === true || flags.json === true;
  const mayAsk = surroundings.isInteractive && flags.yes !== true && flags.input !== false && flags.json !== true;
  const { pause, clear } = makePauses(surroundings, isQuiet);
  const format = flags.json ? 'json' : (flags.format ?? 'pretty');
  return {
    cwd: surroundings.cwd,
    program: surroundings.program,
    root: resolve(surroundings.cwd, flags.cwd ?? '.'),
    ...(flags.config !== undefined && { configFile: flags.config }),
    ...(flags.baseUrl !== undefined && { baseUrl: flags.baseUrl }),
    ...(flags.now !== undefined && { nowGiven: flags.now }),
    out: flags.out ?? 'public',
    clock: surroundings.now,
    ...(surroundings.wrongEpoch !== undefined && { wrongEpoch: surroundings.wrongEpoch }),
    drafts: flags.drafts === true,
    strict: flags.strict === true,
    quiet: flags.quiet === true,
    verbose: flags.verbose === true,
    format,
    maxErrors: flags.maxErrors,
    annotate: surroundings.isGitHubActions && format === 'pretty',
    ...(surroundings.gitHubOutput !== undefined && { gitHubOutput: surroundings.gitHubOutput }),
    home: surroundings.home,
    scratch: surroundings.scratch,
    pid: surroundings.pid,
    shippedTheme: fileURLToPath(new URL('../../templates', import.meta.url)),
    version,
    ...(flags.jobs !== undefined && { jobs: flags.jobs }),
    processors: surroundings.processors,
    lineWorker: new URL('../threads/line-worker.js', import.meta.url),
    lookWorker: new URL('../threads/look-worker.js', import.meta.url),
    cache: flags.cache !== false,
    terminal: stderr,
    outTerminal: stdout,
    isOutTerminal: stdout.isTerminal,
    print: (text) => {
      clear();
      process.stdout.write(text);
    },
    printSlowly: async (text) => {
      clear();
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    },
    say: (text) => {
      clear();
      process.stderr.write(text);
    },
    ...(mayAsk && { dialog: { input: process.stdin, output: process.stderr } }),
    pause: withModestHeap(pause),
    elapsed: () => performance.now(),
  };
}
