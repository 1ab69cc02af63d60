import { hash } from 'node:crypto';

/** Bytes of a key: a multiple of three, so that base64 wastes none. */
export const keyBytes = 15;

/** The key of some bytes or a text: 120 bits of its SHA-256, base64url. */
export const keyOf = (content: string | Uint8Array): string => hash('sha256', content, 'base64url').slice(0, 20);

/** The key of plain data. */
export const keyOfData = (data: unknown): string => keyOf(JSON.stringify(data) ?? '');
