import type { ChangeKind, OutputRole } from '../model/output.ts';
import type { Fingerprint } from './disk.ts';
import type { Manifest } from './manifest.ts';
import type { Numbered } from './numbered.ts';

/** A file that was made: what it holds, when it becomes visible, and where it waits; -1 when it stands already. */
export interface Made extends Fingerprint {
  readonly role: OutputRole;
  readonly kind: Exclude<ChangeKind, 'delete'>;
  readonly staged: number;
}

/** What a build wants to stand in the output, by the numbers of files. Columns of numbers: of a million files nearly all are as they were. */
export interface Wanted {
  readonly size: () => number;
  has(number: number): boolean;
  /** The file shall stay what the manifest says. */
  keep(number: number): void;
  put(number: number, made: Made): void;
  /** Keeps all files of the manifest that were not named. */
  keepRest(): void;
  /** What was made at a number; undefined for a file that stays what the manifest says. */
  made(number: number): Made | undefined;
  /** Numbers of the files that do not stay what the manifest says, as they came. */
  readonly news: () => Iterable<number>;
  /** Whether all that is wanted stays what the manifest says. */
  readonly isAsBefore: () => boolean;
}

/** Wants nothing yet. */
export function wantNothing(manifest: Manifest, numbers: Numbered): Wanted {
  /** By number: 0 for a file that is not wanted, 1 for one that stays, else two more than its place in what was made. */
  let states = new Uint32Array(manifest.size);
  let size = 0;
  const made = makeColumnsOfMade();
  const mark = (number: number, state: number): void => {
    if (number >= states.length) {
      const wider = new Uint32Array(Math.max(1024, Math.ceil(numbers.count() * 1.5)));
      wider.set(states);
      states = wider;
    }
    states[number] = state;
    size++;
  };
  return {
    size: () => size,
    has: (number) => (states[number] ?? 0) !== 0,
    keep: (number) => mark(number, stays),
    put(number, one) {
      const isKept =
        one.kind === 'same' &&
        number < manifest.size &&
        manifest.sizeAt(number) === one.size &&
        manifest.digestAt(number) === one.digest;
      if (isKept) return mark(number, stays);
      mark(number, firstMade + made.add(number, one));
    },
    keepRest() {
      for (let row = 0; row < manifest.size; row++) if (states[row] === 0) mark(row, stays);
    },
    made: (number) => {
      const state = states[number] ?? 0;
      return state < firstMade ? undefined : made.at(state - firstMade);
    },
    news: made.numbers,
    isAsBefore: () => made.numbers().length === 0,
  };
}

const stays = 1;
const firstMade = 2;
const roles: readonly OutputRole[] = ['asset', 'page', 'list', 'feed'];
const kinds: readonly Made['kind'][] = ['create', 'update', 'same'];
const digestLength = 43;

function makeColumnsOfMade() {
  let size = 0;
  let room = 0;
  let sizes = new Float64Array();
  let staged = new Int32Array();
  let numbers = new Int32Array();
  let digests = Buffer.alloc(0);
  /** Role and kind. */
  let marks = new Uint8Array();
  const grow = (): void => {
    room = Math.max(64, Math.ceil(room * 1.5));
    const widened = <T extends Float64Array | Int32Array | Uint8Array>(into: T, from: T): T => {
      into.set(from);
      return into;
    };
    sizes = widened(new Float64Array(room), sizes);
    staged = widened(new Int32Array(room), staged);
    numbers = widened(new Int32Array(room), numbers);
    marks = widened(new Uint8Array(room), marks);
    digests = widened(Buffer.alloc(room * digestLength), digests);
  };
  return {
    add(number: number, made: Made): number {
      if (size === room) grow();
      sizes[size] = made.size;
      staged[size] = made.staged;
      numbers[size] = number;
      digests.write(made.digest, size * digestLength, 'latin1');
      marks[size] = roles.indexOf(made.role) * kinds.length + kinds.indexOf(made.kind);
      return size++;
    },
    at(place: number): Made {
      const mark = marks[place] ?? 0;
      return {
        size: sizes[place] ?? 0,
        digest: digests.toString('latin1', place * digestLength, (place + 1) * digestLength),
        role: roles[Math.floor(mark / kinds.length)] ?? 'asset',
        kind: kinds[mark % kinds.length] ?? 'same',
        staged: staged[place] ?? -1,
      };
    },
    numbers: (): Int32Array => numbers.subarray(0, size),
  };
}
