/** Resolves the percent-encoding of a part of an address; undefined where a `%` encodes nothing. */
export function percentDecoded(text: string): string | undefined {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
