import { basename, join, relative, sep } from 'node:path';
import { watch } from 'chokidar';
import { stampOf } from './disk.ts';
import { type Kind, makeSightings } from './sightings.ts';

/** What happened to files since the last batch, by path from the site's folder. */
export type Batch = ReadonlyMap<string, Kind>;

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
  readonly close: () => Promise<void>;
}

/** Milliseconds of quiet that end a batch, and the most that it may take. */
const quiet = 10;
const longest = 100;

/** Watches the files of the site at `root`. Links are not followed; a file that an editor saves by renaming has changed. */
export function watchSite(root: string, { isWatched, since, onBatch, onTrouble }: WatchWishes): SiteWatch {
  const { add, close } = makeBatches(onBatch);
  const { note, look, review } = makeSightings({ root, isWatched, tell: add });
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
    const path = pathOf(full);
    if (isReady || stats === undefined) return look(path);
    note(path, stampOf(stats));
    if (stats.ctimeMs >= since) add(path, 'add');
  });
  for (const event of ['change', 'unlink', 'unlinkDir'] as const) watcher.on(event, (full) => look(pathOf(full)));
  // What was put into a new folder before it was watched is told by nothing else.
  watcher.on('addDir', (full) => isReady && look(pathOf(full)));
  // Of what happens to one file in quick succession, chokidar tells the first alone: the rest is seen in what the system says.
  watcher.on('raw', (_, name, details) => look(pathOf(placeOf(name, details as RawDetails))));
  watcher.on('error', (error) => onTrouble(error instanceof Error ? error.message : String(error)));
  watcher.once('ready', () => {
    isReady = true;
    add(undefined, 'change');
    void review();
  });
  return {
    close: () => {
      close();
      return watcher.close();
    },
  };
}

interface RawDetails {
  readonly watchedPath: string;
}

/** A watched file is told by its own name, a file in a watched folder by its name there. Some systems give no name. */
function placeOf(name: string | null, { watchedPath }: RawDetails): string {
  return name === null || name === basename(watchedPath) ? watchedPath : join(watchedPath, name);
}

function makeBatches(onBatch: (batch: Batch) => void) {
  let batch = new Map<string, Kind>();
  let timer: NodeJS.Timeout | undefined;
  let began = 0;
  let isClosed = false;
  const end = () => {
    timer = undefined;
    const ended = batch;
    batch = new Map();
    onBatch(ended);
  };
  return {
    add: (path: string | undefined, kind: Kind) => {
      // A look at a file may still be under way.
      if (isClosed) return;
      if (path !== undefined) batch.set(path, kindOf(batch.get(path), kind));
      if (timer === undefined) began = performance.now();
      clearTimeout(timer);
      timer = setTimeout(end, Math.max(0, Math.min(quiet, longest - (performance.now() - began))));
    },
    close: () => {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}

/** What two events are together: what goes and comes back has changed, what is new and changes is still new. */
export function kindOf(before: Kind | undefined, now: Kind): Kind {
  if (before === undefined || now === 'unlink') return now;
  return before === 'add' ? 'add' : 'change';
}
