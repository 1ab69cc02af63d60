import { Fault } from '../diagnostics/fault.ts';
import type { Fingerprint } from './disk.ts';
import { isSafePath } from './output-path.ts';

/** Name of the file in the output that lists what newsctl made there. Only what it lists is ever changed or deleted. */
export const manifestName = '.newsctl-manifest.json';

/** What a build left in the output, by path. */
export type Manifest = ReadonlyMap<string, Fingerprint>;

/** Writes a manifest, always the same bytes for the same files. */
export function printManifest(files: Manifest): string {
  const paths = [...files.keys()].sort();
  // A million lines are less in memory as a thousand texts.
  const blocks: string[] = [];
  for (let at = 0; at < paths.length; at += 1000) {
    const lines = paths.slice(at, at + 1000).map((path) => {
      const { size, digest } = files.get(path) as Fingerprint;
      return `[${JSON.stringify(path)},${size},"${digest}"]`;
    });
    blocks.push(lines.join(',\n'));
  }
  return `{"version":1,"files":[\n${blocks.join(',\n')}\n]}\n`;
}

/** Reads a manifest found at `where`; one that is damaged, or that names a path outside the output, is a Fault. */
export function parseManifest(text: string, where: string): Manifest {
  const files = new Map<string, Fingerprint>();
  const parsed = tryParse(text);
  const rows = isRecord(parsed) && parsed.version === 1 ? parsed.files : undefined;
  if (!Array.isArray(rows)) throw damaged(where);
  for (const row of rows) {
    if (!isRow(row) || !isSafePath(row[0])) throw damaged(where);
    files.set(row[0], { size: row[1], digest: row[2] });
  }
  return files;
}

const damaged = (where: string): Fault =>
  new Fault(`cannot use ${where}: it is damaged or made by another version; delete the folder and build again`);

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null;

const isRow = (row: unknown): row is readonly [string, number, string] =>
  Array.isArray(row) && typeof row[0] === 'string' && typeof row[1] === 'number' && typeof row[2] === 'string';
