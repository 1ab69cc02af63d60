import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { ArticleMatter } from '../model/article.ts';
import type { Profile } from '../model/profile.ts';
import { stateOf } from '../plan/visibility.ts';
import type { SiteFiles } from '../read/list-files.ts';
import { validateDefaults } from '../validate/defaults.ts';
import { type LineContext, type LineResult, runArticleLine } from './article-line.ts';
import type { Hands, News } from './crew.ts';
import type { Job } from './edition.ts';
import type { AllDefaults } from './folder-defaults.ts';
import { lineContextOf } from './line-context.ts';
import { makePartSharer } from './share-parts.ts';

/** Runs every article of the site through the line, but for those that are known from earlier: what is kept in memory is metadata. Many are
 *  shared with the job's crew. Checks the folder defaults once. */
export async function readArticles(
  job: Job,
  files: SiteFiles,
  folders: AllDefaults,
): Promise<Outcome<readonly LineResult[]>> {
  const { theme, earlier, crew, now, pause, profile } = job;
  const context = lineContextOf(job, files, folders);
  const isShown = (matter: ArticleMatter) => stateOf(matter, now, job) === 'live';
  const around = watched(earlier?.around?.(context) ?? context, profile);
  const ofDefaults = folders.all.flatMap((defaults) => validateDefaults(defaults, context));
  const results = new Map<string, LineResult>();
  const share = makePartSharer();
  const add = (path: string, result: LineResult): void => {
    if (result.article !== undefined) share(result.article);
    results.set(path, result);
  };
  const rest = () => pause('reading articles', results.size, files.articles.length);
  const recall = (path: string): void => {
    const known = earlier?.recall(path);
    // What was held back when it was read has no text to show.
    const lacksText = known?.article !== undefined && known.article.body.ref === undefined && isShown(known.article);
    if (known !== undefined && !lacksText) add(path, known);
  };
  const readAnew = (path: string): LineResult => {
    const result = runArticleLine(path, around);
    earlier?.keep(path, result);
    return earlier?.instead?.(path, result) ?? result;
  };
  const run = profile ? profile.article(profile.around('front matter', readAnew), (path) => path) : readAnew;
  const readHere = (path: string): void => add(path, run(path));
  const take = (path: string, news: News): void => {
    const result = 'record' in news ? earlier?.take?.(path, news) : news;
    if (result !== undefined) add(path, result);
  };

  await each(files.articles, recall, rest);
  const paths = files.articles.filter((path) => !results.has(path));
  // A profile measures this thread.
  if (crew !== undefined && profile === undefined && paths.length >= crew.least) {
    const order = { ...job, paths, files, layouts: theme.layouts, remembers: earlier?.take !== undefined };
    await crew.read(order, { readHere, take, rest });
  } else {
    await each(paths, readHere, rest);
  }
  const inOrder = files.articles.flatMap((path) => results.get(path) ?? []);
  return { value: inOrder, diagnostics: [...ofDefaults, ...inOrder.flatMap(({ diagnostics }) => diagnostics)] };
}

async function each(paths: readonly string[], work: (path: string) => void, rest: Hands['rest']): Promise<void> {
  for (const path of paths) {
    work(path);
    const wait = rest();
    if (wait) await wait;
  }
}

function watched(context: LineContext, profile: Profile | undefined): LineContext {
  if (profile === undefined) return context;
  const { readSource, renderBody, keep } = context;
  return {
    ...context,
    readSource: profile.around('read files', readSource),
    renderBody: profile.around('Markdown', renderBody),
    keep: profile.around('put texts aside', keep),
  };
}
