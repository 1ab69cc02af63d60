/** A word as a shell takes it whole: plain, in double quotes where every shell agrees about them, else in single quotes. */
export function shellWord(text: string): string {
  if (/^[\p{L}\p{N}_./:@%+=,-]+$/u.test(text)) return text;
  return /["$`\\!%]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;
}
