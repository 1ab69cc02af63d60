import type { FileContent, OutputRole } from './output.ts';

/** An output that is known and not made yet. */
export interface Draft {
  readonly path: string;
  readonly role: OutputRole;
  /** Stands for everything that the bytes are made of; nothing where something of it is not known. */
  readonly key: () => string | undefined;
  /** Found sooner than the key: equal sketches, equal keys; different ones say nothing. */
  readonly sketch?: () => string | undefined;
  /** Of what holds texts of articles: all of it, with a key in place of each text. Two that are equal stand for the same bytes. */
  readonly standIn?: () => string | undefined;
  /** Makes it; nothing when its template failed. */
  readonly make: () => FileContent | undefined;
}
