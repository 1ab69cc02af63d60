import type { ListPage } from '../../model/plan.ts';
import type { Desk, Tongue } from '../desk.ts';
import type { PageNumberView, PagingView } from '../view-of-paging.ts';

/** Numbered paging of a list; nothing when the list has one page. */
export function pagingView({ addresses }: Desk, page: ListPage, tongue: Tongue): PagingView | undefined {
  const { number, of, previous, next } = page;
  if (of < 2) return undefined;
  return {
    number,
    of,
    text: tongue.sayHtml('page-of', { number, of }),
    ...(previous !== undefined && { previous: addresses.href(previous) }),
    ...(next !== undefined && { next: addresses.href(next) }),
    pages: numbersAround(number, of).map((at): PageNumberView => {
      const address = at.gap ? undefined : page.addresses[at.number - 1];
      const current = at.number === number;
      return { number: at.number, ...(address !== undefined && { address: addresses.href(address) }), current };
    }),
  };
}

/** First, last and two on each side of `number`; a gap stands for what is between, unless that is one page only. */
export function numbersAround(number: number, of: number): { readonly number: number; readonly gap: boolean }[] {
  const from = number - 2 <= 3 ? 1 : number - 2;
  const to = number + 2 >= of - 2 ? of : number + 2;
  const middle = Array.from({ length: to - from + 1 }, (_, index) => ({ number: from + index, gap: false }));
  return [
    ...(from > 1
      ? [
          { number: 1, gap: false },
          { number: 2, gap: true },
        ]
      : []),
    ...middle,
    ...(to < of
      ? [
          { number: to + 1, gap: true },
          { number: of, gap: false },
        ]
      : []),
  ];
}
