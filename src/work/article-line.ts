import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { RenderBody } from '../markdown/render-body.ts';
import type { Article, ArticleMatter } from '../model/article.ts';
import type { BodyRef } from '../model/body.ts';
import type { FindPicture } from '../model/picture.ts';
import type { Site } from '../model/site.ts';
import type { FrontMatterNode, RawArticle, Source } from '../model/source.ts';
import { parseArticle } from '../parse/article.ts';
import { parseYaml } from '../parse/yaml.ts';
import { readIfThere } from '../read/companion.ts';
import type { ReadSource } from '../read/source.ts';
import { validateArticle } from '../validate/article.ts';
import { ownTexts } from '../words/own-texts.ts';
import type { FolderDefaults } from './folder-defaults.ts';

/** What the line needs besides the path: the same for every article of a build. */
export interface LineContext {
  readonly root: string;
  readonly readSource: ReadSource;
  readonly site: Site;
  readonly layouts?: ReadonlySet<string>;
  readonly findPicture: FindPicture;
  readonly isArticle: (path: string) => boolean;
  readonly isStatic: (path: string) => boolean;
  /** Paths of the files beside articles that are not articles. */
  readonly beside: ReadonlySet<string>;
  readonly defaultsFor: (articlePath: string) => readonly FolderDefaults[];
  readonly renderBody: RenderBody;
  /** Keeps the HTML of an article that will be shown; gives nothing for one that is only checked. */
  readonly keep: (matter: ArticleMatter, html: string) => BodyRef | undefined;
}

export interface LineResult {
  readonly path: string;
  /** Absent when the front matter is not valid. */
  readonly article?: Article;
  readonly draft: boolean;
  /** What could be read, also of broken front matter. Never to publish. */
  readonly sketch?: ArticleMatter;
  /** Whether something that could not be read may hold the article back. */
  readonly mayBeHeld: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Takes one article from its file to metadata, with its HTML kept aside: read, parse, validate, render the Markdown. */
export function runArticleLine(path: string, context: LineContext): LineResult {
  const source = context.readSource(path);
  if (source.value === undefined) return { path, draft: false, mayBeHeld: false, diagnostics: source.diagnostics };
  const raw = parseArticle(source.value);
  if (raw.value === undefined) {
    const diagnostics = [...source.diagnostics, ...raw.diagnostics];
    return { path, draft: false, mayBeHeld: mentionsHold(source.value.text), diagnostics };
  }
  const comments = readComments(path, context);
  const matter = validateArticle(raw.value, {
    site: context.site,
    ...(context.layouts && { layouts: context.layouts }),
    findPicture: context.findPicture,
    defaults: context.defaultsFor(path),
    ...(comments.value && { comments: comments.value }),
  });
  const before = [...source.diagnostics, ...raw.diagnostics, ...comments.diagnostics, ...matter.diagnostics];
  // The text of an article with broken front matter is looked at as well: all mistakes are told in one run.
  const body = context.renderBody(raw.value, matter.sketch, context);
  const mayBeHeld = matter.value === undefined && namesHold(raw.value, context.site);
  const { draft, sketch } = matter;
  const result = { path, draft, sketch, mayBeHeld, diagnostics: [...before, ...body.diagnostics] };
  if (matter.value === undefined) return result;
  const ref = context.keep(matter.value, body.value.html);
  return { ...result, article: { ...matter.value, body: { ...ownTexts(body.value.body), ...(ref && { ref }) } } };
}

function namesHold({ source, frontMatter, bodyStart }: RawArticle, site: Site): boolean {
  const { entries, unread } = frontMatter;
  if (unread === 'all') return mentionsHold(source.text.slice(0, bodyStart));
  const said = entries.filter(({ value }) => value.kind !== 'scalar' || value.text.trim() !== 'false');
  const keys = [...said.map(({ key }) => key.text), ...(unread ?? [])];
  return keys.some((key) => holds.has(site.fieldNames.get(key) ?? key));
}

const holds = new Set(['draft', 'embargo', 'expires']);
const mentionsHold = (text: string): boolean => /^\s*["']?(?:draft|embargo|expires)\b/m.test(text.slice(0, 65_536));

/** The comments file of an article: `budget.comments.yaml` beside `budget.md`. */
export const commentsFileOf = (articlePath: string): string => articlePath.replace(/\.md$/, '.comments.yaml');

function readComments(
  path: string,
  context: LineContext,
): Outcome<{ source: Source; node: FrontMatterNode } | undefined> {
  const file = commentsFileOf(path);
  if (!context.beside.has(file)) return { value: undefined, diagnostics: [] };
  const read = readIfThere(context.root, file);
  if (read.value === undefined) return { value: undefined, diagnostics: read.diagnostics };
  const source = read.value;
  const yaml = parseYaml(source, 0, source.text.length);
  const value = yaml.value && { source, node: yaml.value };
  return { value, diagnostics: [...read.diagnostics, ...yaml.diagnostics] };
}
