/** Names as they stand in some bytes, each with a row. */
export interface Names {
  readonly size: number;
  readonly bytes: Uint8Array;
  /** Where the name of a row stands in the bytes, UTF-8. */
  nameAt(row: number): readonly [start: number, end: number];
  /** The path that a row is of. */
  pathAt(row: number): string;
  /** How a path is written among them. */
  nameOf(path: string): string;
  /** Where they are sorted: the first row whose path does not come before this one. */
  readonly placeOf?: (path: string) => number;
}

/** Numbers for paths: those that stand in some bytes have their rows, others are numbered as they come. */
export interface Numbered {
  /** Undefined for a path that has none. A good guess saves the search. */
  find(path: string, guess?: number): number | undefined;
  /** The number of a path, a new one if it has none. */
  give(path: string): number;
  pathOf(number: number): string;
  readonly count: () => number;
}

/** Numbers paths. They are found by a table of numbers alone: a million paths as texts, in a map, would take 200 MB. */
export function numberPaths(names: Names): Numbered {
  const added: string[] = [];
  const count = (): number => names.size + added.length;
  let searches = 0;
  /** Numbers, each one more than it is, where the hash of its name says or behind; twice as many places as numbers, at least. */
  let table: Int32Array | undefined;
  let name = Buffer.allocUnsafe(256);
  let length = 0;
  /** Writes a path down as its name. */
  const write = (path: string): void => {
    const text = names.nameOf(path);
    if (text.length * 3 > name.length) name = Buffer.allocUnsafe(text.length * 6);
    length = name.write(text);
  };
  const hashOf = (path: string): number => {
    write(path);
    return hashBytes(name, 0, length);
  };
  /** Whether a number is that of the path that was written down last. */
  const isNamed = (number: number, path: string): boolean => {
    if (number >= names.size) return added[number - names.size] === path;
    const [start, end] = names.nameAt(number);
    return end - start === length && name.compare(names.bytes, start, end, 0, length) === 0;
  };
  const put = (into: Int32Array, hash: number, number: number): void => {
    let place = hash & (into.length - 1);
    while (into[place] !== 0) place = (place + 1) & (into.length - 1);
    into[place] = number + 1;
  };
  const makeTable = (): Int32Array => {
    let places = 1024;
    while (places < count() * 3) places *= 2;
    const made = new Int32Array(places);
    for (let row = 0; row < names.size; row++) put(made, hashBytes(names.bytes, ...names.nameAt(row)), row);
    for (const [index, path] of added.entries()) put(made, hashOf(path), names.size + index);
    return made;
  };
  /** The table costs as much as some hundred searches by halves. */
  const searchByHalves = (path: string, placeOf: (path: string) => number): number | undefined => {
    const row = placeOf(path);
    if (row < names.size && names.pathAt(row) === path) return row;
    const index = added.indexOf(path);
    return index === -1 ? undefined : names.size + index;
  };
  const search = (path: string): number | undefined => {
    if (table === undefined && names.placeOf && searches++ < fewSearches) return searchByHalves(path, names.placeOf);
    table ??= makeTable();
    for (let place = hashOf(path) & (table.length - 1); ; place = (place + 1) & (table.length - 1)) {
      const number = (table[place] as number) - 1;
      if (number === -1) return undefined;
      if (isNamed(number, path)) return number;
    }
  };
  return {
    count,
    find(path, guess = count()) {
      if (guess < names.size) {
        write(path);
        if (isNamed(guess, path)) return guess;
      }
      return search(path);
    },
    give(path) {
      const found = search(path);
      if (found !== undefined) return found;
      const number = count();
      added.push(path);
      if (table !== undefined) {
        if (count() * 2 > table.length) table = makeTable();
        else put(table, hashOf(path), number);
      }
      return number;
    },
    pathOf: (number) => (number < names.size ? names.pathAt(number) : (added[number - names.size] as string)),
  };
}

const fewSearches = 100;

/** FNV-1a, 32 bits. */
function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  // Its lowest bits are weak.
  return hash ^ (hash >>> 15);
}
