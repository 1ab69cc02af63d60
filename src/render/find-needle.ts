import { contentOffsetAfter, tagContentAt } from './template-tags.ts';

/** A stretch of a template. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** False when it is only the place where the search began. */
  readonly found: boolean;
  /** What the group `context` of the pattern matched. */
  readonly context?: string;
}

/** Finds a text in the tag whose content begins at `offset`, else in the tags behind it: the condition of an `else if` runs while the
 *  tag before it counts as the running one. */
export function findNeedle(source: string, offset: number, needle: string | RegExp): Span {
  const pattern = typeof needle === 'string' ? new RegExp(escapeRegExp(needle)) : needle;
  for (let at: number | undefined = offset; at !== undefined; at = contentOffsetAfter(source, at)) {
    const match = pattern.exec(tagContentAt(source, at));
    if (!match) continue;
    const end = at + match.index + match[0].length;
    const context = match.groups?.context;
    // Of `it.article.author.name`, where `author` is missing, `author.name` is marked.
    const skipped = context === undefined ? 0 : context.lastIndexOf('.') + 1;
    return { start: at + match.index + skipped, end, found: true, ...(context !== undefined && { context }) };
  }
  return { start: offset, end: offset + 1, found: false };
}

/** Writes a text as a regular expression that matches it. */
export const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
