import type { LiveArticle } from '../../model/article.ts';
import type { ArticlePage, ListPage, Page } from '../../model/plan.ts';
import type { Desk } from '../desk.ts';
import { articleProperties, listProperties } from '../head/open-graph.ts';
import { socialNames } from '../head/social-names.ts';
import { articleData } from '../head/structured-article.ts';
import { listData } from '../head/structured-list.ts';
import type { AlternateView, PageView } from '../view.ts';
import { listTitle } from './list-view.ts';

/** Everything that stands in `<head>`, for any page of the plan; `feeds` are those of a list itself. */
export function pageView(desk: Desk, page: Page, feeds: PageView['feeds'] = []): PageView {
  if (page.kind === 'article') return articlePageView(desk, page);
  if (page.kind === 'not-found') return plainPageView(desk, 'not-found');
  return listPageView(desk, page, feeds);
}

/** The head of a page that stands for no content: not found, redirect. It is not to be indexed. */
export function plainPageView(desk: Desk, kind: 'not-found' | 'redirect', canonical?: string): PageView {
  const { language, dir, labels, foreign } = desk.tongue(desk.site.language);
  const isForeign = foreign[`${kind}-title`] !== undefined;
  return {
    kind,
    title: isForeign
      ? joinTitles(kind === 'not-found' ? '404' : undefined, desk.site.title)
      : joinTitles(labels[`${kind}-title`], desk.site.title),
    ...(kind === 'not-found' && !isForeign && { description: labels['not-found-text'] }),
    language,
    dir,
    ...(canonical !== undefined && { canonical }),
    robots: 'noindex',
    feeds: [],
    alternates: [],
    properties: [],
    names: [],
    structuredData: [],
  };
}

function articlePageView(desk: Desk, page: ArticlePage): PageView {
  const { article } = page;
  const { language, dir } = desk.tongue(article.lang);
  const description = article.summary || article.body.excerpt || article.title;
  const canonical = desk.addresses.url(page.address);
  return {
    kind: 'article',
    title: titleOf(article.title, desk.site.title),
    description,
    language,
    dir,
    canonical,
    robots: robotsOf(desk, article),
    feeds: [],
    alternates: alternatesOf(desk, page),
    properties: articleProperties(desk, page, { canonical, description }),
    names: socialNames(desk, article),
    structuredData: articleData(desk, page, { canonical, description }),
  };
}

function listPageView(desk: Desk, page: ListPage, feeds: PageView['feeds']): PageView {
  const tongue = desk.tongue(desk.site.language);
  const heading = listTitle(desk, page, tongue);
  const { number: at, of } = page;
  // A title has no parts with languages of their own: where the words are foreign, figures say it.
  const inWords = tongue.foreign['page-of'] === undefined ? tongue.say('page-of', { number: at, of }) : `${at}/${of}`;
  const number = at > 1 ? inWords : undefined;
  const title =
    page.kind === 'home' ? joinTitles(desk.site.title, number) : joinTitles(heading, number, desk.site.title);
  const about = page.kind === 'home' ? (desk.site.description ?? desk.site.title) : page.term?.description;
  const description = joinTitles(about ?? joinTitles(heading, desk.site.description ?? desk.site.title), number);
  const canonical = desk.addresses.url(page.address);
  return {
    kind: page.kind,
    title,
    description,
    language: tongue.language,
    dir: tongue.dir,
    canonical,
    robots: openToPreviews,
    ...(page.previous !== undefined && { previous: desk.addresses.href(page.previous) }),
    ...(page.next !== undefined && { next: desk.addresses.href(page.next) }),
    feeds,
    alternates: [],
    properties: listProperties(desk, page, { title: heading, canonical, description }),
    names: socialNames(desk),
    structuredData: listData(desk, page, { title: heading, canonical, description }),
  };
}

function joinTitles(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' – ');
}

const openToPreviews = 'max-image-preview:large';

function robotsOf(desk: Desk, { expires, lang }: LiveArticle): string {
  if (!expires) return openToPreviews;
  // A search engine may come back long after the article has left the site.
  return `${openToPreviews}, unavailable_after: ${desk.tongue(lang).time(expires).iso}`;
}

function alternatesOf(desk: Desk, { versions }: ArticlePage): AlternateView[] {
  return versions.map(({ language, address }) => ({ language, address: desk.addresses.url(address) }));
}

/** The headline with the name of the paper, unless both together are longer than a search engine or a tab shows. */
function titleOf(headline: string, paper: string): string {
  const both = joinTitles(headline, paper);
  return [...both].length > 70 ? headline : both;
}
