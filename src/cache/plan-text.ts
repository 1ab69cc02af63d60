/** The text of a plan: what its pages share in the first line, then a line of JSON for each page, which begins with the path of its article. Of a
 *  hundred thousand lines a build by a glance asks for a dozen: they are found by searching, and cut out then. */
export interface Lines {
  readonly first: string;
  /** The line of a page, from 0; empty when there is none. */
  readonly line: (number: number) => string;
  readonly numberOf: (path: string) => number | undefined;
}

/** Finds the lines of a text. */
export function linesOf(text: string): Lines {
  const starts: number[] = [];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  const known = new Map<string, number | undefined>();
  const find = (path: string): number | undefined => {
    const at = text.indexOf(`\n[${JSON.stringify(path)},`);
    return at === -1 ? undefined : placeOf(starts, at + 1);
  };
  return {
    first: text.slice(0, (starts[0] ?? text.length + 1) - 1),
    line: (number) => text.slice(starts[number] ?? text.length, (starts[number + 1] ?? text.length + 1) - 1),
    numberOf: (path) => {
      if (!known.has(path)) known.set(path, find(path));
      return known.get(path);
    },
  };
}

/** Where `value` stands in a list in rising order. */
function placeOf(values: readonly number[], value: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
