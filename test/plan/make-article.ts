import { placeOfFile } from '../../src/diagnostics/place.ts';
import type { Article, LiveArticle } from '../../src/model/article.ts';
import type { ArticleLink, Body } from '../../src/model/body.ts';
import type { Moment } from '../../src/model/instant.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Site } from '../../src/model/site.ts';
import { planSite } from '../../src/plan/site.ts';
import { checkTogether } from '../../src/plan/together.ts';
import { splitByVisibility } from '../../src/plan/visibility.ts';
import type { Locate } from '../../src/plan/whole-site.ts';
import { plainArticle, plainSite } from '../support/plain.ts';

export const noon = Date.UTC(2026, 10, 23, 12);
export const day = 86_400_000;

export const at = (instant: number): Moment => ({ at: instant, precision: 'time' });

/** A live article of yesterday; say only what the test is about. */
export function anArticle(own: Partial<Article> = {}): Article {
  const path = own.path ?? 'articles/budget.md';
  const slug = own.slug ?? path.replace(/^.*\/|\.md$/g, '');
  return {
    path,
    title: `Title of ${slug}`,
    date: at(noon - day),
    slug,
    id: `tag:example.org,2026:${path}`,
    address: `/2026/11/22/${slug}/`,
    ...plainArticle,
    body: aBody(),
    ...own,
  };
}

export function aBody(own: Partial<Body> = {}): Body {
  return { anchors: [], headings: [], links: [], pictures: [], words: 100, minutes: 1, excerpt: 'Excerpt.', ...own };
}

export function aLink(path: string, anchor?: string): ArticleLink {
  const place = { ...placeOfFile('articles/budget.md'), line: 9, excerpt: { from: 9, lines: ['CANARY line'] } };
  return { path, place, ...(anchor !== undefined && { anchor }) };
}

export function aSite(own: Partial<Site> = {}): Site {
  return { ...plainSite, ...own };
}

export const liveOf = (articles: readonly Article[], now = noon): LiveArticle[] =>
  splitByVisibility(articles, now).live;

export const planOf = (articles: readonly Article[], site = aSite()): Plan => planSite(site, liveOf(articles));

/** Each mistake as `path code: message`. */
export function mistakesOf(articles: readonly Article[], own: { site?: Site; statics?: string[] } = {}): string[] {
  const site = own.site ?? aSite();
  const { live, held } = splitByVisibility(articles, noon);
  const together = { site, articles, live, held, plan: planSite(site, live), statics: own.statics ?? [] };
  return checkTogether(together, locate).map(({ place, code, message }) => `${place.path} ${code}: ${message}`);
}

export const locate: Locate = (path) => ({ ...placeOfFile(path), line: 2, excerpt: { from: 1, lines: ['CANARY'] } });
