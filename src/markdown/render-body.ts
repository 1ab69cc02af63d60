import { Lexer, Marked, type Token } from 'marked';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { foreignLabels } from '../labels/foreign.ts';
import { labelsFor } from '../labels/labels.ts';
import { remember } from '../labels/remember.ts';
import type { ArticleMatter } from '../model/article.ts';
import { type Body, type Heading, noBody } from '../model/body.ts';
import type { SafeHtml } from '../model/safe-html.ts';
import type { Site } from '../model/site.ts';
import type { RawArticle } from '../model/source.ts';
import { datelineOf, paragraphForDateline } from './dateline.ts';
import { excerptOf, makeMeasure } from './facts.ts';
import { footnoteExtensions, startFootnotes } from './footnotes.ts';
import { startHeadingIds } from './heading-ids.ts';
import { levelHeadings, takeGivenId } from './headings.ts';
import { exceedsLimits } from './limits.ts';
import { plainText } from './plain-text.ts';
import { collectProblems } from './problems.ts';
import { reportPresentation } from './raw-html.ts';
import { renderBlocks, renderFootnotes } from './render-blocks.ts';
import { makeSanitizer } from './sanitize.ts';
import { coverShortcodes, hasCover, makeUncover, type Shortcode } from './shortcodes.ts';
import { mostOpenElements, type Survey, survey } from './survey.ts';
import { makeTokenizer } from './tokenizer.ts';
import { makeTypesetter, type Typesetter } from './typography.ts';
import type { BodyContext, Work } from './work.ts';

export type { BodyContext } from './work.ts';

/** Turns the Markdown of one article into HTML that may go out, what is known of it, and what is wrong in it. */
export type RenderBody = (raw: RawArticle, article: ArticleMatter, context: BodyContext) => Outcome<RenderedBody>;

export interface RenderedBody {
  readonly html: SafeHtml;
  readonly body: Omit<Body, 'ref'>;
}

/** Makes the renderer of a site: one Markdown parser for all articles. `bare` gives plain CommonMark without checks, for tests only. */
export function makeBodyRenderer(site: Site, { bare = false }: { readonly bare?: boolean } = {}): RenderBody {
  // Two parsers, because the mere presence of an extension slows down every text.
  const tokenizer = makeTokenizer();
  const plain = { ...new Marked({ gfm: true }).defaults, tokenizer };
  const withFootnotes = { ...new Marked({ gfm: true }, { extensions: [...footnoteExtensions] }).defaults, tokenizer };
  const sanitize = makeSanitizer(site.markdown.iframes);
  const measure = makeMeasure();
  const typesetterOf = remember<Typesetter>(makeTypesetter);
  const speechOf = remember((language) => ({
    labels: labelsFor(language, site.labels),
    foreign: foreignLabels(language, site),
  }));

  return (raw, article, context) => {
    const problems = collectProblems(raw);
    const body = raw.source.text.slice(raw.bodyStart);
    const { text, originals, shortcodes } = coverShortcodes(body);
    if (exceedsLimits(body, problems)) return { value: nothing, diagnostics: problems.diagnostics(text, []) };

    const tokens = Lexer.lex(text, text.includes('[^') && !bare ? withFootnotes : plain);
    const seen = survey(tokens, bare ? () => {} : typesetterOf(article.lang));
    if (seen.tooDeep !== undefined) {
      problems.report('too-complex', { token: seen.tooDeep }, 'open HTML elements', mostOpenElements);
      return { value: nothing, diagnostics: problems.diagnostics(text, tokens) };
    }
    const shown = new Set<number>();
    const work = startWork({ site, raw, article, context, bare, problems }, tokens, seen, {
      uncover: makeUncover(originals, shown),
      ...speechOf(article.lang),
    });
    const rendered = renderOpening(work, tokens) + renderBlocks(work, tokens) + renderFootnotes(work);
    const mustBeSanitized = seen.hasRawHtml && site.markdown.html === 'sanitize' && !bare;
    const html = mustBeSanitized ? sanitize(rendered) : rendered;
    const covered = shortcodes.filter((_, number) => !shown.has(number));
    reportShortcodes(covered, problems);
    reportPresentation(work);
    for (const note of work.footnotes.unused()) problems.report('footnote-unused', spotOfLabel(note), note.label);

    // Places are looked up here; links take theirs at the same time.
    const diagnostics = problems.diagnostics(text, tokens);
    const facts: Omit<Body, 'ref'> = {
      anchors: [...work.anchors],
      headings: [...work.headings.values()],
      links: work.links,
      pictures: [...work.pictures.values()],
      ...measure(html),
      excerpt: article.summary ? '' : excerptOf(tokens),
    };
    return { value: { html: html as SafeHtml, body: facts }, diagnostics };
  };
}

