import type { FeedDocument } from '../model/feed.ts';
import type { ArticlePage } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import { changedAt } from '../time/changed-at.ts';
import { localTimeAt } from '../time/zone.ts';
import { publicationOf } from './visibility.ts';

/**
 * Shares the articles of a feed (`pages`, newest first) out among its documents. The first holds those that were published or changed
 * last, at most as many as the config's limit. Behind it stand archives by the month in which articles appeared, newest first, when there is
 * more than it can hold: an archive is written once it is closed, that is, full or of a month after which something has appeared, and it
 * keeps its address and its articles. Every article stands in the first document or in an archive; a corrected one may stand in both.
 */
export function documentsOf(
  site: Site,
  stem: string,
  pages: readonly ArticlePage[],
  withArchives: boolean,
): readonly FeedDocument[] {
  const { limit } = site.feeds;
  const addressesOf = (name: string): FeedDocument['addresses'] => ({
    rss: `${name}.xml`,
    atom: `${name}.atom`,
    json: `${name}.json`,
  });
  if (pages.length <= limit) return [{ addresses: addressesOf(stem), entries: pages }];
  const inTurn = byAppearance(pages);
  const archives = withArchives ? archivesOf(site, inTurn) : [];
  const open = withArchives ? pages.length - archives.reduce((sum, { entries }) => sum + entries.length, 0) : 0;
  const first = latest(inTurn, open, limit);
  const inOrder = inTurn === pages ? (entries: readonly ArticlePage[]) => entries : makeSorter(pages);
  return [
    { addresses: addressesOf(stem), entries: pages.filter((page) => first.has(page)) },
    ...archives.map(({ name, entries }) => ({ addresses: addressesOf(`${stem}/${name}`), entries: inOrder(entries) })),
  ];
}

/** Makes what puts some of the pages into the order of all. */
function makeSorter(pages: readonly ArticlePage[]): (some: readonly ArticlePage[]) => readonly ArticlePage[] {
  const numbers = new Map(pages.map((page, number) => [page, number]));
  const numberOf = (page: ArticlePage): number => numbers.get(page) ?? 0;
  return (some) => [...some].sort((a, b) => numberOf(a) - numberOf(b));
}

/** The end of an embargo is when an article appears, whatever its date: what appeared last comes first. */
function byAppearance(pages: readonly ArticlePage[]): readonly ArticlePage[] {
  const isLate = ({ article: { date, embargo } }: ArticlePage): boolean =>
    embargo !== undefined && embargo.at > date.at;
  return pages.some(isLate) ? [...pages].sort((a, b) => appearedAt(b) - appearedAt(a)) : pages;
}

const appearedAt = ({ article }: ArticlePage): number => publicationOf(article);

interface Archive {
  /** `2026-10`, `2026-10-2`. */
  readonly name: string;
  readonly entries: readonly ArticlePage[];
}

/** Closed archives, newest first. */
function archivesOf(site: Site, pages: readonly ArticlePage[]): Archive[] {
  // So small that what is left of the open month always fits into the first document, beside some corrections.
  const most = Math.max(1, Math.floor((site.feeds.limit * 3) / 4));
  const months = monthsOf(site, pages);
  const open = months[0];
  return months.flatMap((month) => {
    const parts: Archive[] = [];
    // From the oldest on, so that what comes later changes no part before it.
    for (let end = month.entries.length; end > 0; end -= most) {
      const entries = month.entries.slice(Math.max(0, end - most), end);
      if (month === open && entries.length < most) break;
      const number = parts.length + 1;
      parts.push({ name: number === 1 ? month.name : `${month.name}-${number}`, entries });
    }
    return parts.reverse();
  });
}

function monthsOf(site: Site, pages: readonly ArticlePage[]): { name: string; entries: ArticlePage[] }[] {
  const months = new Map<string, ArticlePage[]>();
  for (const page of pages) {
    const { year, month } = localTimeAt(appearedAt(page), site.timeZone);
    const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    const found = months.get(name);
    if (found === undefined) months.set(name, [page]);
    else found.push(page);
  }
  return Array.from(months, ([name, entries]) => ({ name, entries }));
}

/** The first `open` articles, which stand nowhere else, and those of the others that became public or changed last. */
function latest(pages: readonly ArticlePage[], open: number, limit: number): ReadonlySet<ArticlePage> {
  const rest = pages.slice(open).sort((a, b) => newsOf(b) - newsOf(a));
  return new Set([...pages.slice(0, open), ...rest.slice(0, limit - open)]);
}

/** When readers could last have heard something new of it. */
function newsOf({ article }: ArticlePage): number {
  return Math.max(changedAt(article), publicationOf(article));
}
