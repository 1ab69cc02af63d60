import type { Draft } from './draft.ts';
import { asBefore, type OutputFile } from './output.ts';

/** What is known of the last build while the next one is made. A key stands for everything that some bytes depend on. */
export interface Before {
  /** The key of the text of the article at a source path, without the addresses of articles it links to. Unknown for a text that nothing is known of. */
  readonly bodyKey: (path: string) => string | undefined;
  /** The key of a file of the site, by its path from the site's folder. */
  readonly fileKey: (path: string) => string | undefined;
  /** Notes the key of an output; tells whether it was made with the same key and stands as it was made. */
  readonly isCurrent: (output: string, key: string) => boolean;
  /** Notes the sketch of an output; tells whether it was made with the same one and stands as it was made. */
  readonly isSketched: (output: string, sketch: string) => boolean;
}

/** The output of a draft: made now, unless it stands already. Nothing when its template failed. */
export function unlessCurrent(draft: Draft, before: Before | undefined): OutputFile | undefined {
  const { path, role, make } = draft;
  const content = before !== undefined && stillStands(draft, before) ? asBefore : make();
  return content === undefined ? undefined : { path, role, content };
}

function stillStands({ path, sketch, key }: Draft, before: Before): boolean {
  const sketched = sketch?.();
  if (sketched !== undefined && before.isSketched(path, sketched)) return true;
  const known = key();
  return known !== undefined && before.isCurrent(path, known);
}
