import { createHash, hash } from 'node:crypto';

/** Bytes of a key: a multiple of three, so that base64 wastes none. */
export const keyBytes = 15;

/** The bytes of a key: the first 120 bits of a SHA-256. */
export const keyBytesOf = (content: string | Uint8Array): Buffer =>
  hash('sha256', content, 'buffer').subarray(0, keyBytes);

/** The key of some bytes or a text, base64url. Not cut out of a longer text, which it would keep in memory. */
export const keyOf = (content: string | Uint8Array): string => keyBytesOf(content).toString('base64url');

/** The key of bytes that come in parts. */
export function keyOfParts(parts: Iterable<string | Uint8Array>): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest().subarray(0, keyBytes).toString('base64url');
}

/** The key of plain data. */
export const keyOfData = (data: unknown): string => keyOf(JSON.stringify(data) ?? '');