const nothing: RenderedBody = { html: '' as SafeHtml, body: noBody };

function startWork(
  given: Pick<Work, 'site' | 'raw' | 'article' | 'context' | 'bare' | 'problems'>,
  tokens: readonly Token[],
  seen: Survey,
  made: Pick<Work, 'uncover' | 'labels' | 'foreign'>,
): Work {
  const { site, raw, article, context, bare, problems } = given;
  const headings = bare ? new Map<Token, Heading>() : headingsOf(seen, problems);
  const footnotes = startFootnotes(article.path);
  for (const note of seen.notes) {
    if (footnotes.define(note) === 'again') problems.report('footnote-again', spotOfLabel(note), note.label);
  }
  // Named one by one: spreading two objects takes longer than all the rest.
  const { uncover, labels, foreign } = made;
  return {
    site,
    raw,
    article,
    context,
    bare,
    problems,
    uncover,
    labels,
    foreign,
    footnotes,
    headings,
    anchors: anchorsOf(headings, seen),
    datelined: paragraphForDateline(article, tokens),
    links: [],
    pictures: new Map(),
    tables: 0,
    endless: new WeakMap(),
    gone: new Set(),
    presentation: { names: new Set(), count: 0 },
  };
}

function anchorsOf(headings: ReadonlyMap<Token, Heading>, { rawIds }: Survey): Set<string> {
  const anchors = new Set<string>();
  for (const { id } of headings.values()) anchors.add(id);
  for (const id of rawIds) anchors.add(id);
  return anchors;
}

/** A text without paragraphs has its dateline in one of its own. */
function renderOpening({ article, datelined }: Work, tokens: readonly Token[]): string {
  const hasParagraph = tokens.some(({ type }) => type === 'paragraph');
  const dateline = datelined === undefined && !hasParagraph ? datelineOf(article) : '';
  return dateline === '' ? '' : `<p>${dateline.trim()}</p>\n`;
}

function reportShortcodes(shortcodes: readonly Shortcode[], problems: ReturnType<typeof collectProblems>): void {
  const [first] = shortcodes;
  if (first === undefined) return;
  const names = [...new Set(shortcodes.map(({ name }) => name.replace(/^\//, '')))];
  problems.report('foreign-shortcode', first, names, shortcodes.length);
}

function headingsOf({ headings, rawIds }: Survey, problems: ReturnType<typeof collectProblems>): Map<Token, Heading> {
  const named = headings.map((token) => ({ token, given: takeGivenId(token), text: plainText(token.tokens) }));
  const shown = named.filter(
    ({ token, text }) => text !== '' || token.tokens.some(({ type }) => type === 'image' || type === 'link'),
  );
  const shownTokens = new Set(shown.map(({ token }) => token));
  for (const { token } of named) {
    // One that only held a tag of another generator is told with those tags.
    if (!shownTokens.has(token) && !hasCover(token.text)) problems.report('heading-empty', { token });
  }
  const levels = levelHeadings(
    shown.map(({ token }) => token),
    problems,
  );
  const idFor = startHeadingIds(rawIds);
  return new Map(
    shown.map(({ token, given, text }, index) => [token, { id: idFor(text, given), level: levels[index] ?? 2, text }]),
  );
}

const spotOfLabel = (note: Survey['notes'][number]) => ({ token: note, from: 0, length: note.label.length + 3 });
