import { createHash } from 'node:crypto';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { settle } from '../diagnostics/severity.ts';
import { asBefore, type FileContent, type OutputFile } from '../model/output.ts';
import { makePageRenderer, type PageRenderer } from '../render/page-renderer.ts';
import { assetsOf, makeSiteRenderer } from '../render/site.ts';
import type { Theme } from '../render/theme.ts';
import type { Edition } from '../work/edition.ts';
import { derivedOf, renderContextOf, staticsOf } from '../work/outputs.ts';
import { makeRecent } from './recent.ts';

/** Everything an edition would publish, by path in the output. A page is rendered when it is first asked for. */
export interface Shelf {
  /** Puts a new edition in the place of the one before. */
  readonly fill: (edition: Edition) => void;
  readonly take: (path: string) => Shown | undefined;
  /** Whether there is a page or a file of that path, without rendering it. */
  readonly has: (path: string) => boolean;
}

export type Shown = ShownPage | { readonly kind: 'file'; readonly content: FileContent };

export interface ShownPage {
  readonly kind: 'page';
  /** As the templates made it, now or when they last could; absent when they never could. */
  readonly html?: string;
  /** Differs when the page looks different. The names of style sheets do not count: a style sheet is exchanged without the page. */
  readonly digest: string;
  /** What the templates did wrong on this page. */
  readonly diagnostics: readonly Diagnostic[];
  /** Path of the article's source. */
  readonly article?: string;
}

/** Pages kept: more than anyone has open, less than would be felt in memory. */
const mostPages = 64;

/** Makes an empty shelf. */
export function makeShelf(): Shelf {
  const lastGood = makeRecent<string, { readonly html: string; readonly digest: string }>(mostPages);
  let rendered = makeRecent<string, ShownPage>(mostPages);
  let index: ReadonlyMap<string, () => Shown> = new Map();
  let derived: (path: string) => Shown | undefined = () => undefined;
  let templates: { readonly theme: Theme; readonly renderer: PageRenderer } | undefined;

  const fill = (edition: Edition): void => {
    const { theme, reportUnknownVariables } = edition.job;
    // Templates stay compiled for as long as none of them changes.
    if (templates?.theme !== theme) templates = { theme, renderer: makePageRenderer(theme, reportUnknownVariables) };
    const { renderer } = templates;
    rendered = makeRecent(mostPages);
    index = indexOf(edition, renderer, (path, render, article) => {
      const known = rendered.get(path);
      if (known) return known;
      renderer.take();
      const html = render();
      const shown = html === undefined ? lastGood.get(path) : { html, digest: digestOf(html, theme) };
      const diagnostics = settle(renderer.take(), { ...edition.job, rules: edition.job.site.rules, drafts: new Set() });
      if (html !== undefined && shown !== undefined) lastGood.set(path, { ...shown, html });
      const page: ShownPage = { kind: 'page', digest: '', ...shown, diagnostics, ...(article && { article }) };
      rendered.set(path, page);
      return page;
    });
    derived = makeLazyIndex(derivedOf(edition));
  };
  return { fill, take: (path) => index.get(path)?.() ?? derived(path), has: (path) => index.has(path) };
}

type ShowPage = (path: string, render: () => string | undefined, article?: string) => ShownPage;

/** A file of the site's own stands in the way of ours, an earlier page in that of a later one. */
function indexOf(edition: Edition, renderer: PageRenderer, show: ShowPage): ReadonlyMap<string, () => Shown> {
  const { plan } = edition;
  const context = renderContextOf(edition);
  const { renderPage, renderRedirect } = makeSiteRenderer(plan, context, renderer);
  const index = new Map<string, () => Shown>();
  const put = (path: string, make: () => Shown) => {
    if (!index.has(path)) index.set(path, make);
  };
  for (const { path, content } of [...staticsOf(edition), ...assetsOf(plan, context)])
    if (content !== asBefore) put(path, () => ({ kind: 'file', content }));
  for (const page of plan.pages) {
    const article = page.kind === 'article' ? page.article.path : undefined;
    put(page.output, () => show(page.output, () => renderPage(page), article));
  }
  for (const redirect of plan.redirects) {
    put(redirect.output, () => show(redirect.output, () => renderRedirect(redirect)));
  }
  return index;
}

function digestOf(html: string, { assets }: Theme): string {
  const bare = assets
    .filter(({ name }) => name.endsWith('.css'))
    .reduce((text, { name, output }) => text.replaceAll(output, `assets/${name}`), html);
  return createHash('sha256').update(bare).digest('hex').slice(0, 16);
}

/** Feeds and lists are made in their order until the one that is asked for has come, and kept. Pages are not among them. */
function makeLazyIndex(files: Generator<OutputFile>): (path: string) => Shown | undefined {
  const made = new Map<string, Shown>();
  return (path) => {
    while (!made.has(path) && !path.endsWith('.html')) {
      const next = files.next();
      if (next.done) break;
      const { path: name, content } = next.value;
      if (content !== asBefore) made.set(name, { kind: 'file', content });
    }
    return made.get(path);
  };
}
