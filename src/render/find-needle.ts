import { contentOffsetAfter, tagContentAt } from './template-tags.ts';

/** A stretch of a template. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** False when it is only the place where the search began. */
  readonly found: boolean;
}

/** Finds a text in the tag whose content begins at `offset`, else in the tags behind it: the condition of an `else if` runs while the
 *  tag before it counts as the running one. */
export function findNeedle(source: string, offset: number, needle: string | RegExp): Span {
  for (let at: number | undefined = offset; at !== undefined; at = contentOffsetAfter(source, at)) {
    const content = tagContentAt(source, at);
    const match = typeof needle === 'string' ? textIn(content, needle) : needle.exec(content);
    if (match) return { start: at + match.index, end: at + match.index + match[0].length, found: true };
  }
  return { start: offset, end: offset + 1, found: false };
}

function textIn(content: string, needle: string): { readonly index: number; readonly 0: string } | undefined {
  const index = content.indexOf(needle);
  return index === -1 ? undefined : { index, 0: needle };
}
