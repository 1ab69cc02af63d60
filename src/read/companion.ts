import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Source } from '../model/source.ts';
import { readSource } from './source.ts';

/** Reads a file that may be absent, such as `_defaults.yaml` or `<name>.comments.yaml`. Absent: undefined and no diagnostic. */
export function readIfThere(root: string, path: string): Outcome<Source | undefined> {
  const read = readSource(root, path);
  return read.diagnostics.some(({ code }) => code === 'vanished-file') ? { value: undefined, diagnostics: [] } : read;
}
