import { labelsFor } from '../labels/labels.ts';
import type { Feed, FeedScope } from '../model/feed.ts';
import type { ArticlePage, Term } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import { nameUuid } from '../words/name-uuid.ts';
import { documentsOf } from './feed-documents.ts';
import type { AuthorTerm } from './lists.ts';

/** What there can be feeds of, each in the order of its lists. */
export interface FeedTerms {
  readonly sections: readonly Term[];
  readonly tags: readonly Term[];
  readonly authors: readonly AuthorTerm[];
}

/** Plans the feeds that the config asks for: of the site, of each section, tag and author. `pages` are newest first. */
export function planFeeds(site: Site, pages: readonly ArticlePage[], { sections, tags, authors }: FeedTerms): Feed[] {
  const wants = (scope: FeedScope): boolean => site.feeds[scope].length > 0;
  const bySection = wants('sections') ? gather(pages, (page) => page.sections) : none;
  const byTag = wants('tags') ? gather(pages, (page) => page.tags) : none;
  const byAuthor = wants('authors') ? gather(pages, (page) => page.authors) : none;
  return [
    ...(wants('site') ? [makeFeed(site, { scope: 'site', pages })] : []),
    ...sections.flatMap((term) => ofTerm(site, 'sections', term, bySection)),
    ...tags.flatMap((term) => ofTerm(site, 'tags', term, byTag)),
    ...authors.flatMap(({ term, author }) =>
      ofTerm(site, 'authors', term, byAuthor).map((feed) => ({ ...feed, author })),
    ),
  ];
}

/** What a feed is made from. */
export interface FeedSubject {
  readonly scope: FeedScope;
  readonly term?: Term;
  /** All its articles, newest first. */
  readonly pages: readonly ArticlePage[];
}

/** Makes one feed of a site: its words, its addresses, and which article stands in which of its documents. */
export function makeFeed(site: Site, { scope, term, pages }: FeedSubject): Feed {
  const home = term?.address ?? '/';
  return {
    scope,
    ...(term && { term }),
    title: titleOf(site, scope, term),
    description: term?.description ?? site.description ?? site.title,
    language: site.language,
    // The address of a list may change with the host, and its name with the fashion; the slug is what the config fixes.
    id: nameUuid(['feed', site.feeds.identity, scope, term?.slug ?? ''].join('\n')),
    home,
    formats: site.feeds[scope],
    documents: documentsOf(site, `${home}feed`, pages, site.feeds.archives.includes(scope)),
  };
}

function titleOf(site: Site, scope: FeedScope, term: Term | undefined): string {
  if (term === undefined) return site.title;
  // A tag may be called like a section.
  const name = scope === 'tags' ? `${labelsFor(site.language, site.labels).tag}: ${term.name}` : term.name;
  return `${site.title} – ${name}`;
}

const none: ReadonlyMap<Term, readonly ArticlePage[]> = new Map();

function ofTerm(site: Site, scope: FeedScope, term: Term, pagesOf: ReadonlyMap<Term, readonly ArticlePage[]>): Feed[] {
  const pages = pagesOf.get(term);
  return pages === undefined ? [] : [makeFeed(site, { scope, term, pages })];
}

function gather(
  pages: readonly ArticlePage[],
  termsOf: (page: ArticlePage) => readonly (Term | undefined)[],
): Map<Term, ArticlePage[]> {
  const found = new Map<Term, ArticlePage[]>();
  for (const page of pages) {
    for (const term of new Set(termsOf(page))) {
      if (term === undefined) continue;
      const list = found.get(term);
      if (list === undefined) found.set(term, [page]);
      else list.push(page);
    }
  }
  return found;
}
