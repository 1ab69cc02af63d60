import type { LiveArticle } from '../model/article.ts';
import type { ListKind, ListPage, Term } from '../model/plan.ts';
import type { Author, Site } from '../model/site.ts';
import { changedAt } from '../time/changed-at.ts';
import { localTimeAt } from '../time/zone.ts';
import { compareText } from '../words/compare-text.ts';
import { none } from '../words/own-texts.ts';
import { pagesOf } from './paging.ts';
import type { Taxonomies } from './taxonomy.ts';

/** Plans every list with all its pages: home, sections, tags, authors, years and months. `articles` are newest first; the home page
 *  is there even when there are none. */
export function planLists(
  site: Site,
  articles: readonly LiveArticle[],
  { sections, tags, sectionsOf, tagsOf }: Taxonomies,
  authors: readonly AuthorTerm[],
): ListPage[] {
  const bySection = gather(articles, sectionsOf);
  const byTag = gather(articles, tagsOf);
  const byAuthor = gatherByAuthor(articles);
  const months = planMonths(site, articles);
  return [
    ...paged(site, { kind: 'home', address: '/', articles, groups: groupsOf(sections, bySection) }),
    ...sections.flatMap((term) => ofTerm(site, 'section', term, bySection)),
    ...tags.flatMap((term) => ofTerm(site, 'tag', term, byTag)),
    ...authors.flatMap(({ author, term }) =>
      paged(site, { kind: 'author', address: term.address, term, author, articles: byAuthor.get(author.id) ?? [] }),
    ),
    ...yearsOf(months).flatMap((year) => paged(site, { kind: 'year', address: year.term.address, ...year })),
    ...months.flatMap((month) => paged(site, { kind: 'month', address: month.term.address, ...month })),
  ];
}

/** An author of the site's list and the list of what they wrote. */
export interface AuthorTerm {
  readonly author: Author;
  readonly term: Term;
}

/** Authors of the site's list who have written at least one live article, by id. */
export function planAuthors(site: Site, articles: readonly LiveArticle[]): AuthorTerm[] {
  const byAuthor = gatherByAuthor(articles);
  return [...site.authors.values()]
    .filter((author) => byAuthor.has(author.id))
    .sort((a, b) => compareText(a.id, b.id))
    .map((author) => {
      const { name, slug, bio } = author;
      const term = { name, slug, address: `/author/${slug}/`, count: byAuthor.get(author.id)?.length ?? 0 };
      return { author, term: bio === undefined ? term : { ...term, description: bio } };
    });
}

/** What all the pages of one list have in common. */
interface List {
  readonly kind: ListKind;
  readonly address: string;
  readonly term?: Term;
  readonly author?: Author;
  readonly articles: readonly LiveArticle[];
  /** Shown on the first page. */
  readonly groups?: ListPage['groups'];
}

interface Period {
  readonly term: Term;
  readonly articles: readonly LiveArticle[];
  readonly groups?: ListPage['groups'];
}

const newestOfSection = 4;

function paged(site: Site, { kind, address, term, author, articles, groups = none }: List): ListPage[] {
  const pages = pagesOf(articles, site.pageSize, address);
  const addresses = pages.map((page) => page.address);
  return pages.map((page, index) => {
    const shown = index === 0 ? groups : none;
    const changed = newestChange([page.articles, ...shown.map((group) => group.articles)]);
    const previous = addresses[index - 1];
    const next = addresses[index + 1];
    return {
      kind,
      address: page.address,
      output: `${page.address.slice(1)}index.html`,
      ...(term && { term }),
      ...(author && { author }),
      number: index + 1,
      of: pages.length,
      ...(previous !== undefined && { previous }),
      ...(next !== undefined && { next }),
      addresses,
      articles: page.articles,
      total: articles.length,
      groups: shown,
      ...(changed !== undefined && { changedAt: changed }),
    };
  });
}

function newestChange(lists: readonly (readonly LiveArticle[])[]): number | undefined {
  let newest: number | undefined;
  for (const list of lists) {
    for (const article of list) newest = Math.max(newest ?? Number.NEGATIVE_INFINITY, changedAt(article));
  }
  return newest;
}

function ofTerm(
  site: Site,
  kind: 'section' | 'tag',
  term: Term,
  articlesOf: ReadonlyMap<Term, readonly LiveArticle[]>,
): ListPage[] {
  return paged(site, { kind, address: term.address, term, articles: articlesOf.get(term) ?? [] });
}

function gather(
  articles: readonly LiveArticle[],
  termsOf: (article: LiveArticle) => readonly Term[],
): Map<Term, LiveArticle[]> {
  const found = new Map<Term, LiveArticle[]>();
  for (const article of articles) {
    for (const term of termsOf(article)) append(found, term, article);
  }
  return found;
}

function gatherByAuthor(articles: readonly LiveArticle[]): Map<string, LiveArticle[]> {
  const found = new Map<string, LiveArticle[]>();
  for (const article of articles) {
    const ids = new Set(article.authors.flatMap((byline) => byline.id ?? []));
    for (const id of ids) append(found, id, article);
  }
  return found;
}

function append<Key>(lists: Map<Key, LiveArticle[]>, key: Key, article: LiveArticle): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [article]);
  else list.push(article);
}

function groupsOf(
  sections: readonly Term[],
  articlesOf: ReadonlyMap<Term, readonly LiveArticle[]>,
): ListPage['groups'] {
  return sections.map((term) => ({ term, articles: (articlesOf.get(term) ?? []).slice(0, newestOfSection) }));
}

/** Months of publication in the site's zone, newest first. */
function planMonths(site: Site, articles: readonly LiveArticle[]): Period[] {
  const found = new Map<string, LiveArticle[]>();
  for (const article of articles) {
    const { year, month } = localTimeAt(article.date.at, site.timeZone);
    append(found, `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`, article);
  }
  return [...found]
    .map(([name, list]) => ({ term: periodTerm(name, list.length), articles: list }))
    .sort((a, b) => compareText(b.term.name, a.term.name));
}

function yearsOf(months: readonly Period[]): Period[] {
  const found = new Map<string, Period[]>();
  for (const month of months) {
    const year = month.term.name.slice(0, 4);
    found.set(year, [...(found.get(year) ?? []), month]);
  }
  return [...found].map(([year, its]) => {
    const articles = its.flatMap((month) => month.articles);
    // The year page lists the articles itself; its months are there to go to.
    const groups = its.map(({ term }) => ({ term, articles: [] }));
    return { term: periodTerm(year, articles.length), articles, groups };
  });
}

function periodTerm(name: string, count: number): Term {
  return { name, slug: name, address: `/${name.replace('-', '/')}/`, count };
}
