import { openRollMemory } from '../cache/roll-memory.ts';
import { failed } from '../diagnostics/severity.ts';
import type { Site } from '../model/site.ts';
import { foldTerm } from '../plan/terms.ts';
import { loadTheme } from '../render/theme.ts';
import { jsonDocument } from '../report/json.ts';
import { listTable } from '../report/list-table.ts';
import { unknownTerm } from '../report/unknown-term.ts';
import { isoAt, isoNotBefore } from '../time/zone.ts';
import { compareText } from '../words/compare-text.ts';
import { callRoll, type Roll, type RollJob } from '../work/roll.ts';
import { type Context, type ExitCode, exitCodes } from './context.ts';
import { tellDiagnostics } from './tell.ts';
import { tellRefusal } from './tell-refusal.ts';
import { withSite } from './with-job.ts';

export interface ListFlags {
  readonly status?: string;
  readonly section?: string;
}

/** Lists the articles, oldest first, with date, state, path and title, and says when the next one changes. Reads front matter alone. */
export async function list(context: Context, flags: ListFlags): Promise<ExitCode> {
  return withSite(context, async (given, early) => {
    const roll = await callRollOf(context, given);
    const { site } = given;
    const unknown = unknownSection(flags.section, site, roll);
    if (unknown !== undefined) return tellRefusal(context, { message: unknown }, exitCodes.usage);
    const wanted = flags.section === undefined ? undefined : foldTerm(flags.section);
    const articles = roll.articles
      .filter(({ state }) => flags.status === undefined || state === flags.status)
      .filter(({ article }) => wanted === undefined || article.categories.some((name) => foldTerm(name) === wanted))
      .sort(({ article: a }, { article: b }) => a.date.at - b.date.at || compareText(a.path, b.path))
      .map(({ article: { date, path, title }, state }) => ({
        date: isoAt(date.at, site.timeZone),
        state,
        path,
        title,
      }));
    const next = roll.nextChangeAt === undefined ? undefined : isoNotBefore(roll.nextChangeAt, site.timeZone);
    const diagnostics = [...early, ...roll.diagnostics];
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

async function callRollOf({ cache, root, shippedTheme, version }: Context, job: RollJob): Promise<Roll> {
  if (!cache) return callRoll(job);
  const { layouts } = loadTheme(root, shippedTheme).value;
  const memory = openRollMemory({ root, site: job.site, version, layouts });
  try {
    return await callRoll({ ...job, known: memory.known });
  } finally {
    memory.close();
  }
}

/** Says that no section has this name, and which one may be meant. */
function unknownSection(wanted: string | undefined, site: Site, { articles }: Roll): string | undefined {
  if (wanted === undefined) return undefined;
  const listed = site.sections.map(({ name }) => name);
  const names = [...listed, ...articles.flatMap(({ article }) => article.categories)];
  if (names.some((name) => foldTerm(name) === foldTerm(wanted))) return undefined;
  return unknownTerm({ unknown: 'section', wanted, known: names });
}
