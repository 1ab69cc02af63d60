import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { ArticleMatter } from '../model/article.ts';
import type { Profile } from '../model/profile.ts';
import { stateOf } from '../plan/visibility.ts';
import type { SiteFiles } from '../read/list-files.ts';
import { validateDefaults } from '../validate/defaults.ts';
import { type LineContext, type LineResult, runArticleLine } from './article-line.ts';
import type { Job } from './edition.ts';
import type { AllDefaults } from './folder-defaults.ts';
import { lineContextOf } from './line-context.ts';

/** Runs every article of the site through the line, one after the other, but for those that are known from earlier: what is kept in memory
 *  is metadata. Checks the folder defaults once. */
export async function readArticles(
  job: Job,
  files: SiteFiles,
  folders: AllDefaults,
): Promise<Outcome<readonly LineResult[]>> {
  const { earlier, now, pause, profile } = job;
  const context = lineContextOf(job, files, folders);
  const isShown = (matter: ArticleMatter) => stateOf(matter, now, job) === 'live';
  const around = watched(earlier?.around?.(context) ?? context, profile);
  const ofDefaults = folders.all.flatMap((defaults) => validateDefaults(defaults, context));
  const recalled = (path: string): LineResult | undefined => {
    const known = earlier?.recall(path);
    // What was held back when it was read has no text to show.
    const lacksText = known?.article !== undefined && known.article.body.ref === undefined && isShown(known.article);
    return lacksText ? undefined : known;
  };
  const readAnew = (path: string): LineResult => {
    const result = runArticleLine(path, around);
    earlier?.keep(path, result);
    return earlier?.instead?.(path, result) ?? result;
  };
  const run = profile ? profile.article(profile.around('front matter', readAnew), (path) => path) : readAnew;
  const results: LineResult[] = [];
  for (const path of files.articles) {
    results.push(recalled(path) ?? run(path));
    const wait = pause('reading articles', results.length, files.articles.length);
    if (wait) await wait;
  }
  return { value: results, diagnostics: [...ofDefaults, ...results.flatMap(({ diagnostics }) => diagnostics)] };
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
