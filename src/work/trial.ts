import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { settle } from '../diagnostics/severity.ts';
import { makeBodyRenderer } from '../markdown/render-body.ts';
import type { Article, ArticleMatter, State } from '../model/article.ts';
import { noBody } from '../model/body.ts';
import { planSite } from '../plan/site.ts';
import { checkTogether } from '../plan/together.ts';
import { splitByVisibility, stateOf } from '../plan/visibility.ts';
import { decodeText } from '../read/decode.ts';
import { listFiles, type SiteFiles } from '../read/list-files.ts';
import { makePictureFinder } from '../read/pictures.ts';
import { makeSourceReader, type ReadSource } from '../read/source.ts';
import type { Theme } from '../render/theme.ts';
import { type LineContext, type LineResult, runArticleLine } from './article-line.ts';
import { readFolderDefaults } from './folder-defaults.ts';
import { makeLocator } from './locate.ts';
import { callRoll, type Roll, type RollJob } from './roll.ts';

/** A site in which one article is tried out in another version before anything is written. */
export interface Trial {
  readonly files: SiteFiles;
  /** Every other article, by its front matter alone. */
  readonly roll: Roll['articles'];
  readonly defaultsFor: LineContext['defaultsFor'];
  /** What a check would say of the article at `path` alone if its file held `text`. */
  readonly judgeAlone: (path: string, text: string) => Verdict;
  /** The same with the rules over several articles: addresses, identities, links from and to it. */
  readonly judge: (path: string, text: string) => Verdict;
  /** Paths of the articles whose text or front matter may name the file at `path`. */
  readonly namedBy: (path: string) => readonly string[];
}

export interface Verdict {
  /** Absent when something is wrong that no site may soften. */
  readonly matter?: ArticleMatter;
  /** What could be read. */
  readonly sketch?: ArticleMatter;
  readonly state?: State;
  readonly diagnostics: readonly Diagnostic[];
}

/** Prepares trials: reads the front matter of the whole site, and no Markdown but that of articles which a trial is about. */
export async function makeTrial(job: RollJob & { readonly theme: Theme }): Promise<Trial> {
  const { root, site, theme } = job;
  const { value: files } = listFiles(root);
  const folders = readFolderDefaults(root, files.beside);
  const { articles: roll } = await callRoll(job);
  const known = new Set(files.articles);
  const statics = new Set(files.statics);
  const readSource = makeSourceReader(root);
  const context: Omit<LineContext, 'readSource' | 'isArticle'> = {
    root,
    site,
    ...(theme.layouts && { layouts: theme.layouts }),
    findPicture: makePictureFinder(root, site, files.statics),
    isStatic: (path) => statics.has(path),
    beside: files.beside,
    defaultsFor: folders.defaultsFor,
    renderBody: makeBodyRenderer(site),
    keep: () => undefined,
  };
  const run = (path: string, read: ReadSource, isArticle: LineContext['isArticle']) =>
    runArticleLine(path, { ...context, readSource: read, isArticle });
  const settled = (found: readonly Diagnostic[]) =>
    settle(found, { rules: site.rules, drafts: new Set(), mode: 'check' });
  const namedBy = (path: string) => files.articles.filter((other) => other !== path && names(readSource, other, path));

  const runAlone = (path: string, text: string) => {
    const given: ReadSource = () => decodeText(path, Buffer.from(text));
    return run(path, given, (other) => other === path || known.has(other));
  };
  const verdict = ({ article, sketch }: LineResult, diagnostics: readonly Diagnostic[]): Verdict => ({
    ...(article && { matter: article, state: stateOf(article, job.now) }),
    ...(sketch && { sketch }),
    diagnostics: settled(diagnostics),
  });
  const judge = (path: string, text: string) => {
    const line = runAlone(path, text);
    if (line.article === undefined) return verdict(line, line.diagnostics);
    const others = withBodies(
      roll,
      new Set([...namedBy(path), ...line.article.body.links.map((link) => link.path)]),
      (other) => run(other, readSource, (one) => one === path || known.has(one)),
    );
    const articles = [...others.filter((other) => other.path !== path), line.article];
    const { live, held } = splitByVisibility(articles, job.now);
    const plan = planSite(site, live, { withoutRelated: true });
    const assets = theme.assets.map(({ output }) => output);
    const paths = known.has(path) ? files.articles : [...files.articles, path];
    const together = checkTogether(
      { site, articles, live, held, plan, statics: files.statics, assets, paths },
      makeLocator(root, site),
    );
    return verdict(line, [...line.diagnostics, ...together.filter((one) => isAbout(one, path))]);
  };
  return {
    files,
    roll,
    defaultsFor: folders.defaultsFor,
    judgeAlone: (path, text) => {
      const line = runAlone(path, text);
      return verdict(line, line.diagnostics);
    },
    judge,
    namedBy,
  };
}

/** Of most articles front matter is all that the rules need; those that link to one another are read in full. */
function withBodies(
  roll: Roll['articles'],
  wanted: ReadonlySet<string>,
  run: (path: string) => LineResult,
): readonly Article[] {
  return roll.map(
    ({ article }) => (wanted.has(article.path) ? run(article.path).article : undefined) ?? { ...article, body: noBody },
  );
}

/** A rule over several articles reports at one of them and names the other. */
const isAbout = ({ place, message, help }: Diagnostic, path: string): boolean =>
  place.path === path || message.includes(`\`${path}\``) || help?.includes(`\`${path}\``) === true;

function names(readSource: ReadSource, path: string, target: string): boolean {
  const name = target.slice(target.lastIndexOf('/') + 1);
  const text = readSource(path).value?.text;
  return text !== undefined && (text.includes(name) || text.includes(encodeURI(name)));
}
