import { fingerprintOf } from '../../src/write/disk.ts';
import { emptyManifest, type Manifest, parseManifest } from '../../src/write/manifest.ts';
import { numberPaths } from '../../src/write/numbered.ts';
import { type PrintedManifest, printManifest } from '../../src/write/print-manifest.ts';
import { type Made, type Wanted, wantNothing } from '../../src/write/wanted.ts';

/** What is wanted besides a manifest, with the manifest that comes of it. */
export function wanting(before: Manifest, want: (wanted: Wanted, numberOf: (path: string) => number) => void) {
  const numbers = numberPaths(before);
  const wanted = wantNothing(before, numbers);
  want(wanted, numbers.give);
  const printed: PrintedManifest = printManifest(before, wanted, numbers);
  const bytes = Buffer.concat(printed.parts);
  return { wanted, bytes, paths: Array.from(printed.order, numbers.pathOf) };
}

/** A page that was made with this text. */
export const madeOf = (text: string): Made => ({
  ...fingerprintOf(Buffer.from(text)),
  role: 'page',
  kind: 'create',
  staged: -1,
});

/** The manifest of an output with these files, each with its path for a text. */
export function manifestOf(paths: readonly string[]): Manifest {
  const { bytes } = wanting(emptyManifest(), (wanted, numberOf) => {
    for (const path of paths) wanted.put(numberOf(path), madeOf(path));
  });
  return parseManifest(bytes, 'manifest');
}
