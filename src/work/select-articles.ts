import type { Article, Held } from '../model/article.ts';
import type { Instant } from '../model/instant.ts';
import type { ArticlePage, ListKind, Plan, Term } from '../model/plan.ts';
import type { SectionInfo, Site } from '../model/site.ts';
import { foldTerm, slugOfTerm } from '../plan/terms.ts';

/** Which articles somebody wants; what is absent does not matter. */
export interface Selection {
  /** Name or slug. */
  readonly section?: string;
  readonly tag?: string;
  /** Id in the site's author list, or name. */
  readonly author?: string;
  /** Language tag: `en` takes `en-GB` as well. */
  readonly lang?: string;
  /** First published at this time or later. */
  readonly since?: Instant;
}

/** What a selection is made from. */
export interface Stock {
  readonly site: Site;
  readonly plan: Plan;
  readonly held: readonly Held[];
}

export type TermKind = Extract<ListKind, 'section' | 'tag' | 'author'>;

/** A section, tag or author that was asked for. */
export interface ChosenTerm {
  readonly kind: TermKind;
  /** As the site writes it, or would write it if something of it were live. */
  readonly term: Term;
  /** Whether it has a list of its own, or would have one; authors that are not in the site's list have none. */
  readonly isListed: boolean;
}

export interface Selected {
  readonly terms: readonly ChosenTerm[];
  readonly isWanted: (page: ArticlePage) => boolean;
}

/** A term that the site does not know, and those that it knows and may name. */
export interface UnknownTerm {
  readonly unknown: TermKind;
  readonly wanted: string;
  readonly known: readonly string[];
  /** Their slugs and ids. */
  readonly handles: readonly string[];
}

/** Finds which articles are meant. A term that only articles name which are held back, or have expired, is known, so that its list is
 *  empty and not an error; it is never among the names that are suggested. */
export function selectArticles(stock: Stock, selection: Selection): Selected | UnknownTerm {
  const terms: ChosenTerm[] = [];
  const tests: ((page: ArticlePage) => boolean)[] = [];
  for (const kind of ['section', 'tag', 'author'] as const) {
    const wanted = selection[kind];
    if (wanted === undefined) continue;
    const known = knownOf[kind](stock);
    const found =
      find(known, wanted) ?? (isHeld(stock, kind, wanted) ? comingTerm(stock.site, kind, wanted) : undefined);
    if (found === undefined) {
      const handles = known.flatMap(({ term, id }) => (id === undefined ? [term.slug] : [id, term.slug]));
      return { unknown: kind, wanted, known: known.map(({ term }) => term.name), handles };
    }
    const { term, id } = found;
    terms.push({ kind, term, isListed: kind !== 'author' || id !== undefined });
    tests.push((page) => carries(page, kind, found));
  }
  const { lang, since } = selection;
  if (lang !== undefined) tests.push(({ article }) => speaks(article.lang, lang));
  if (since !== undefined) tests.push(({ article }) => article.date.at >= since);
  return { terms, isWanted: (page) => tests.every((test) => test(page)) };
}

interface Known {
  readonly term: Term;
  /** Of an author in the site's list. */
  readonly id?: string;
}

/** The terms that may be named: those of the config and of live articles. */
const knownOf: { readonly [kind in TermKind]: (stock: Stock) => readonly Known[] } = {
  section: ({ plan, site }) =>
    [...plan.sections, ...site.sections.map((info) => emptyTerm('section', info))].map((term) => ({ term })),
  tag: ({ plan }) => plan.tags.map((term) => ({ term })),
  author: ({ plan, site }) => {
    const listed = new Map(
      plan.pages.flatMap((page) => (page.kind === 'author' ? [[page.author?.id, page.term]] : [])),
    );
    const names = new Set(
      plan.articles.flatMap(({ authors }) => authors.flatMap(({ id, name }) => (id ? [] : [name]))),
    );
    return [
      ...[...site.authors.values()].map(({ id, bio, ...info }) => {
        const term = listed.get(id) ?? emptyTerm('author', bio === undefined ? info : { ...info, description: bio });
        return { term, id };
      }),
      ...[...names].map((name) => ({ term: emptyTerm('author', { name, slug: name }) })),
    ];
  },
};

function emptyTerm(kind: TermKind, { name, slug, description }: SectionInfo): Term {
  const term = { name, slug, address: `/${kind}/${slug}/`, count: 0 };
  return description === undefined ? term : { ...term, description };
}

function comingTerm(site: Site, kind: TermKind, wanted: string): Known {
  const name = wanted.trim();
  return { term: emptyTerm(kind, { name, slug: kind === 'author' ? name : slugOfTerm(name, site.language) }) };
}

function find(known: readonly Known[], wanted: string): Known | undefined {
  const folded = foldTerm(wanted);
  return (
    known.find(({ term, id }) => id === wanted || term.slug === wanted) ??
    known.find(({ term }) => foldTerm(term.name) === folded)
  );
}

function carries(page: ArticlePage, kind: TermKind, { term, id }: Known): boolean {
  if (kind !== 'author') return page[kind === 'section' ? 'sections' : 'tags'].includes(term);
  return page.article.authors.some((author) =>
    id === undefined ? !author.id && author.name === term.name : author.id === id,
  );
}

function isHeld({ held }: Stock, kind: TermKind, wanted: string): boolean {
  const namesIn: { readonly [kind in TermKind]: (article: Article) => readonly string[] } = {
    section: ({ categories }) => categories,
    tag: ({ tags }) => tags,
    author: ({ authors }) => authors.map(({ name }) => name),
  };
  return held.some(({ article }) => namesIn[kind](article).some((name) => foldTerm(name) === foldTerm(wanted)));
}

/** Basic filtering of RFC 4647. */
function speaks(language: string, range: string): boolean {
  const [have, want] = [language.toLowerCase(), range.toLowerCase()];
  return have === want || have.startsWith(`${want}-`);
}
