import { appendFileSync } from 'node:fs';
import { systemFault } from '../diagnostics/system-fault.ts';

/** Adds lines to the end of a file, which need not be there; the file of a CI job through which a step hands on its results. What the disk refuses is a Fault. */
export function appendLines(path: string, lines: readonly string[]): void {
  try {
    appendFileSync(path, lines.map((line) => `${line}\n`).join(''));
  } catch (error) {
    throw systemFault(`cannot write ${path}`, error);
  }
}
