import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Article } from '../../src/model/article.ts';
import type { Body } from '../../src/model/body.ts';
import type { OutputFile } from '../../src/model/output.ts';
import type { Site } from '../../src/model/site.ts';
import { makeAddressBook } from '../../src/plan/addresses.ts';
import { planSite } from '../../src/plan/site.ts';
import { splitByVisibility } from '../../src/plan/visibility.ts';
import type { RenderContext } from '../../src/render/context.ts';
import { makeTheme } from '../../src/render/make-theme.ts';
import { renderSite } from '../../src/render/site.ts';
import { plainArticle, plainSite } from '../support/plain.ts';

export const noon = Date.UTC(2026, 10, 23, 12);
const yesterday = noon - 86_400_000;

export function aSite(own: Partial<Site> = {}): Site {
  return { ...plainSite, timeZone: 'Europe/Prague', ...own };
}

export function anArticle(own: Partial<Article> = {}): Article {
  const slug = own.slug ?? 'budget';
  return {
    path: `articles/${slug}.md`,
    title: 'The budget',
    date: { at: yesterday, precision: 'time' },
    slug,
    id: `tag:example.org,2026:${slug}`,
    address: `/2026/11/22/${slug}/`,
    ...plainArticle,
    body: aBody(),
    ...own,
  };
}

export function aBody(own: Partial<Body> = {}): Body {
  const ref = { store: 0, at: 0, length: 0 };
  return { ref, anchors: [], headings: [], links: [], pictures: [], words: 100, minutes: 1, excerpt: '', ...own };
}

/** Templates that show nothing, so that a test may replace the one it is about. */
const plain = Object.fromEntries(
  'article home section tag author year month not-found redirect'.split(' ').map((name) => [`${name}.eta`, '']),
);

export interface Given {
  readonly articles?: readonly Article[];
  readonly site?: Site;
  readonly templates?: { readonly [name: string]: string };
  readonly theme?: RenderContext['theme'];
  readonly html?: string;
  readonly strict?: boolean;
}

/** Renders a site; the text of each file by its path, and what went wrong. */
export function render(given: Given = {}): {
  files: OutputFile[];
  text: { [path: string]: string };
  diagnostics: readonly Diagnostic[];
} {
  const { articles = [anArticle()], site = aSite(), templates = {}, html = '<p>Text.</p>', strict = false } = given;
  const { live } = splitByVisibility(articles, noon);
  const theme = given.theme ?? makeTheme(new Map(Object.entries({ ...plain, ...templates })));
  const bodies = { get: () => html };
  const addressOf = makeAddressBook(site, live);
  const context = { site, theme, bodies, addressOf, root: '/site', strict, feeds: new Map() };
  const stream = renderSite(planSite(site, live), context);
  const files: OutputFile[] = [];
  for (let next = stream.next(); ; next = stream.next()) {
    if (next.done) {
      const text = Object.fromEntries(files.map(({ path, content }) => [path, String(content)]));
      return { files, text, diagnostics: next.value };
    }
    files.push(next.value);
  }
}

/** What the template of an article page shows. */
export function shown(template: string, given: Given = {}): string {
  const { text } = render({ ...given, templates: { ...given.templates, 'article.eta': template } });
  return Object.entries(text).find(([path]) => path.startsWith('2026/11/2') && path.split('/').length > 4)?.[1] ?? '';
}
