import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { keyOfFile } from '../cache/files.ts';
import { makeScribe } from '../cache/scribe.ts';
import { type LoadOptions, loadSite } from '../config/load.ts';
import { Fault } from '../diagnostics/fault.ts';
import { runArticleLine } from '../work/article-line.ts';
import type { CrewOrder, News } from '../work/crew.ts';
import { readFolderDefaults } from '../work/folder-defaults.ts';
import { lineContextOf } from '../work/line-context.ts';
import { type LentBodies, makeBodyWriter } from '../write/body-writer.ts';

/** Everything that a worker is told when it starts. */
export interface WorkerOrder extends Omit<CrewOrder, 'bodies' | 'paths'> {
  readonly root: string;
  readonly config: LoadOptions;
  readonly lent: LentBodies;
}

/** What a worker says: what it heard of a batch of articles, in their order, or why it cannot go on. */
export type WorkerWord = { readonly news: readonly News[] } | { readonly failure: WorkerFailure };

export interface WorkerFailure {
  readonly isFault: boolean;
  readonly message: string;
  readonly stack?: string | undefined;
}

const port = parentPort;
if (port === null) throw new Error('this file is the inside of a thread');
const say = (word: WorkerWord): void => port.postMessage(word);
const read = makeReader(workerData).catch((error: unknown) => say({ failure: failureOf(error) }));
port.on('message', async (paths: readonly string[]) => {
  try {
    const reader = await read;
    if (reader !== undefined) say({ news: reader(paths) });
  } catch (error) {
    say({ failure: failureOf(error) });
  }
});

/** Reads batches of articles as the thread that gave the order would. */
async function makeReader({ root, config, files, layouts, lent, remembers, ...when }: WorkerOrder) {
  const { value: site } = await loadSite(root, config);
  if (site === undefined) throw new Fault('the config changed during the build; build again');
  const bodies = makeBodyWriter(lent);
  const folders = readFolderDefaults(root, files.beside);
  const plain = lineContextOf({ root, site, theme: { ...(layouts && { layouts }) }, bodies, ...when }, files, folders);
  const scribe = remembers ? makeScribe(root, plain, (file) => keyOfFile(join(root, file)) ?? '') : undefined;
  const context = scribe?.context ?? plain;
  return (paths: readonly string[]): News[] => {
    const news = paths.map((path) => {
      const result = runArticleLine(path, context);
      return scribe?.take(path, result) ?? result;
    });
    bodies.flush();
    return news;
  };
}

function failureOf(error: unknown): WorkerFailure {
  const isError = error instanceof Error;
  return {
    isFault: error instanceof Fault,
    message: isError ? error.message : String(error),
    stack: isError ? error.stack : undefined,
  };
}
