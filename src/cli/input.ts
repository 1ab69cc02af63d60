import { readFileSync } from 'node:fs';
import { Fault } from '../diagnostics/fault.ts';
import { systemFault } from '../diagnostics/system-fault.ts';

/** Reads a whole file as text, or standard input for `-`. At most 2 MB of UTF-8, else a Fault. */
export function readInput(name: string): string {
  const what = name === '-' ? 'standard input' : name;
  let bytes: Buffer;
  try {
    bytes = readFileSync(name === '-' ? 0 : name);
  } catch (error) {
    throw systemFault(`cannot read ${what}`, error);
  }
  if (bytes.length > largest) throw new Fault(`cannot read ${what}: it is larger than 2 MB`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Fault(`cannot read ${what}: it is not UTF-8`, { cause });
  }
}

const largest = 2 * 1024 * 1024;
