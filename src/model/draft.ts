import type { FileContent, OutputRole } from './output.ts';

/** An output that is known and not made yet. */
export interface Draft {
  readonly path: string;
  readonly role: OutputRole;
  /** Stands for everything that the bytes are made of; nothing where something of it is not known. */
  readonly key: () => string | undefined;
  /** Found sooner than the key: equal sketches, equal keys; different ones say nothing. */
  readonly sketch?: () => string | undefined;
  /** Makes it; nothing when its template failed. */
  readonly make: () => FileContent | undefined;
}
