import type { LiveArticle, Picture } from '../model/article.ts';
import type { ArticlePage, Plan, Redirect } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import { compareText } from '../words/compare-text.ts';
import { none } from '../words/own-texts.ts';
import { planFeeds } from './feeds.ts';
import { type AuthorTerm, planAuthors, planLists } from './lists.ts';
import { neighboursOf } from './neighbours.ts';
import { newestFirst } from './order.ts';
import { relatedOf } from './related.ts';
import { onceForEach, planTaxonomies, type Taxonomies } from './taxonomy.ts';
import { translationsOf, versionsOf } from './translations.ts';

/** Decides everything a build publishes: article pages (newest first, before all other pages), lists, the 404 page, feeds, redirects
 *  and pictures. Depends on nothing but its arguments, not even on the order of `live`. */
export function planSite(site: Site, live: readonly LiveArticle[], given: PlanGiven = {}): Plan {
  const { news = [], nextChangeAt, withoutRelated = false } = given;
  const articles = [...live].sort(newestFirst);
  const taxonomies = planTaxonomies(site, articles);
  const authors = planAuthors(site, articles);
  const pages = [...articlePages(site, articles, { taxonomies, authors, withoutRelated })];
  return {
    pages: [
      ...pages,
      ...planLists(site, articles, taxonomies, authors),
      { kind: 'not-found', address: '/404.html', output: '404.html' },
    ],
    redirects: redirectsOf(articles),
    feeds: planFeeds(site, pages, { ...taxonomies, authors }),
    sections: taxonomies.sections,
    tags: taxonomies.tags,
    articles,
    news,
    pictures: picturesOf(articles),
    ...(nextChangeAt !== undefined && { nextChangeAt }),
  };
}

/** What `splitByVisibility` knows of the present moment and of the next one that matters, and whether related articles are wanted: they take
 *  longer than the rest of a plan, and only the page of an article shows them. */
export type PlanGiven = Partial<Pick<Plan, 'news' | 'nextChangeAt'>> & { readonly withoutRelated?: boolean };

/** The file of the output that a page's address is read from: `/a/` and `/a` → `a/index.html`, `/a.html` → `a.html`. */
export function outputOf(address: string): string {
  const path = address.replace(/^\/+/, '');
  if (path === '' || path.endsWith('/')) return `${path}index.html`;
  return /\.html?$/i.test(path) ? path : `${path}/index.html`;
}

interface PagesGiven {
  readonly taxonomies: Taxonomies;
  readonly authors: readonly AuthorTerm[];
  readonly withoutRelated: boolean;
}

function* articlePages(
  site: Site,
  articles: readonly LiveArticle[],
  { taxonomies, authors, withoutRelated }: PagesGiven,
): Generator<ArticlePage> {
  const neighbours = neighboursOf(articles);
  const translations = translationsOf(articles);
  const termOfAuthor = new Map(authors.map(({ author, term }) => [author.id, term]));
  const relatedInTurn = withoutRelated ? [].values() : relatedOf(articles, taxonomies, translations);
  const termsOfAuthors = onceForEach(
    (article) => article.authors,
    (article) => article.authors.map(({ id }) => (id === undefined ? undefined : termOfAuthor.get(id))),
  );
  for (const article of articles) {
    const next = relatedInTurn.next();
    const related = next.done ? none : next.value;
    const others = translations(article);
    const { newer, older } = neighbours(article);
    yield {
      kind: 'article',
      address: article.address,
      output: outputOf(article.address),
      article,
      ...(newer && { newer }),
      ...(older && { older }),
      related,
      translations: others,
      versions: versionsOf(article, others, site.language),
      sections: taxonomies.sectionsOf(article),
      tags: taxonomies.tagsOf(article),
      authors: termsOfAuthors(article),
    };
  }
}

/** An alias that is the address itself redirects nowhere. */
function redirectsOf(articles: readonly LiveArticle[]): Redirect[] {
  const found = new Map<string, Redirect>();
  for (const { aliases, address } of articles) {
    for (const from of aliases) {
      const output = outputOf(from);
      if (output !== outputOf(address) && !found.has(output)) found.set(output, { from, output, to: address });
    }
  }
  return [...found.values()].sort((a, b) => compareText(a.from, b.from));
}

function picturesOf(articles: readonly LiveArticle[]): Picture[] {
  const found = new Map<string, Picture>();
  for (const { image, audio, body } of articles) {
    for (const picture of [...(image ? [image.picture] : []), ...(audio ? [audio.file] : []), ...body.pictures]) {
      if (picture.output !== undefined && !found.has(picture.output)) found.set(picture.output, picture);
    }
  }
  return [...found.values()].sort((a, b) => compareText(a.output ?? '', b.output ?? ''));
}
