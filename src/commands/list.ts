import { failed } from '../diagnostics/severity.ts';
import type { Article, State } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import { assemble } from '../pipeline.ts';
import { foldTerm } from '../plan/terms.ts';
import { jsonDocument } from '../report/json.ts';
import { listTable } from '../report/list-table.ts';
import { signsOf } from '../report/signs.ts';
import { isoAt } from '../time/zone.ts';
import { compareText } from '../words/compare-text.ts';
import { didYouMean } from '../words/did-you-mean.ts';
import { type Context, type ExitCode, exitCodes } from './context.ts';
import { tellDiagnostics } from './tell.ts';
import { withJob } from './with-job.ts';

export interface ListFlags {
  readonly status?: string;
  readonly section?: string;
}

/** Lists the articles, oldest first, with date, state, path and title, and says when the next one changes. */
export async function list(context: Context, flags: ListFlags): Promise<ExitCode> {
  const wishes = { mode: 'build', skipInvalid: false, reportUnknownVariables: false } as const;
  return withJob(context, wishes, async (job, early) => {
    const edition = await assemble(job);
    const all = [...edition.live, ...edition.held.map(({ article }) => article)];
    const unknown = unknownSection(flags.section, job.site, all);
    if (unknown !== undefined) {
      context.say(`${signsOf(context.terminal).error} ${unknown}\n`);
      return exitCodes.usage;
    }
    const states = new Map<Article, State>(edition.held.map(({ article, state }) => [article, state]));
    const wanted = flags.section === undefined ? undefined : foldTerm(flags.section);
    const articles = all
      .map((article) => ({ article, state: states.get(article) ?? ('live' as const) }))
      .filter(({ state }) => flags.status === undefined || state === flags.status)
      .filter(({ article }) => wanted === undefined || article.categories.some((name) => foldTerm(name) === wanted))
      .sort(({ article: a }, { article: b }) => a.date.at - b.date.at || compareText(a.path, b.path))
      .map(({ article, state }) => ({
        date: isoAt(article.date.at, job.site.timeZone),
        state,
        path: article.path,
        title: article.title,
      }));
    const { nextChangeAt } = edition.plan;
    const next = nextChangeAt === undefined ? undefined : isoAt(nextChangeAt, job.site.timeZone);
    const diagnostics = [...early, ...edition.diagnostics];
    const isWrong = failed(diagnostics, false);
    if (context.format === 'json') {
      context.print(
        jsonDocument({ ok: !isWrong, articles, ...(next !== undefined && { nextChangeAt: next }), diagnostics }),
      );
    } else {
      context.print(listTable(articles, next, context.outTerminal));
      if (isWrong) tellDiagnostics(context, diagnostics);
    }
    return isWrong ? exitCodes.content : exitCodes.done;
  });
}

/** Says that no section has this name, and which one may be meant. */
function unknownSection(wanted: string | undefined, site: Site, articles: readonly Article[]): string | undefined {
  if (wanted === undefined) return undefined;
  const listed = site.sections.map(({ name }) => name);
  const names = [...listed, ...articles.flatMap(({ categories }) => categories)];
  if (names.some((name) => foldTerm(name) === foldTerm(wanted))) return undefined;
  const known = [...new Set(names)];
  const meant = didYouMean(wanted, known);
  const hint = meant === undefined ? `the sections are ${known.slice(0, 20).join(', ')}` : `did you mean ${meant}?`;
  return `there is no section ${JSON.stringify(wanted)}${known.length === 0 ? '' : `: ${hint}`}`;
}
