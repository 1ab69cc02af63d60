import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { unlessCurrent } from '../model/before.ts';
import { copyOf } from '../model/copy-of.ts';
import type { Draft } from '../model/draft.ts';
import type { OutputFile } from '../model/output.ts';
import type { Page, Plan, Redirect } from '../model/plan.ts';
import type { SafeHtml } from '../model/safe-html.ts';
import type { RenderContext } from './context.ts';
import { type Desk, makeDesk } from './desk.ts';
import { makePageRenderer, type PageRenderer } from './page-renderer.ts';
import { makeSheetKeys, type Sheet } from './sheet-keys.ts';
import { makeSketches } from './sketches.ts';
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
  const renderer = makePageRenderer(context.theme, context.strict, context.profile);
  for (const draft of draftPages(plan, [...plan.pages, ...plan.redirects], context, renderer)) {
    const file = unlessCurrent(draft, context.before);
    if (file !== undefined) yield file;
  }
  return renderer.diagnostics();
}

/** Drafts some pages and redirects of a plan. */
export function* draftPages(
  plan: Plan,
  some: Iterable<Page | Redirect>,
  context: RenderContext,
  renderer: PageRenderer,
): Generator<Draft> {
  const { sheetOf, sheetOfRedirect, render, desk, siteAt } = makeSheets(plan, context, renderer);
  const { before } = context;
  const keyOf = before && makeSheetKeys(context, before);
  const feeds = (page: Page) => feedsOf(page, context);
  const siteView = siteAt('');
  const sketchOf = before && makeSketches({ desk, siteView, context, templateOf, feedsOf: feeds }, before);
  for (const page of some) {
    let made: Sheet | undefined;
    const sheet = (): Sheet => {
      made ??= 'to' in page ? sheetOfRedirect(page) : sheetOf(page);
      return made;
    };
    const role = 'to' in page ? 'page' : roleOf(page);
    const sketch = sketchOf && (() => sketchOf(page));
    yield {
      path: page.output,
      role,
      key: () => keyOf?.(sheet()),
      ...(sketch && { sketch }),
      make: () => render(sheet()),
    };
  }
}

/** What pages need besides themselves: assets of the theme, and the pictures of articles. */
export function* assetsOf(
  plan: Plan,
  { theme, root, before }: Pick<RenderContext, 'theme' | 'root' | 'before'>,
): Generator<OutputFile> {
  for (const { output, content } of theme.assets) yield { path: output, role: 'asset', content };
  for (const { file, output } of plan.pictures) {
    if (file !== undefined && output !== undefined) {
      yield { path: output, role: 'asset', content: copyOf(root, file, output, before) };
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
  const { sheetOf, sheetOfRedirect, render } = makeSheets(plan, context, renderer);
  return {
    renderPage: (page) => render(sheetOf(page)),
    renderRedirect: (redirect) => render(sheetOfRedirect(redirect)),
  };
}

function makeSheets(plan: Plan, context: RenderContext, renderer: PageRenderer) {
  const desk = makeDesk(context.site, plan);
  const cardOf = makeCards(desk);
  const siteAt = makeSiteViews(desk, plan, context);
  return {
    desk,
    siteAt,
    sheetOf: (page: Page): Sheet => ({
      template: templateOf(page),
      name: nameOf(page),
      view: viewOf(desk, page, context, siteAt(page.address), cardOf),
      ...(page.kind === 'article' && { article: page.article }),
    }),
    sheetOfRedirect: (redirect: Redirect): Sheet => ({
      template: templateOf(redirect),
      name: redirect.from,
      view: redirectView(desk, redirect, siteAt(redirect.from)),
    }),
    render: (sheet: Sheet) => renderer.render(sheet.template, fullView(sheet, context), sheet.name),
  };
}

/** The text of an article is fetched when its page is really rendered. */
function fullView({ view, article }: Sheet, context: RenderContext): TemplateView {
  if (view.article === undefined || article === undefined) return view;
  return { ...view, article: { ...view.article, html: bodyHtml(article, context) } };
}

function viewOf(desk: Desk, page: Page, context: RenderContext, site: SiteView, cardOf: CardOf): TemplateView {
  const head = pageView(desk, page, feedsOf(page, context));
  const { labels, words, foreign } = desk.tongue(head.language);
  const speech = { labels, words, foreign };
  if (page.kind === 'not-found') return { site, page: head, ...speech };
  if (page.kind !== 'article') return { site, page: head, list: listView(desk, page, cardOf), ...speech };
  const article = articleView(desk, page, '' as SafeHtml, cardOf);
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

const templateOf = (page: Page | Redirect): string => {
  if ('to' in page) return '/redirect';
  return `/${page.kind === 'article' ? page.article.layout : page.kind}`;
};

const nameOf = (page: Page): string => (page.kind === 'article' ? page.article.path : page.address);

const roleOf = ({ kind }: Page): OutputFile['role'] => (kind === 'article' || kind === 'not-found' ? 'page' : 'list');
