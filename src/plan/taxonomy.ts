import type { LiveArticle } from '../model/article.ts';
import type { Term } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import { gatherTerms, type Taxonomy, type WrittenTerm } from './terms.ts';

/** The sections and tags of the live articles, each with the address of its list. */
export interface Taxonomies {
  /** Navigation order: the config's, then those that only articles name. */
  readonly sections: readonly Term[];
  readonly tags: readonly Term[];
  /** The terms of one article in the order in which it names them, each once. */
  readonly sectionsOf: (article: LiveArticle) => readonly Term[];
  readonly tagsOf: (article: LiveArticle) => readonly Term[];
}

/** Finds the sections and tags that have live articles. */
export function planTaxonomies(site: Site, live: readonly LiveArticle[]): Taxonomies {
  const sections = sectionsOf(site, live);
  const tags = tagsOf(site, live);
  const sectionTerms = withAddresses(sections, '/section/');
  const tagTerms = withAddresses(tags, '/tag/');
  return {
    sections: [...sectionTerms.values()],
    tags: [...tagTerms.values()],
    sectionsOf: onceForEach(
      ({ categories }) => categories,
      ({ categories }) => termsOf(categories, sections, sectionTerms),
    ),
    tagsOf: (article) => termsOf(article.tags, tags, tagTerms),
  };
}

/** Makes what gives the same answer to articles that share a list: one list of terms for a whole section, not one for each article. */
export function onceForEach<List extends object, Answer>(
  listOf: (article: LiveArticle) => List,
  answer: (article: LiveArticle) => Answer,
): (article: LiveArticle) => Answer {
  const known = new Map<List, Answer>();
  return (article) => {
    const list = listOf(article);
    const found = known.get(list) ?? answer(article);
    known.set(list, found);
    return found;
  };
}

/** The sections as articles write them. */
export function sectionsOf(site: Site, live: readonly LiveArticle[]): Taxonomy {
  return gatherTerms(eachOf(live, 'categories'), site.language, site.sections);
}

/** The tags as articles write them. */
export function tagsOf(site: Site, live: readonly LiveArticle[]): Taxonomy {
  return gatherTerms(eachOf(live, 'tags'), site.language);
}

function* eachOf(live: readonly LiveArticle[], key: 'categories' | 'tags'): Generator<readonly string[]> {
  for (const article of live) yield article[key];
}

function withAddresses(taxonomy: Taxonomy, folder: string): Map<WrittenTerm, Term> {
  return new Map(
    taxonomy.terms.map((written) => {
      const { name, slug, description, count } = written;
      const term = { name, slug, address: `${folder}${slug}/`, count };
      return [written, description === undefined ? term : { ...term, description }];
    }),
  );
}

function termsOf(names: readonly string[], taxonomy: Taxonomy, terms: ReadonlyMap<WrittenTerm, Term>): Term[] {
  const found = new Set<Term>();
  for (const name of names) {
    const written = taxonomy.find(name);
    const term = written === undefined ? undefined : terms.get(written);
    if (term !== undefined) found.add(term);
  }
  return [...found];
}
