import { createHash, hash } from 'node:crypto';

const sealBytes = 32;

/** The parts of a file, then a seal over all of them. A large file is never in memory as a whole. */
export function* sealed(parts: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  const sum = createHash('sha256');
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    sum.update(bytes);
    yield bytes;
  }
  yield sum.digest();
}

/** What was sealed; undefined when the seal is broken. */
export function unsealed(bytes: Buffer | undefined): Buffer | undefined {
  if (bytes === undefined || bytes.length < sealBytes) return undefined;
  const body = bytes.subarray(0, bytes.length - sealBytes);
  return hash('sha256', body, 'buffer').equals(bytes.subarray(body.length)) ? body : undefined;
}

/** Texts one behind the other, in blocks: neither one long text nor many small writes. */
export function* textBlocks(texts: Iterable<string>, separator: string): Generator<string> {
  let waiting: string[] = [];
  let isFirst = true;
  for (const text of texts) {
    waiting.push(text);
    if (waiting.length < 1000) continue;
    yield (isFirst ? '' : separator) + waiting.join(separator);
    isFirst = false;
    waiting = [];
  }
  if (waiting.length > 0) yield (isFirst ? '' : separator) + waiting.join(separator);
}
