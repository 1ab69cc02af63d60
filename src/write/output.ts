import { basename, dirname, join, resolve } from 'node:path';
import { asBefore, type Change, type OutputFile, type OutputRole } from '../model/output.ts';
import { compareText } from '../words/compare-text.ts';
import { type Disk, type Fingerprint, fingerprintOf, makeDisk } from './disk.ts';
import { finishJournal, type Step, workNames, writeJournal } from './journal.ts';
import { lockName, takeLock } from './lock.ts';
import { type Manifest, manifestName, parseManifest, printManifest } from './manifest.ts';
import { foldersAbove, isSafePath } from './output-path.ts';
import { lookAtPublished } from './published.ts';
import { refuseDangerousPlace, refuseForeignFolder } from './safe-place.ts';
import { makeEncoder, stageAsTree, stageByNumber } from './staging.ts';
import { readTrust, type Trust, trustFromNow, writeTrust } from './trust.ts';

/** Where a build goes, and what may be decided about it. */
export interface OutputOptions {
  /** Folder of the site, absolute. */
  readonly root: string;
  /** Folder of the output, absolute or from `root`. */
  readonly out: string;
  /** Number of this process: the lock carries it. */
  readonly pid: number;
  /** The home folder of the user, never built into; empty when there is none. */
  readonly home: string;
  /** Compare only: nothing on the disk is touched, not even a lock. */
  readonly dryRun: boolean;
}

/** An output folder that this process holds. Until `commit`, nothing in it changes. */
export interface Output {
  /** An earlier build stands in the folder. */
  readonly hasLastBuild: boolean;
  /** The digest of the manifest that stands in the folder; after a commit, of the new one. */
  manifest(): string | undefined;
  /** Paths of the files that the last build left in the folder. */
  paths(): Iterable<string>;
  /** Whether the last build put a file at the path and it stands there as it was made: it may be staged as `asBefore`. */
  stands(path: string): boolean;
  /** Takes the next file of the build. Its path must not have been staged before. */
  stage(file: OutputFile): void;
  /** Stages everything that the last build made and that is not staged yet as it was: for files that `stands` told of. */
  keepRest(): void;
  /** What a commit would change, sorted by path. */
  plan(): readonly Change[];
  /** Makes all staged files visible and removes what earlier builds left over; returns what it changed. Ends the hold on the folder. */
  commit(): readonly Change[];
  /** Throws the staged files away and ends the hold on the folder. After a commit it does nothing. */
  abandon(): void;
}

/** Opens an output folder: refuses dangerous places, takes the lock, finishes or undoes a build that was killed. What the disk refuses is a Fault. */
export function openOutput(options: OutputOptions, disk: Disk = makeDisk(options.root)): Output {
  const out = resolve(options.root, options.out);
  refuseDangerousPlace(disk, out, options.root, options.home);
  const work = workFolderOf(disk, out);
  const release = options.dryRun ? () => {} : takeLock(disk, work, options.pid, options.out);
  try {
    if (!options.dryRun) {
      finishJournal(disk, work, out);
      clearWork(disk, work);
    }
    return openHeld(options, disk, { out, work, release });
  } catch (error) {
    release();
    throw error;
  }
}

interface Hold {
  readonly out: string;
  readonly work: string;
  readonly release: () => void;
}

interface Wanted {
  readonly role: OutputRole;
  readonly size: number;
  readonly digest: string;
  readonly kind: Change['kind'];
  readonly staged: number;
}

