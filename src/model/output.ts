/** One file of the output. Paths use `/` and stay inside the output folder. */
export interface OutputFile {
  readonly path: string;
  readonly role: OutputRole;
  readonly content: FileContent | typeof asBefore;
}

/** The bytes of a file, or how to get them. */
export type FileContent = string | Uint8Array | CopyOf | Pieces;

/** Stands for the bytes that the last build left at the path. */
export const asBefore: unique symbol = Symbol('as before');

/** A file to copy as it is. */
export interface CopyOf {
  /** Absolute path. */
  readonly copyOf: string;
}

/** A text that is made piece by piece. It may be gone through more than once. */
export interface Pieces {
  readonly pieces: Iterable<string>;
}

/** When a file becomes visible: assets first, then pages, then what points to them; deletions come last of all. */
export type OutputRole = 'asset' | 'page' | 'list' | 'feed';

export type ChangeKind = 'create' | 'update' | 'delete' | 'same';

export interface Change {
  readonly path: string;
  readonly kind: ChangeKind;
}

/** What a build changes in the output. */
export interface Changes {
  readonly counts: { readonly [kind in ChangeKind]: number };
  /** Files that are created, updated or deleted, sorted by path. */
  readonly made: () => readonly Change[];
  /** And those that stay as they are. */
  readonly all: () => readonly Change[];
}
