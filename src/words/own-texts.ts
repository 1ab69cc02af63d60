/** Copies a text, in one piece. What is cut out of a long text is for the engine a window on it: kept alone, it would keep the whole of it in memory; and what
 *  was put together is a tree of its pieces, many times as large. */
export const ownText = (text: string): string => (text.length < shortestWindow ? text : copied(text));

/** Copies plain data of ours (objects, arrays, no cycles, nothing undefined) with every text in it, in as little memory as it needs: what the
 *  engine reads from JSON has room for its own keys and no others. All empty lists become one, and all empty objects. */
export const ownTexts = <T>(value: T): T => withSharedEmpties(copied(value)) as T;

/** Shorter texts are never windows nor trees. */
const shortestWindow = 13;

const copied = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** The list without anything in it: most articles have a dozen of them. */
export const none: readonly never[] = Object.freeze([]);

const nothing: object = Object.freeze({});

/** Puts one list, or one object, in the place of all that are empty within data that was read from JSON. */
export function withSharedEmpties(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const parts = value as { [key: string]: unknown };
  let isEmpty = true;
  for (const key in parts) {
    isEmpty = false;
    const part = parts[key];
    if (typeof part !== 'object') continue;
    const shared = withSharedEmpties(part);
    if (shared !== part) parts[key] = shared;
  }
  if (!isEmpty) return value;
  return Array.isArray(value) ? none : nothing;
}
