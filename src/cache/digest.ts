import { createHash, hash } from 'node:crypto';

/** Bytes of a key: a multiple of three, so that base64 wastes none. */
export const keyBytes = 15;

/** The bytes of a key: the first 120 bits of a SHA-256. */
export const keyBytesOf = (content: string | Uint8Array): Buffer =>
  hash('sha256', content, 'buffer').subarray(0, keyBytes);

/** The key of some bytes or a text, base64url. Not cut out of a longer text, which it would keep in memory. */
export const keyOf = (content: string | Uint8Array): string => keyBytesOf(content).toString('base64url');

/** The key of lists of paths, in their order. A million of them are never one text. */
export function keyOfPaths(...lists: readonly (readonly string[])[]): string {
  const sum = createHash('sha256');
  for (const list of lists) {
    for (let from = 0; from < list.length; from += atOnce)
      sum.update(`${list.slice(from, from + atOnce).join('\0')}\0`);
    // No path is empty.
    sum.update('\0');
  }
  return sum.digest().subarray(0, keyBytes).toString('base64url');
}

const atOnce = 4096;

/** The key of plain data. */
export const keyOfData = (data: unknown): string => keyOf(JSON.stringify(data) ?? '');
