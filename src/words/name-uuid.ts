import { hash } from 'node:crypto';

/** Makes a URI from a name: the same name gives the same `urn:uuid:` (RFC 9562, version 5, in a name space of newsctl's own) for ever. */
export function nameUuid(name: string): string {
  const hex = hash('sha1', bytesOf(name.normalize('NFC')), 'hex');
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) & 3];
  const [a, b, c, d, e] = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(13, 16), hex.slice(17, 20), hex.slice(20, 32)];
  return `urn:uuid:${a}-${b}-5${c}-${variant}${d}-${e}`;
}

// Ids of published articles hang on it: it must never change.
const space = Buffer.from('6ba6dd2cd0e94b0d9f3bd1ad7b4a6c25', 'hex');

/** The bytes to hash. They are good until the next call: ten thousand articles need no buffer each. */
function bytesOf(name: string): Buffer {
  const most = space.length + name.length * 3;
  if (most > scratch.length) scratch = Buffer.concat([space], most * 2);
  return scratch.subarray(0, space.length + scratch.write(name, space.length));
}

let scratch = Buffer.concat([space], 1024);
