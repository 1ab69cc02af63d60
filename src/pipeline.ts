import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { type SettleOptions, settle } from './diagnostics/severity.ts';
import type { Article, Held, LiveArticle } from './model/article.ts';
import type { Instant } from './model/instant.ts';
import type { Plan } from './model/plan.ts';
import type { Site } from './model/site.ts';
import { makeAddressBook } from './plan/addresses.ts';
import { planSite } from './plan/site.ts';
import { checkTogether } from './plan/together.ts';
import { splitByVisibility, stateOf } from './plan/visibility.ts';
import { listFiles, type SiteFiles } from './read/list-files.ts';
import type { Theme } from './render/theme.ts';
import { commentsFileOf, type LineResult } from './work/article-line.ts';
import { readFolderDefaults } from './work/folder-defaults.ts';
import { hushHeld, titlesOfHeld } from './work/hush.ts';
import { makeLocator } from './work/locate.ts';
import { outputsOf } from './work/outputs.ts';
import { readArticles } from './work/read-articles.ts';
import type { BodyStore } from './write/body-store.ts';
import type { Output } from './write/output.ts';

/** What a command asks of the line. */
export interface Job {
  readonly root: string;
  readonly site: Site;
  readonly theme: Theme;
  readonly bodies: BodyStore;
  readonly now: Instant;
  readonly drafts: boolean;
  readonly mode: SettleOptions['mode'];
  /** Leave out articles with errors instead of publishing nothing. */
  readonly skipInvalid: boolean;
  readonly reportUnknownVariables: boolean;
  readonly pause: (stage: string, done: number, total: number) => Promise<void> | undefined;
}

/** A whole site, decided: what is shown, what is held, where everything will stand, and all that is wrong with it. */
export interface Edition {
  readonly job: Job;
  readonly files: SiteFiles;
  readonly live: readonly LiveArticle[];
  readonly held: readonly Held[];
  /** Drafts whose front matter is broken: held like all drafts, but nothing else is known of them. */
  readonly brokenDrafts: number;
  /** Paths left out by `skipInvalid`. */
  readonly leftOut: readonly string[];
  readonly plan: Plan;
  readonly bodies: BodyStore;
  readonly addressOf: (articlePath: string) => string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads, checks and plans everything; writes nothing. After it, all mistakes in the content are known. */
export async function assemble(job: Job): Promise<Edition> {
  const { root, site, bodies, now } = job;
  const listed = listFiles(root);
  const files = listed.value;
  const defaults = readFolderDefaults(root, files.beside);
  const read = await readArticles({
    root,
    site,
    layouts: job.theme.layouts,
    files,
    defaults,
    keep: (matter, html) => (isShown(matter, job) ? bodies.put(html) : undefined),
    pause: job.pause,
  });
  const lines = read.value;
  const common = [...listed.diagnostics, ...defaults.diagnostics, ...read.diagnostics];
  const brokenDrafts = lines.filter(({ article, draft }) => draft && article === undefined).length;
  const drafts = new Set(lines.flatMap(({ path, draft }) => (draft ? [path, commentsFileOf(path)] : [])));
  const settled = (found: readonly Diagnostic[]) => settle(found, { rules: site.rules, drafts, mode: job.mode });
  const assets = job.theme.assets.map(({ output }) => output);
  const locate = makeLocator(root, site);
  const titles = titlesOfHeld(lines, (sketch) => isShown(sketch, job));
  const leftOut = new Set<string>();
  // Why articles were left out that are sound by themselves: without them the rules find nothing any more.
  const reasons: Diagnostic[] = [];
  for (;;) {
    const articles = lines.flatMap(({ path, article }) => (article && !leftOut.has(path) ? [article] : []));
    const { live, held, nextChangeAt } = splitByVisibility(articles, now, { drafts: job.drafts });
    const plan = { ...planSite(site, live), ...(nextChangeAt !== undefined && { nextChangeAt }) };
    const together = checkTogether(
      { site, articles, live, held, plan, statics: files.statics, paths: files.articles, assets },
      locate,
    );
    const found = settled([...common, ...lines.flatMap((line) => line.diagnostics), ...reasons, ...together]);
    const diagnostics = hushHeld(found, titles, job.mode);
    const broken = job.skipInvalid ? newlyBroken(lines, diagnostics, leftOut) : [];
    if (broken.length === 0) {
      const addressOf = makeAddressBook(site, live);
      return {
        job,
        files,
        live,
        held,
        brokenDrafts,
        leftOut: [...leftOut].sort(),
        plan,
        bodies,
        addressOf,
        diagnostics,
      };
    }
    for (const path of broken) leftOut.add(path);
    reasons.push(...together.filter(({ place }) => leftOut.has(place.path)));
  }
}

/** Renders an edition and stages every file of it; returns what the templates did wrong. Nothing is visible until the output is committed. */
export async function stageEdition(edition: Edition, output: Pick<Output, 'stage'>): Promise<readonly Diagnostic[]> {
  const { job, plan } = edition;
  const outputs = outputsOf(edition);
  let done = 0;
  for (let next = outputs.next(); ; next = outputs.next()) {
    if (next.done) return settle(next.value, { rules: job.site.rules, drafts: new Set(), mode: job.mode });
    output.stage(next.value);
    const wait = job.pause('rendering pages', ++done, plan.pages.length);
    if (wait) await wait;
  }
}

const isShown = (matter: Omit<Article, 'body'>, job: Job): boolean => {
  const state = stateOf(matter, job.now);
  return state === 'live' || (state === 'draft' && job.drafts);
};

/** Articles that have errors, or stand on folder defaults that do, and are not left out yet. */
function newlyBroken(
  lines: readonly LineResult[],
  diagnostics: readonly Diagnostic[],
  leftOut: ReadonlySet<string>,
): string[] {
  const wrong = new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ place }) => place.path));
  const isBroken = ({ path, article, draft }: LineResult) =>
    wrong.has(path) || wrong.has(commentsFileOf(path)) || (article === undefined && !draft);
  return lines.filter((line) => !leftOut.has(line.path) && isBroken(line)).map(({ path }) => path);
}
