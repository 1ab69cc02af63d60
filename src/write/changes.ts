import type { Change, Changes } from '../model/output.ts';
import { compareText } from '../words/compare-text.ts';
import type { Numbered } from './numbered.ts';
import type { Wanted } from './wanted.ts';

export interface ChangesInput {
  readonly wanted: Wanted;
  readonly numbers: Numbered;
  /** Paths of files that are to be deleted. */
  readonly stale: readonly string[];
}

/** What it takes to make the output what is wanted. */
export function changesOf({ wanted, numbers, stale }: ChangesInput): Changes {
  const counts = { create: 0, update: 0, delete: stale.length, same: wanted.size() };
  for (const number of wanted.news()) {
    const kind = wanted.made(number)?.kind ?? 'same';
    if (kind === 'same') continue;
    counts[kind]++;
    counts.same--;
  }
  const kindOf = (number: number): Change['kind'] => wanted.made(number)?.kind ?? 'same';
  const list = (which: Iterable<number>): Change[] => {
    const changes: Change[] = Array.from(which, (number) => ({ path: numbers.pathOf(number), kind: kindOf(number) }));
    for (const path of stale) changes.push({ path, kind: 'delete' });
    return changes.sort((a, b) => compareText(a.path, b.path));
  };
  const all = function* (): Generator<number> {
    for (let number = 0; number < numbers.count(); number++) if (wanted.has(number)) yield number;
  };
  return {
    counts,
    made: () => list(wanted.news()).filter(({ kind }) => kind !== 'same'),
    all: () => list(all()),
  };
}
