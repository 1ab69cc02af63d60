import { compareDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import { makeBodyRenderer, type RenderedBody } from '../../src/markdown/render-body.ts';
import type { BodyContext } from '../../src/markdown/work.ts';
import type { ArticleMatter } from '../../src/model/article.ts';
import type { Site } from '../../src/model/site.ts';
import type { RawArticle } from '../../src/model/source.ts';
import { plainArticle, plainSite } from '../support/plain.ts';

/** What a test says about its article; the rest is ordinary. */
export interface Given {
  readonly path?: string;
  readonly article?: Partial<ArticleMatter>;
  readonly markdown?: Partial<Site['markdown']>;
  readonly site?: Partial<Site>;
  readonly context?: Partial<BodyContext>;
  /** Text before the body, as front matter would be. */
  readonly before?: string;
  readonly bare?: boolean;
}

export interface Rendered extends RenderedBody {
  /** `line:column+length code`, in the order of a report. */
  readonly found: readonly string[];
  readonly messages: readonly string[];
}

/** Renders a body as the pipeline does. */
export function render(text: string, given: Given = {}): Rendered {
  const { path = 'articles/2026/budget.md', before = '' } = given;
  const raw: RawArticle = {
    source: { path, text: before + text },
    frontMatter: { kind: 'map', start: 0, end: 0, entries: [] },
    bodyStart: before.length,
  };
  const renderBody = makeBodyRenderer(aSite(given), { bare: given.bare ?? false });
  const { value, diagnostics } = renderBody(raw, anArticle(path, given.article), { ...context, ...given.context });
  const sorted = [...diagnostics].sort(compareDiagnostics);
  return {
    ...value,
    found: sorted.map(({ code, place }) => `${place.line}:${place.column}+${place.length} ${code}`),
    messages: sorted.map(({ message, help }) => `${message}; ${help ?? ''}`),
  };
}

/** The HTML alone, without the line end behind it. */
export const html = (text: string, given: Given = {}): string => render(text, given).html.trimEnd();

const context: BodyContext = {
  findPicture: (_, src) =>
    src.startsWith('https://')
      ? { src, address: src }
      : /^[a-z]+:/i.test(src)
        ? { problem: 'scheme' }
        : src.includes('..')
          ? { problem: 'outside' }
          : src.startsWith('gone')
            ? { problem: 'missing', near: ['hall.jpg'] }
            : src.startsWith('torn')
              ? { problem: 'unreadable' }
              : { src, address: `/assets/${src}`, width: 640, height: 480 },
  isArticle: (path) => ['articles/2026/other.md', 'articles/2025/old.md'].includes(path),
  isStatic: (path) => path === 'static/report.pdf',
};

function aSite({ markdown, site }: Given): Site {
  return { ...plainSite, permalink: '/:slug/', markdown: { ...plainSite.markdown, ...markdown }, ...site };
}

function anArticle(path: string, article: Partial<ArticleMatter> = {}): ArticleMatter {
  return {
    path,
    title: 'Budget',
    date: { at: 0, precision: 'day' },
    slug: 'budget',
    id: 'tag:example.org,2026:budget',
    address: '/budget/',
    ...plainArticle,
    ...article,
  };
}
