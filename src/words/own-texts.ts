/** Copies a text, in one piece. What is cut out of a long text is for the engine a window on it: kept alone, it would keep the whole of it in memory; and what
 *  was put together is a tree of its pieces, many times as large. */
export const ownText = (text: string): string => (text.length < shortestWindow ? text : copied(text));

/** Copies plain data of ours (objects, arrays, no cycles) with every text in it; equal texts become one, and so do all empty lists. */
export function ownTexts<T>(value: T): T {
  const texts = new Map<string, string>();
  const long: string[] = [];
  gather(value, texts, long);
  for (const text of copied(long)) texts.set(text, text);
  return copyOf(value, texts) as T;
}

/** Shorter texts are never windows nor trees. */
const shortestWindow = 13;

/** Several at once: the call costs more than the text. */
const copied = <T>(texts: T): T => JSON.parse(JSON.stringify(texts));

function gather(value: unknown, texts: Map<string, string>, long: string[]): void {
  if (typeof value === 'string') {
    if (texts.has(value)) return;
    texts.set(value, value);
    if (value.length >= shortestWindow) long.push(value);
  } else if (Array.isArray(value)) for (const each of value) gather(each, texts, long);
  else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) gather((value as Plain)[key], texts, long);
  }
}

/** The list without anything in it: most articles have a dozen of them. */
export const none: readonly never[] = Object.freeze([]);

interface Plain {
  [key: string]: unknown;
}

function copyOf(value: unknown, texts: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return texts.get(value);
  if (Array.isArray(value)) return value.length === 0 ? none : value.map((each) => copyOf(each, texts));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Plain = {};
  for (const key of Object.keys(value)) {
    const own = copyOf((value as Plain)[key], texts);
    // Set like the others, this one would be the object's prototype.
    if (key === '__proto__') Object.defineProperty(copy, key, { value: own, enumerable: true, writable: true });
    else copy[key] = own;
  }
  return copy;
}
