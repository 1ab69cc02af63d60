import type { FileContent, OutputRole } from './output.ts';

/** An output that is known and not made yet. */
export interface Draft {
  readonly path: string;
  readonly role: OutputRole;
  /** Stands for everything that the bytes are made of; absent where something of it is not known. */
  readonly key?: string;
  /** Makes it; nothing when its template failed. */
  readonly make: () => FileContent | undefined;
}
