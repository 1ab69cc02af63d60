import { compareText } from '../words/compare-text.ts';
import { lineOf, type Manifest, manifestText } from './manifest.ts';
import type { Numbered } from './numbered.ts';
import type { Wanted } from './wanted.ts';

/** A manifest as it is written. */
export interface PrintedManifest {
  /** Its bytes, one part behind the other. */
  readonly parts: readonly Uint8Array[];
  /** The numbers of its files, in their order. */
  readonly order: Int32Array;
}

/** Writes the manifest of what is wanted, always the same bytes for the same files. Rows that stay are not looked at: they are taken over from the
 *  manifest `before`, as they stand. */
export function printManifest(before: Manifest, wanted: Wanted, numbers: Numbered): PrintedManifest {
  const order = new Int32Array(wanted.size());
  const parts: Uint8Array[] = [Buffer.from(manifestText.head)];
  let count = 0;
  let lines: string[] = [];
  const between = (): string => (parts.length > 1 ? manifestText.between : '');
  const flush = (): void => {
    if (lines.length > 0) parts.push(Buffer.from(between() + lines.join(manifestText.between)));
    lines = [];
  };
  const add = (number: number): void => {
    const { size, digest } = wanted.made(number) ?? { size: 0, digest: '' };
    lines.push(lineOf(numbers.pathOf(number), size, digest));
    if (lines.length === linesAtOnce) flush();
    order[count++] = number;
  };
  const takeOver = (first: number, end: number): void => {
    if (first === end) return;
    flush();
    if (parts.length > 1) parts.push(Buffer.from(manifestText.between));
    parts.push(before.linesOf(first, end));
    for (let row = first; row < end; row++) order[count++] = row;
  };

  const fresh = freshOf(before, wanted, numbers);
  let start = 0;
  for (let row = 0; row <= before.size; row++) {
    const isWanted = wanted.has(row) && row < before.size;
    const stays = isWanted && wanted.made(row) === undefined;
    if (stays && fresh.nextRow() !== row) continue;
    takeOver(start, row);
    start = row;
    while (fresh.nextRow() === row) add(fresh.take());
    if (stays) continue;
    if (isWanted) add(row);
    start = row + 1;
  }
  flush();
  parts.push(Buffer.from(manifestText.tail));
  return { parts, order };
}

/** Lines that are written at once. */
const linesAtOnce = 1000;

/** Files that the manifest does not have, sorted, each with the row it goes before. */
function freshOf(before: Manifest, wanted: Wanted, numbers: Numbered) {
  const fresh = Array.from(wanted.news()).filter((number) => number >= before.size);
  fresh.sort((a, b) => compareText(numbers.pathOf(a), numbers.pathOf(b)));
  let next = 0;
  let row = -1;
  const findRow = (): number => {
    const number = fresh[next];
    return number === undefined ? -1 : before.placeOf(numbers.pathOf(number));
  };
  row = findRow();
  return {
    nextRow: (): number => row,
    take: (): number => {
      const number = fresh[next++] as number;
      row = findRow();
      return number;
    },
  };
}
