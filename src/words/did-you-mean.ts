/** Finds the candidate that `word` most likely means: at most one slip in three letters apart (Damerau-Levenshtein), and at most 4. Case,
 *  accents, blanks and hyphens do not count. Of equally near ones the first in alphabetical order; undefined when none is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = folded(word);
  if (wanted === '' || wanted.length > longest) return undefined;
  let best: string | undefined;
  let least = Math.min(4, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const other = folded(candidate);
    if (Math.abs(other.length - wanted.length) >= least + 1) continue;
    const slips = distance(wanted, other);
    if (slips < least || (slips === least && best !== undefined && candidate < best)) {
      best = candidate;
      least = slips;
    }
  }
  return best;
}

const longest = 100;

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}|[\s_-]/gu, '')
    .toLowerCase();

/** Insertions, deletions, changes and swaps of neighbours that lead from `a` to `b` (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1;
      let least = Math.min(at(above, column) + 1, at(line, column - 1) + 1, at(above, column - 1) + change);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        least = Math.min(least, at(before, column - 2) + 1);
      }
      line.push(least);
    }
    before = above;
    above = line;
  }
  return at(above, b.length);
}

const at = (line: readonly number[], column: number): number => line[column] ?? 0;
