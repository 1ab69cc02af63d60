import { basename, dirname, join, resolve } from 'node:path';
import { asBefore, type Changes, type OutputFile } from '../model/output.ts';
import { changesOf } from './changes.ts';
import { type Disk, digestOf, fingerprintOf, makeDisk } from './disk.ts';
import { finishJournal, workNames, writeJournal } from './journal.ts';
import { lockName, takeLock } from './lock.ts';
import { emptyManifest, type Manifest, parseManifest } from './manifest.ts';
import { manifestName } from './manifest-name.ts';
import { manifestOf, type Standing } from './mark-standing.ts';
import { type Numbered, numberPaths } from './numbered.ts';
import { isSafePath } from './output-path.ts';
import { printManifest } from './print-manifest.ts';
import { lookAtPublished } from './published.ts';
import { refuseDangerousPlace, refuseForeignFolder } from './safe-place.ts';
import { isSame, look } from './signature.ts';
import { makeEncoder, stageAsTree, stageByNumber } from './staging.ts';
import { stepsOf } from './steps.ts';
import { readTrust, type Trust, trustFromNow, writeTrust } from './trust.ts';
import { wantNothing } from './wanted.ts';

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
  /** What another thread knows of it. */
  readonly ahead?: (() => Standing | undefined) | undefined;
}

/** An output folder that this process holds. Until `commit`, nothing in it changes. */
export interface Output {
  /** An earlier build stands in the folder. */
  readonly hasLastBuild: boolean;
  /** The digest of the manifest that stands in the folder; after a commit, of the new one. */
  manifest(): string | undefined;
  /** Numbers of its files, those of the last build first, in the order of their manifest. */
  readonly numbers: Pick<Numbered, 'find' | 'give'>;
  /** The numbers of its files in the order of the manifest that stands in the folder; after a commit, of the new one. */
  order(): ArrayLike<number>;
  /** Whether the last build put a file at the path and it stands there as it was made: it may be staged as `asBefore`. */
  stands(path: string): boolean;
  /** Whether every file of the last build does. */
  allStand(): boolean;
  /** The text of a file that the last build made; undefined when it does not stand there as it was made, or is longer than 16 MB. */
  text(path: string): string | undefined;
  /** Takes the next file of the build. Its path must not have been staged before. */
  stage(file: OutputFile): void;
  /** Stages everything that the last build made and that is not staged yet as it was: for files that `stands` told of. */
  keepRest(): void;
  /** What a commit would change. */
  plan(): Changes;
  /** Makes all staged files visible and removes what earlier builds left over; returns what it changed. Ends the hold on the folder. */
  commit(): Changes;
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

function openHeld({ root, dryRun, ahead }: OutputOptions, disk: Disk, { out, work, release }: Hold): Output {
  const isNew = disk.stat(out) === undefined;
  const { manifest, digest, beside } = readManifest(disk, out, ahead?.());
  const trust: Trust = dryRun ? { before: 0 } : readTrust(disk, { root, out, work, manifest: digest });
  const numbers = numberPaths(manifest);
  const trustedBefore = trust.before;
  const published = lookAtPublished(disk, { out, manifest, numbers, trustedBefore, beside });
  const bytesOf = makeEncoder(disk);
  const files = join(work, workNames.files);
  const staging = dryRun ? undefined : isNew ? stageAsTree(disk, files) : stageByNumber(disk, files);
  const wanted = wantNothing(manifest, numbers);
  let standing = digest;
  let order: ArrayLike<number> | undefined;
  let held = true;

  const plan = (): Changes => changesOf({ wanted, numbers, stale: published.stale(wanted) });
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
    numbers,
    order: () => {
      order ??= Int32Array.from({ length: manifest.size }, (_, row) => row);
      return order;
    },
    stands: (path) => !isNew && published.stands(numbers.find(path) ?? manifest.size),
    allStand: published.allStand,
    text: published.text,
    stage({ path, role, content }) {
      const number = isSafePath(path) && path !== manifestName ? numbers.give(path) : undefined;
      if (number === undefined || wanted.has(number)) throw new Error(`cannot stage "${path}"`);
      if (content === asBefore) return wanted.keep(number);
      const bytes = bytesOf(content);
      const kind = isNew ? 'create' : published.compare(path, bytes);
      const staged = kind !== 'same' && staging ? staging.add(path, bytes) : -1;
      wanted.put(number, { role, size: bytes.size, digest: bytes.digest, kind, staged });
    },
    keepRest: wanted.keepRest,
    plan,
    commit() {
      if (dryRun) throw new Error('a dry run cannot be committed');
      const changes = plan();
      const isAsBefore = digest !== undefined && wanted.size() === manifest.size && wanted.isAsBefore();
      const printed = isAsBefore ? undefined : printManifest(manifest, wanted, numbers);
      const newDigest = printed === undefined ? digest : digestOf(printed.parts);
      const place = { root, out, work, manifest: newDigest };
      let trusted = trust.from === undefined ? trust : { ...trust, from: Math.min(trust.from, published.since()) };
      if (isNew && printed !== undefined) {
        disk.writeSafely(join(files, manifestName), printed.parts);
        trusted = trustFromNow(disk, place);
        disk.rename(files, out);
      } else if (printed !== undefined) {
        writeJournal(disk, work, stepsOf(changes.made(), wanted, numbers), printed.parts);
        finishJournal(disk, work, out);
      }
      if (isNew || newDigest !== digest || published.reread() > 0) writeTrust(disk, place, trusted);
      standing = newDigest;
      order = printed?.order;
      end();
      return changes;
    },
    abandon: end,
  };
}

interface ManifestFound {
  readonly manifest: Manifest;
  readonly digest: string | undefined;
  /** What another thread sees of its files. */
  readonly beside?: Standing;
}

function readManifest(disk: Disk, out: string, ahead: Standing | undefined): ManifestFound {
  const path = join(out, manifestName);
  if (ahead !== undefined && isSame(look(path), ahead.file)) {
    return { manifest: manifestOf(ahead, path), digest: ahead.digest, beside: ahead };
  }
  const bytes = disk.read(path);
  if (bytes !== undefined) return { manifest: parseManifest(bytes, path), digest: fingerprintOf(bytes).digest };
  refuseForeignFolder(
    out,
    disk.list(out).filter((name) => name !== workInside),
  );
  return { manifest: emptyManifest(), digest: undefined };
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
