import type { RenderBody } from '../markdown/render-body.ts';
import type { Article, ArticleMatter } from '../model/article.ts';
import type { BodyRef } from '../model/body.ts';
import type { Writable } from '../model/writable.ts';
import { ownTexts } from '../words/own-texts.ts';
import { type MatterContext, type MatterResult, runMatterLine } from './matter-line.ts';

/** What the line needs besides the path: the same for every article of a build. */
export interface LineContext extends MatterContext {
  readonly isArticle: (path: string) => boolean;
  readonly isStatic: (path: string) => boolean;
  readonly renderBody: RenderBody;
  /** Keeps the HTML of an article that will be shown; gives nothing for one that is only checked. */
  readonly keep: (matter: ArticleMatter, html: string) => BodyRef | undefined;
}

export interface LineResult extends Omit<MatterResult, 'raw' | 'matter'> {
  /** Absent when the front matter is not valid. */
  readonly article?: Article;
}

/** Takes one article from its file to metadata, with its HTML kept aside: read, parse, validate, render the Markdown. */
export function runArticleLine(path: string, context: LineContext): LineResult {
  // The text itself is let go: what stays in memory is metadata.
  const { raw, matter, ...known } = runMatterLine(path, context);
  if (raw === undefined || known.sketch === undefined) return known;
  // The text of an article with broken front matter is looked at as well: all mistakes are told in one run.
  const body = context.renderBody(raw, known.sketch, context);
  const result = { ...known, diagnostics: [...known.diagnostics, ...body.diagnostics] };
  if (matter === undefined) return result;
  const ref = context.keep(matter, body.value.html);
  const article = ownTexts<Writable<Article>>({
    body: ref === undefined ? body.value.body : { ref, ...body.value.body },
    ...matter,
  });
  // The path is that of the list of files: there it stands already.
  article.path = path;
  return { article, ...result, sketch: article };
}
