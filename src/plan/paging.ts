/** One page of a list. */
export interface Sheet<T> {
  readonly address: string;
  readonly articles: readonly T[];
}

/** Cuts a list into pages of `size`: the first at `address`, the nth at `<address>page/<n>/`. An empty list has one empty page. */
export function pagesOf<T>(list: readonly T[], size: number, address: string): Sheet<T>[] {
  const count = Math.max(1, Math.ceil(list.length / size));
  return Array.from({ length: count }, (_, index) => ({
    address: index === 0 ? address : `${address}page/${index + 1}/`,
    articles: list.slice(index * size, (index + 1) * size),
  }));
}
