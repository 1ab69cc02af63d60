/** Copies a text. What is cut out of a long text is for the engine a window on it: kept alone, it would keep the whole of it in memory. */
export const ownText = (text: string): string => JSON.parse(JSON.stringify(text));

/** Copies plain data of ours (objects, arrays, no cycles) with every text in it. */
export function ownTexts<T>(value: T): T;
export function ownTexts(value: unknown): unknown {
  if (typeof value === 'string') return ownText(value);
  if (Array.isArray(value)) return value.map(ownTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, ownTexts(each)]));
}
