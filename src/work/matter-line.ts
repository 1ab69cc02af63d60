import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { ArticleMatter } from '../model/article.ts';
import type { FindPicture } from '../model/picture.ts';
import type { Site } from '../model/site.ts';
import type { FrontMatterNode, RawArticle, Source } from '../model/source.ts';
import { parseArticle } from '../parse/article.ts';
import { parseYaml } from '../parse/yaml.ts';
import { readIfThere } from '../read/companion.ts';
import type { ReadSource } from '../read/source.ts';
import { validateArticle } from '../validate/article.ts';
import { commentsFileOf } from './comments-file.ts';
import type { FolderDefaults } from './folder-defaults.ts';

/** What is needed to read front matter besides the path: the same for every article of a site. */
export interface MatterContext {
  readonly root: string;
  readonly readSource: ReadSource;
  readonly site: Site;
  /** Names that may be given as `layout`; without them any may. */
  readonly layouts?: ReadonlySet<string>;
  readonly findPicture: FindPicture;
  /** Paths of the files beside articles that are not articles. */
  readonly beside: ReadonlySet<string>;
  readonly defaultsFor: (articlePath: string) => readonly FolderDefaults[];
}

export interface MatterResult {
  readonly path: string;
  /** Absent when the file could not be read as an article at all. */
  readonly raw?: RawArticle;
  /** Absent when the front matter is not valid. */
  readonly matter?: ArticleMatter;
  readonly draft: boolean;
  /** What could be read, also of broken front matter. Never to publish. */
  readonly sketch?: ArticleMatter;
  /** Whether something that could not be read may hold the article back. */
  readonly mayBeHeld: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Takes one article from its file to its front matter: read, parse, validate. Its Markdown is not looked at. */
export function runMatterLine(path: string, context: MatterContext): MatterResult {
  const source = context.readSource(path);
  if (source.value === undefined) return { path, draft: false, mayBeHeld: true, diagnostics: source.diagnostics };
  const raw = parseArticle(source.value);
  if (raw.value === undefined) {
    return { path, draft: false, mayBeHeld: true, diagnostics: [...source.diagnostics, ...raw.diagnostics] };
  }
  const comments = readComments(path, context);
  const { value, draft, sketch, diagnostics } = validateArticle(raw.value, {
    site: context.site,
    ...(context.layouts && { layouts: context.layouts }),
    findPicture: context.findPicture,
    defaults: context.defaultsFor(path),
    ...(comments.value && { comments: comments.value }),
  });
  return {
    path,
    raw: raw.value,
    ...(value && { matter: value }),
    draft,
    sketch,
    mayBeHeld: value === undefined && namesHold(raw.value, context.site),
    diagnostics: [...source.diagnostics, ...raw.diagnostics, ...comments.diagnostics, ...diagnostics],
  };
}

function namesHold({ source, frontMatter, bodyStart }: RawArticle, site: Site): boolean {
  const { entries, unread } = frontMatter;
  if (unread === 'all') return mentionsHold(source.text.slice(0, bodyStart));
  const said = entries.filter(({ value }) => value.kind !== 'scalar' || value.text.trim() !== 'false');
  const keys = [...said.map(({ key }) => key.text), ...(unread ?? [])];
  return keys.some((key) => holds.has(site.fieldNames.get(key) ?? key));
}

const holds = new Set(['draft', 'embargo', 'expires']);
const mentionsHold = (text: string): boolean => /^\s*["']?(?:draft|embargo|expires)\b/m.test(text);

function readComments(
  path: string,
  context: MatterContext,
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
