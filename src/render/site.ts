import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { OutputFile } from '../model/output.ts';
import type { Page, Plan, Redirect } from '../model/plan.ts';
import type { RenderContext } from './context.ts';
import { type Desk, makeDesk } from './desk.ts';
import { makePageRenderer, type PageRenderer } from './page-renderer.ts';
import type { FeedLinkView, SiteView, TemplateView } from './view.ts';
import { articleView } from './views/article-view.ts';
import { bodyHtml } from './views/body-html.ts';
import { type CardOf, makeCards } from './views/card-view.ts';
import { listView } from './views/list-view.ts';
import { pageView, plainPageView } from './views/page-view.ts';
import { makeSiteViews } from './views/site-view.ts';

/** Yields every file of a planned site one at a time: assets of the theme, pictures, pages, redirects. Returns what templates did wrong; a page that fails is left out and stops no other. */
export function* renderSite(plan: Plan, context: RenderContext): Generator<OutputFile, readonly Diagnostic[]> {
  yield* assetsOf(plan, context);
  const renderer = makePageRenderer(context.theme, context.strict);
  const { renderPage, renderRedirect } = makeSiteRenderer(plan, context, renderer);
  for (const page of plan.pages) {
    const content = renderPage(page);
    if (content !== undefined) yield { path: page.output, role: roleOf(page), content };
  }
  for (const redirect of plan.redirects) {
    const content = renderRedirect(redirect);
    if (content !== undefined) yield { path: redirect.output, role: 'page', content };
  }
  return renderer.diagnostics();
}

/** What pages need besides themselves: assets of the theme, and the pictures of articles. */
export function* assetsOf(plan: Plan, { theme, root }: Pick<RenderContext, 'theme' | 'root'>): Generator<OutputFile> {
  for (const { output, content } of theme.assets) yield { path: output, role: 'asset', content };
  for (const { file, output } of plan.pictures) {
    if (file !== undefined && output !== undefined) {
      yield { path: output, role: 'asset', content: { copyOf: join(root, file) } };
    }
  }
}

/** Renders single pages of one plan, in any order. Each gives its HTML, or nothing when its template failed: the page renderer knows why. */
export interface SiteRenderer {
  readonly renderPage: (page: Page) => string | undefined;
  readonly renderRedirect: (redirect: Redirect) => string | undefined;
}

/** Makes what renders the pages of `plan` with the templates of `renderer`. */
export function makeSiteRenderer(plan: Plan, context: RenderContext, renderer: PageRenderer): SiteRenderer {
  const desk = makeDesk(context.site, plan);
  const cardOf = makeCards(desk);
  const siteAt = makeSiteViews(desk, plan, context);
  return {
    renderPage: (page) => {
      const view = viewOf(desk, page, context, siteAt(page.address), cardOf);
      return renderer.render(templateOf(page), view, nameOf(page));
    },
    renderRedirect: (redirect) => {
      const view = redirectView(desk, redirect, siteAt(redirect.from));
      return renderer.render('/redirect', view, redirect.from);
    },
  };
}

function viewOf(desk: Desk, page: Page, context: RenderContext, site: SiteView, cardOf: CardOf): TemplateView {
  const head = pageView(desk, page, feedsOf(page, context));
  const { labels, words, foreign } = desk.tongue(head.language);
  const speech = { labels, words, foreign };
  if (page.kind === 'not-found') return { site, page: head, ...speech };
  if (page.kind !== 'article') return { site, page: head, list: listView(desk, page, cardOf), ...speech };
  const article = articleView(desk, page, bodyHtml(page.article, context), cardOf);
  return { site, page: head, article, ...speech };
}

/** The feeds of a list itself; those of the site are on every page. */
function feedsOf(page: Page, { feeds }: RenderContext): readonly FeedLinkView[] {
  const list = page.kind === 'article' || page.kind === 'not-found' ? undefined : page.addresses[0];
  return (list === undefined || list === '/' ? undefined : feeds.get(list)) ?? [];
}

function redirectView(desk: Desk, { to }: Redirect, site: SiteView): TemplateView {
  const target = desk.addresses.url(to);
  const { labels, words, foreign } = site;
  return { site, page: plainPageView(desk, 'redirect', target), labels, words, foreign, target };
}

const templateOf = (page: Page): string => `/${page.kind === 'article' ? page.article.layout : page.kind}`;

const nameOf = (page: Page): string => (page.kind === 'article' ? page.article.path : page.address);

const roleOf = ({ kind }: Page): OutputFile['role'] => (kind === 'article' || kind === 'not-found' ? 'page' : 'list');
