/** Copies a text, in one piece. What is cut out of a long text is for the engine a window on it: kept alone, it would keep the whole of it in memory; and what
 *  was put together is a tree of its pieces, many times as large. */
export const ownText = (text: string): string => JSON.parse(JSON.stringify(text));

/** Copies plain data of ours (objects, arrays, no cycles) with every text in it; equal texts become one. */
export function ownTexts<T>(value: T): T {
  const texts = new Map<string, string>();
  const own = (text: string): string => {
    const known = texts.get(text) ?? ownText(text);
    texts.set(known, known);
    return known;
  };
  return copyOf(value, own) as T;
}

function copyOf(value: unknown, own: (text: string) => string): unknown {
  if (typeof value === 'string') return own(value);
  if (Array.isArray(value)) return value.map((each) => copyOf(each, own));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copyOf(each, own)]));
}
