import type { Candidate, Completion } from './candidates.ts';

/** The lines that a completion script reads: a value and a note, with a tab between them; then `:file` or `:folder` where the shell is to
 *  look for itself. Values that are paths are offered folder by folder when there are many. */
export function offerText({ candidates, kind, before, typed, taken }: Completion, found: readonly Candidate[]): string {
  const free = found.filter(({ value }) => startsLike(value, typed) && !taken.includes(value));
  const shown = kind === 'article' && free.length > mostPaths ? folderByFolder(free, typed) : free;
  const lines = [...candidates, ...shown].map(({ value, note }) => {
    return note === undefined ? clean(before + value) : `${clean(before + value)}\t${clean(note)}`;
  });
  if (kind === 'file' || kind === 'folder') lines.push(`:${kind}`);
  return lines.map((line) => `${line}\n`).join('');
}

const mostPaths = 40;

/** Names are found in any case; the shell replaces what was typed. Paths are as they are. */
const startsLike = (value: string, typed: string): boolean =>
  value.startsWith(typed) || value.toLowerCase().startsWith(typed.toLowerCase());

function folderByFolder(paths: readonly Candidate[], typed: string): readonly Candidate[] {
  const nextSlash = (path: string) => path.indexOf('/', typed.length) + 1;
  const parts = paths.map(({ value, note }) => {
    const end = nextSlash(value);
    return end === 0 ? { value, ...(note !== undefined && { note }) } : { value: value.slice(0, end) };
  });
  return [...new Map(parts.map((part) => [part.value, part])).values()];
}

/** Nothing of an article may end a line or a column of the answer, or move the cursor. */
const clean = (text: string): string => text.replace(/[\0-\x1f\x7f-\x9f\u2028\u2029]+/g, ' ');
