import { relative, resolve, sep } from 'node:path';
import { watch } from 'chokidar';

/** What happened to files since the last batch, by path from the site's folder. */
export type Batch = ReadonlyMap<string, Kind>;

type Kind = 'add' | 'change' | 'unlink';

export interface WatchWishes {
  /** Whether a file, or a folder on the way to one, is of interest. */
  readonly isWatched: (path: string) => boolean;
  /** Files that changed after this instant are told as soon as everything is watched, so that nothing is missed between. */
  readonly since: number;
  /** Called with what changed together, when nothing more has come for a moment; once, perhaps empty, when everything is watched. */
  readonly onBatch: (batch: Batch) => void;
  /** Called when something cannot be watched. */
  readonly onTrouble: (reason: string) => void;
}

export interface SiteWatch {
  /** Watches these files as well, wherever they are. */
  readonly follow: (paths: Iterable<string>) => void;
  readonly close: () => Promise<void>;
}

/** Milliseconds of quiet that end a batch, and the most that it may take. */
const quiet = 10;
const longest = 100;

/** Watches the files of the site at `root`. Links are not followed; a file that an editor saves by renaming has changed. */
export function watchSite(root: string, { isWatched, since, onBatch, onTrouble }: WatchWishes): SiteWatch {
  const { add, close } = makeBatches(onBatch);
  const pathOf = (full: string): string => relative(root, full).split(sep).join('/');
  let isReady = false;
  const watcher = watch(root, {
    followSymlinks: false,
    ignored: (full) => {
      const path = pathOf(full);
      return path !== '' && !isWatched(path);
    },
  });
  watcher.on('add', (full, stats) => {
    if (isReady || isNewer(stats, since)) add(pathOf(full), 'add');
  });
  watcher.on('change', (full) => add(pathOf(full), 'change'));
  watcher.on('unlink', (full) => add(pathOf(full), 'unlink'));
  watcher.on('error', (error) => onTrouble(error instanceof Error ? error.message : String(error)));
  watcher.once('ready', () => {
    isReady = true;
    add(undefined, 'change');
  });
  return {
    follow: (paths) => {
      watcher.add([...paths].map((path) => resolve(root, path)));
    },
    close: () => {
      close();
      return watcher.close();
    },
  };
}

const isNewer = (stats: { readonly ctimeMs: number } | undefined, since: number): boolean =>
  stats !== undefined && stats.ctimeMs >= since;

function makeBatches(onBatch: (batch: Batch) => void) {
  let batch = new Map<string, Kind>();
  let timer: NodeJS.Timeout | undefined;
  let began = 0;
  const end = () => {
    timer = undefined;
    const ended = batch;
    batch = new Map();
    onBatch(ended);
  };
  return {
    add: (path: string | undefined, kind: Kind) => {
      if (path !== undefined) batch.set(path, kindOf(batch.get(path), kind));
      if (timer === undefined) began = performance.now();
      clearTimeout(timer);
      timer = setTimeout(end, Math.max(0, Math.min(quiet, longest - (performance.now() - began))));
    },
    close: () => clearTimeout(timer),
  };
}

/** What two events are together: what goes and comes back has changed, what is new and changes is still new. */
export function kindOf(before: Kind | undefined, now: Kind): Kind {
  if (before === undefined || now === 'unlink') return now;
  return before === 'add' ? 'add' : 'change';
}
