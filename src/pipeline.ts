import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { settle } from './diagnostics/severity.ts';
import { makeAddressBook } from './plan/addresses.ts';
import { planSite } from './plan/site.ts';
import { checkTogether } from './plan/together.ts';
import { splitByVisibility } from './plan/visibility.ts';
import { listFiles } from './read/list-files.ts';
import type { Edition, Job } from './work/edition.ts';
import { readFolderDefaults } from './work/folder-defaults.ts';
import { makeJudge } from './work/judge.ts';
import { decideWithout, type LeftOut } from './work/leave-out.ts';
import { makeLocator } from './work/locate.ts';
import { outputsOf } from './work/outputs.ts';
import { readArticles } from './work/read-articles.ts';
import type { Output } from './write/output.ts';

/** A job whose files are listed. */
export const listed = (job: Job): Job => ({ ...job, listed: listFiles(job.root) });

/** Reads, checks and plans everything; writes nothing. After it, all mistakes in the content are known. */
export async function assemble(job: Job): Promise<Edition> {
  const { root, site, theme, now, skipInvalid, profile } = job;
  const { value: files, diagnostics: ofFiles } = job.listed ?? listFiles(root);
  profile?.begin('articles');
  const defaults = readFolderDefaults(root, files.beside);
  const { value: lines, diagnostics: ofLines } = await readArticles(job, files, defaults);
  profile?.begin('plan and checks');
  const ofEach = [...ofFiles, ...defaults.diagnostics, ...ofLines];

  const visibility = { ...job, news: site.feeds.news };
  const judge = makeJudge(job, lines);
  const locate = makeLocator(root, site);
  const known = {
    site,
    statics: files.statics,
    paths: files.articles,
    assets: theme.assets.map(({ output }) => output),
  };
  const decide = (leftOut: LeftOut) => {
    const articles = lines.flatMap(({ path, article }) => (article && !leftOut.paths.has(path) ? [article] : []));
    const { live, held, ...coming } = splitByVisibility(articles, now, visibility);
    const plan = planSite(site, live, { ...coming, withoutRelated: job.withoutRelated === true });
    const together = checkTogether({ ...known, articles, live, held, plan }, locate);
    return { live, held, plan, together, diagnostics: judge([...ofEach, ...leftOut.reasons, ...together]) };
  };
  const { live, held, plan, diagnostics, leftOut } = decideWithout(decide, lines, skipInvalid);

  const brokenDrafts = lines.filter(({ article, draft }) => draft && article === undefined).length;
  const addressOf = makeAddressBook(site, live);
  return { job, files, live, held, brokenDrafts, leftOut, plan, addressOf, diagnostics };
}

/** Renders an edition and stages every file of it; returns what the templates did wrong. Nothing is visible until the output is committed. */
export async function stageEdition(edition: Edition, output: Pick<Output, 'stage'>): Promise<readonly Diagnostic[]> {
  const { job, plan } = edition;
  const { profile } = job;
  profile?.begin('assets');
  const stage = profile ? profile.around('write', output.stage) : output.stage;
  const outputs = outputsOf(edition);
  let done = 0;
  for (let next = outputs.next(); ; next = outputs.next()) {
    if (next.done) return settle(next.value, { rules: job.site.rules, drafts: new Set(), mode: job.mode });
    stage(next.value);
    const wait = job.pause('rendering pages', ++done, plan.pages.length);
    if (wait) await wait;
  }
}
