import { join } from 'node:path';
import { lookAt, namesIn } from './disk.ts';

/** What happened to a file. */
export type Kind = 'add' | 'change' | 'unlink';

/** The files that are watched, as they were last seen. */
export interface Sightings {
  /** Notes how a file stands, and tells nothing. */
  readonly note: (path: string, stamp: string) => void;
  /** Looks at a path, and at all that is in it where it is a folder, and tells what has come, changed and gone. */
  readonly look: (path: string) => void;
  /** Looks once more at everything that was noted. */
  readonly review: () => Promise<void>;
}

export interface SightingWishes {
  /** The site's folder; paths begin there. */
  readonly root: string;
  /** Whether a file, or a folder on the way to one, is of interest. */
  readonly isWatched: (path: string) => boolean;
  readonly tell: (path: string, kind: Kind) => void;
}

/** Makes sightings of nothing yet. However often a path is to be looked at while somebody writes to it, it is looked at once at a time, and
 *  once more after the last of them. */
export function makeSightings({ root, isWatched, tell }: SightingWishes): Sightings {
  const seen = new Map<string, string>();
  const underWay = new Map<string, 'once' | 'again'>();

  const see = (path: string, stamp: string) => {
    const before = seen.get(path);
    seen.set(path, stamp);
    if (before !== stamp) tell(path, before === undefined ? 'add' : 'change');
  };
  const miss = (path: string) => {
    if (seen.delete(path)) tell(path, 'unlink');
  };
  const missBelow = (folder: string) => {
    for (const path of [...seen.keys()]) if (path.startsWith(`${folder}/`)) miss(path);
  };
  const takeUp = async (path: string): Promise<void> => {
    const sight = await lookAt(join(root, path));
    if (sight.kind === 'file') return see(path, sight.stamp);
    const wasFile = seen.has(path);
    miss(path);
    if (sight.kind === 'nothing') return wasFile ? undefined : missBelow(path);
    for (const name of await namesIn(join(root, path))) look(`${path}/${name}`);
  };
  const look = (path: string): void => {
    if (!isWatched(path)) return;
    const isFree = !underWay.has(path);
    underWay.set(path, isFree ? 'once' : 'again');
    if (isFree) void lookNow(path);
  };
  const lookNow = async (path: string): Promise<void> => {
    await takeUp(path);
    const isAgain = underWay.get(path) === 'again';
    underWay.delete(path);
    if (isAgain) look(path);
  };
  return {
    note: (path, stamp) => seen.set(path, stamp),
    look,
    // One after the other: it may be many, and nobody waits for it.
    review: async () => {
      for (const path of [...seen.keys()]) await takeUp(path);
    },
  };
}
