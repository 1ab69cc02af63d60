import { lstatSync } from 'node:fs';
import { join } from 'node:path';

/** Name of the file in the output that lists what newsctl made there. Only what it lists is ever changed or deleted. */
export const manifestName = '.newsctl-manifest.json';

/** Bytes of the manifest of an output; -1 where there is none. */
export function manifestSize(out: string): number {
  try {
    return lstatSync(join(out, manifestName), { throwIfNoEntry: false })?.size ?? -1;
  } catch {
    return -1;
  }
}
