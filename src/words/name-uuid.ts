import { hash } from 'node:crypto';

/** Makes a URI from a name: the same name gives the same `urn:uuid:` (RFC 9562, version 5, in a name space of newsctl's own) for ever. */
export function nameUuid(name: string): string {
  const digest = hash('sha1', Buffer.concat([space, Buffer.from(name.normalize('NFC'))]), 'buffer');
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = digest.toString('hex', 0, 16);
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

// Ids of published articles hang on it: it must never change.
const space = Buffer.from('6ba6dd2cd0e94b0d9f3bd1ad7b4a6c25', 'hex');
