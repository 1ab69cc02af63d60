/** The text of a plan: what its pages share in the first line, then a line of JSON for each page, which begins with the path of its article. Of a
 *  hundred thousand lines a build by a glance asks for a dozen: they are found by searching, and cut out then. */
export interface Lines {
  readonly first: string;
  /** The line of a page, from 0; empty when there is none. */
  readonly line: (number: number) => string;
  readonly numberOf: (path: string) => number | undefined;
}

/** Finds the lines of a text. */
export function linesOf(text: Buffer): Lines {
  const starts: number[] = [];
  for (let end = text.indexOf(newline); end !== -1; end = text.indexOf(newline, end + 1)) starts.push(end + 1);
  const known = new Map<string, number | undefined>();
  const find = (path: string): number | undefined => {
    const at = text.indexOf(`\n[${JSON.stringify(path)},`);
    return at === -1 ? undefined : placeOf(starts, at + 1);
  };
  const between = (start = text.length, end = text.length + 1): string => text.toString('utf8', start, end - 1);
  return {
    first: between(0, starts[0]),
    line: (number) => (number < 0 ? '' : between(starts[number], starts[number + 1])),
    numberOf: (path) => {
      if (!known.has(path)) known.set(path, find(path));
      return known.get(path);
    },
  };
}

const newline = 10;

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
