/** Where the Markdown begins in the bytes of an article whose fences are just as they should be, both with a plain line end. Undefined for any
 *  other, whose text must be looked at as a whole. */
export function bodyStartOf(bytes: Buffer): number | undefined {
  if (!opening.equals(bytes.subarray(0, opening.length))) return undefined;
  const closing = bytes.indexOf(dashes, opening.length - 1);
  const lineEnd = closing + dashes.length;
  return closing !== -1 && bytes[lineEnd] === newline ? lineEnd + 1 : undefined;
}

const opening = Buffer.from('---\n');
const dashes = Buffer.from('\n---');
const newline = 10;
