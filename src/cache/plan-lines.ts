import type { LiveArticle } from '../model/article.ts';
import type { Feed, FeedFormat } from '../model/feed.ts';
import type { ArticlePage, ListPage, Plan, Term } from '../model/plan.ts';
import { outputOf } from '../plan/site.ts';
import type { Lines, NamedLine } from './sealed-lines.ts';

/** What of a plan is needed to make some of its article pages and feeds again: a line of JSON for what they share, and one for each page, named by the
 *  path of its article. */
export function printPlan(plan: Plan): { readonly head: string; readonly lines: Iterable<NamedLine> } {
  const pages = plan.pages.filter((page): page is ArticlePage => page.kind === 'article');
  const numbers = new Map(pages.map(({ article }, number) => [article, number]));
  const numberOf = (article: LiveArticle | undefined): number => (article && numbers.get(article)) ?? -1;
  const authors = new Set<Term>();
  for (const page of pages) for (const term of page.authors) if (term !== undefined) authors.add(term);
  const terms = [...plan.sections, ...plan.tags, ...authors];
  const termNumbers = new Map(terms.map((term, number) => [term, number]));
  const numberOfTerm = (term: Term | undefined): number => (term && termNumbers.get(term)) ?? -1;
  const head: Head = {
    terms,
    sections: plan.sections.length,
    tags: plan.tags.length,
    years: plan.pages.flatMap((page) => (page.kind === 'year' && page.number === 1 ? [bareYear(page)] : [])),
    feeds: plan.feeds.map(({ documents, ...feed }) => ({
      ...feed,
      documents: documents.map(({ addresses, entries }) => [addresses, entries.map((page) => numberOf(page.article))]),
    })),
  };
  const lines = function* (): Generator<NamedLine> {
    for (const page of pages) {
      const line = JSON.stringify([
        page.article.path,
        numberOf(page.newer),
        numberOf(page.older),
        page.related.map(numberOf),
        page.translations.map(numberOf),
        page.versions,
        page.sections.map(numberOfTerm),
        page.tags.map(numberOfTerm),
        page.authors.map(numberOfTerm),
      ]);
      yield [page.article.path, line];
    }
  };
  return { head: JSON.stringify(head), lines: lines() };
}

interface Head {
  readonly terms: readonly Term[];
  /** So many of the terms, the first ones, are sections; the next ones are tags. */
  readonly sections: number;
  readonly tags: number;
  readonly years: readonly ListPage[];
  readonly feeds: readonly (Omit<Feed, 'documents'> & {
    readonly documents: readonly (readonly [Feed['documents'][number]['addresses'], readonly number[]])[];
  })[];
}

/** Only its link is shown on other pages. */
const bareYear = ({ changedAt: _, ...page }: ListPage): ListPage => ({
  ...page,
  addresses: [],
  articles: [],
  groups: [],
});

/** The part of a plan that some articles stand in. */
export interface PlanPart {
  readonly plan: Plan;
  /** Documents of feeds that hold one of the articles, by their path in the output, with their formats. */
  readonly feedPaths: ReadonlyMap<string, FeedFormat>;
  /** Every article that it needs was there. */
  readonly isWhole: boolean;
}

/** A plan that was printed. */
export interface PrintedPlan {
  readonly has: (path: string) => boolean;
  /** Restores the part around the articles at `paths`; `articleOf` gives the live article at a path. */
  readonly part: (paths: readonly string[], articleOf: (path: string) => LiveArticle | undefined) => PlanPart;
}

/** Reads a printed plan. */
export function readPlan(lines: Lines): PrintedPlan {
  const head: Head = JSON.parse(lines.first);
  return {
    has: (path) => lines.numberOf(path) !== undefined,
    part: (paths, articleOf) => {
      const wanted = new Set(paths.flatMap((path) => lines.numberOf(path) ?? []));
      const maker = makePages(head, lines, articleOf);
      const feedPaths = new Map<string, FeedFormat>();
      const feeds = head.feeds.map(({ documents, ...feed }) => ({
        ...feed,
        ...(feed.term && { term: head.terms.find(({ address }) => address === feed.term?.address) ?? feed.term }),
        documents: documents.map(([addresses, entries]) => {
          if (!entries.some((number) => wanted.has(number))) return { addresses, entries: [] };
          for (const format of feed.formats) feedPaths.set(addresses[format].slice(1), format);
          return { addresses, entries: entries.flatMap(maker.page) };
        }),
      }));
      for (const number of wanted) for (const page of maker.page(number)) page.related.forEach(maker.pageOf);
      const plan: Plan = {
        pages: [...maker.made(), ...head.years],
        redirects: [],
        sections: head.terms.slice(0, head.sections),
        tags: head.terms.slice(head.sections, head.sections + head.tags),
        feeds,
        articles: [],
        pictures: [],
        news: [],
      };
      return { plan, feedPaths, isWhole: maker.isWhole() };
    },
  };
}

/** The path of the article that a line is of. */
export const pathIn = (line: string): string => JSON.parse(line.slice(1, line.indexOf('",') + 1));

/** Makes pages by their number, each once. */
function makePages(head: Head, { line }: Lines, articleOf: (path: string) => LiveArticle | undefined) {
  const articles = new Map<number, LiveArticle | undefined>();
  const pages = new Map<number, ArticlePage>();
  const numbers = new Map<LiveArticle, number>();
  let isWhole = true;
  const article = (number: number): LiveArticle[] => {
    if (!articles.has(number)) articles.set(number, articleOf(pathIn(line(number) || '["",')));
    const found = articles.get(number);
    if (found !== undefined) numbers.set(found, number);
    else isWhole = false;
    return found === undefined ? [] : [found];
  };
  const term = (number: number): Term => head.terms[number] as Term;
  const page = (number: number): ArticlePage[] => {
    const known = pages.get(number);
    const [own] = known === undefined ? article(number) : [];
    if (own === undefined) return known === undefined ? [] : [known];
    const [, newer, older, related, translations, versions, sections, tags, authors] = JSON.parse(line(number));
    const one = (other: number): LiveArticle | undefined => (other === -1 ? undefined : article(other)[0]);
    const [before, after] = [one(newer), one(older)];
    const made: ArticlePage = {
      kind: 'article',
      address: own.address,
      output: outputOf(own.address),
      article: own,
      ...(before && { newer: before }),
      ...(after && { older: after }),
      related: related.flatMap(article),
      translations: translations.flatMap(article),
      versions,
      sections: sections.map(term),
      tags: tags.map(term),
      authors: authors.map((other: number) => (other === -1 ? undefined : term(other))),
    };
    pages.set(number, made);
    return [made];
  };
  return {
    page,
    pageOf: (other: LiveArticle) => page(numbers.get(other) ?? -1),
    made: () => [...pages.values()],
    isWhole: () => isWhole,
  };
}
