import type { Draft } from './draft.ts';
import { asBefore, type FileContent, type OutputFile } from './output.ts';

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
  /** An output that another machine made of what this sketch stands for, and its key. */
  readonly elsewhere?: (
    output: string,
    sketch: string,
  ) => { readonly key: string; readonly content: FileContent } | undefined;
}

/** The output of a draft: made now, unless it stands already or was made elsewhere. Nothing when its template failed. */
export function unlessCurrent(draft: Draft, before: Before | undefined): OutputFile | undefined {
  const { path, role, make } = draft;
  const content = (before && madeBefore(draft, before)) ?? make();
  return content === undefined ? undefined : { path, role, content };
}

function madeBefore({ path, sketch, key }: Draft, before: Before): OutputFile['content'] | undefined {
  const sketched = sketch?.();
  if (sketched !== undefined && before.isSketched(path, sketched)) return asBefore;
  const found = sketched === undefined ? undefined : before.elsewhere?.(path, sketched);
  const known = found?.key ?? key();
  return known !== undefined && before.isCurrent(path, known) ? asBefore : found?.content;
}