function openHeld({ root, dryRun }: OutputOptions, disk: Disk, { out, work, release }: Hold): Output {
  const isNew = disk.stat(out) === undefined;
  const { manifest, digest } = readManifest(disk, out);
  const trust: Trust = dryRun ? { before: 0 } : readTrust(disk, { root, out, work, manifest: digest });
  const published = lookAtPublished(disk, out, manifest, trust.before);
  const bytesOf = makeEncoder(disk);
  let standing = digest;
  const files = join(work, workNames.files);
  const staging = dryRun ? undefined : isNew ? stageAsTree(disk, files) : stageByNumber(disk, files);
  const wanted = new Map<string, Wanted>();
  let held = true;

  const plan = (): readonly Change[] => {
    const changes: Change[] = Array.from(wanted, ([path, { kind }]) => ({ path, kind }));
    for (const path of published.stale(wanted)) changes.push({ path, kind: 'delete' });
    return changes.sort((a, b) => compareText(a.path, b.path));
  };
  const end = (): void => {
    if (!held || dryRun) return;
    held = false;
    // With a journal the commit has begun: its files are for the next build to finish it.
    if (disk.stat(join(work, workNames.journal)) === undefined) clearWork(disk, work);
    release();
  };

  return {
    hasLastBuild: manifest.size > 0,
    manifest: () => standing,
    paths: () => manifest.keys(),
    stands(path) {
      const made = isNew ? undefined : manifest.get(path);
      return made !== undefined && published.compare(path, made) === 'same';
    },
    stage({ path, role, content }) {
      if (!isSafePath(path) || path === manifestName || wanted.has(path)) throw new Error(`cannot stage "${path}"`);
      if (content === asBefore) {
        wanted.set(path, { ...(manifest.get(path) as Fingerprint), role, kind: 'same', staged: -1 });
        return;
      }
      const bytes = bytesOf(content);
      const kind = isNew ? 'create' : published.compare(path, bytes);
      const staged = kind !== 'same' && staging ? staging.add(path, bytes) : -1;
      wanted.set(path, { role, size: bytes.size, digest: bytes.digest, kind, staged });
    },
    keepRest() {
      for (const [path, { size, digest }] of manifest) {
        if (!wanted.has(path)) wanted.set(path, { role: 'asset', size, digest, kind: 'same', staged: -1 });
      }
    },
    plan,
    commit() {
      if (dryRun) throw new Error('a dry run cannot be committed');
      const changes = plan();
      const isAsBefore = digest !== undefined && wanted.size === manifest.size && changes.every(isSame);
      const printed = isAsBefore ? undefined : printManifest(wanted);
      const newDigest = printed === undefined ? digest : fingerprintOf(printed).digest;
      const place = { root, out, work, manifest: newDigest };
      let trusted = trust;
      if (isNew && printed !== undefined) {
        disk.write(join(files, manifestName), printed);
        trusted = trustFromNow(disk, place);
        disk.rename(files, out);
      } else if (printed !== undefined && (newDigest !== digest || !changes.every(isSame))) {
        writeJournal(disk, work, stepsOf(changes, wanted), printed);
        finishJournal(disk, work, out);
      }
      if (isNew || newDigest !== digest || published.reread() > 0) writeTrust(disk, place, trusted);
      standing = newDigest;
      end();
      return changes;
    },
    abandon: end,
  };
}

function readManifest(disk: Disk, out: string): { manifest: Manifest; digest: string | undefined } {
  const path = join(out, manifestName);
  const bytes = disk.read(path);
  if (bytes !== undefined) return { manifest: parseManifest(bytes, path), digest: fingerprintOf(bytes).digest };
  refuseForeignFolder(
    out,
    disk.list(out).filter((name) => name !== workInside),
  );
  return { manifest: new Map(), digest: undefined };
}

const isSame = ({ kind }: Change): boolean => kind === 'same';

const roles: readonly OutputRole[] = ['asset', 'page', 'list', 'feed'];

/** Assets first, then pages, then what points to them; deletions last, but for those that stand in the way of a new file. */
function stepsOf(changes: readonly Change[], wanted: ReadonlyMap<string, Wanted>): Step[] {
  const puts = changes.filter(({ kind }) => kind === 'create' || kind === 'update').map(({ path }) => path);
  const deleted = changes.filter(({ kind }) => kind === 'delete').map(({ path }) => path);
  const newFolders = new Set(puts.flatMap(foldersAbove));
  const newFiles = new Set(puts);
  const obstructs = (path: string) => newFolders.has(path) || foldersAbove(path).some((folder) => newFiles.has(folder));
  const remove = (path: string): Step => ['remove', path];
  const of = (path: string) => wanted.get(path) as Wanted;
  return [
    ...deleted.filter(obstructs).map(remove),
    ...roles.flatMap((role) =>
      puts.filter((path) => of(path).role === role).map((path): Step => ['put', path, of(path).staged]),
    ),
    ...deleted.filter((path) => !obstructs(path)).map(remove),
  ];
}

/** Removes what earlier work left, but for the lock. */
function clearWork(disk: Disk, work: string): void {
  for (const name of disk.list(work)) if (name !== lockName) disk.removeAll(join(work, name));
}

const workInside = '.newsctl-work';

/** Beside the output, on the same device, so that renames are whole; within it where it is a mount of its own or its parent is closed to us. */
function workFolderOf(disk: Disk, out: string): string {
  const parent = dirname(out);
  const there = disk.stat(out);
  const isOwnDevice = there !== undefined && disk.stat(parent)?.dev !== there.dev;
  const isClosed = there !== undefined && !disk.canWriteIn(parent);
  return isOwnDevice || isClosed ? join(out, workInside) : join(parent, `.${basename(out)}.newsctl`);
}
