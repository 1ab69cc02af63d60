import { failed } from '../diagnostics/severity.ts';
import { unifiedDiff } from '../edit/diff.ts';
import { changedKeys, editedText } from '../edit/edited.ts';
import { obstacleTo } from '../edit/entries.ts';
import { type Sheet, sheetOf } from '../edit/sheet.ts';
import { applyToFile, type Splice } from '../edit/splice.ts';
import type { ArticleMatter, State } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import { loadTheme } from '../render/theme.ts';
import { openArticle, parsedAgain } from '../work/open-article.ts';
import { makeTrial, type Trial, type Verdict } from '../work/trial.ts';
import { readArticleFile, replaceArticle } from '../write/article-file.ts';
import { type Context, type ExitCode, exitCodes } from './context.ts';
import { findArticle } from './find-article.ts';
import { tellDiagnostics } from './tell.ts';
import { tellEdit, tellNothing } from './tell-edit.ts';
import { tellRefusal } from './tell-refusal.ts';
import { withSite } from './with-job.ts';

/** What an edit is made of: the article as it stands and a judge of what it would become. */
export interface Desk {
  readonly site: Site;
  readonly now: number;
  readonly path: string;
  readonly sheet: Sheet;
  /** The article before the edit, and its state; absent when it is not valid. */
  readonly matter?: ArticleMatter;
  readonly state?: State;
  readonly trial: Trial;
  /** The article after changes, by itself. */
  readonly after: (splices: readonly Splice[]) => Verdict;
}

/** What is to change in an article, and what to say about it. */
export interface Changes {
  readonly splices: readonly Splice[];
  /** The only fields that may differ afterwards. */
  readonly touched: readonly string[];
  /** The states that it may lead to. */
  readonly leadsTo?: readonly State[];
  /** Mistakes do not matter: taking an article off the site must always be possible. */
  readonly evenIfWrong?: true;
  readonly notes: (after: Verdict) => readonly string[];
}

/** What an edit decides: changes, nothing to do, or why not. */
export type Edit =
  | Changes
  | { readonly nothing: string }
  | { readonly refusal: string; readonly help?: string; readonly usage?: true };

export interface EditFlags {
  readonly article: string;
  readonly dryRun: boolean;
}

interface Wishes extends EditFlags {
  /** `published`. */
  readonly what: string;
}

/** Changes the front matter of one article, if what comes of it passes a check; with `dryRun` prints the difference and writes nothing. */
export async function editArticle(context: Context, wishes: Wishes, decide: (desk: Desk) => Edit): Promise<ExitCode> {
  return withSite(context, async (job) => {
    const { root, site, now } = job;
    const trial = await makeTrial({ ...job, theme: loadTheme(root, context.shippedTheme).value });
    const found = findArticle(wishes.article, root, trial);
    if ('problem' in found) return tellRefusal(context, { message: found.problem, help: found.help }, exitCodes.usage);
    const { path } = found;
    const sheet = openSheet(context, path, site, trial);
    if (typeof sheet === 'number') return sheet;
    const { raw } = sheet;
    const { matter, state } = trial.judgeAlone(path, raw.source.text);
    const edit = decide({
      ...{ site, now, path, sheet, trial },
      ...(matter && { matter }),
      ...(state && { state }),
      after: (splices) => trial.judgeAlone(path, editedText(raw, splices)),
    });
    if ('nothing' in edit) return tellNothing(context, { path, message: edit.nothing, ...(matter && { matter }) });
    if ('refusal' in edit) {
      const { refusal: message, help, usage } = edit;
      return tellRefusal(context, { message, ...(help && { help }) }, usage ? exitCodes.usage : exitCodes.content);
    }
    return carryOut(context, wishes, { site, path, sheet, trial }, edit);
  });
}

/** Opens an article for changes line by line, or says why that cannot be. */
function openSheet(context: Context, path: string, site: Site, trial: Trial): Sheet | ExitCode {
  const { value: raw, diagnostics } = openArticle(context.root, path);
  if (raw === undefined) {
    tellDiagnostics(context, diagnostics);
    return asItWas(context, path, 'its front matter cannot be read');
  }
  const obstacle = obstacleTo(raw);
  if (obstacle === undefined) return sheetOf(raw, site, trial.defaultsFor(path));
  return asItWas(
    context,
    path,
    `newsctl cannot change its front matter, since ${obstacle}`,
    'write one key on each line',
  );
}

function carryOut(
  context: Context,
  { dryRun, what }: Wishes,
  { site, path, sheet, trial }: Pick<Desk, 'site' | 'path' | 'sheet' | 'trial'>,
  { splices, touched, leadsTo, evenIfWrong, notes }: Changes,
): ExitCode {
  const { raw } = sheet;
  const file = readArticleFile(context.root, path);
  const text = editedText(raw, splices);
  refuseStray(sheet, text, path, touched);
  const verdict = trial.judge(path, text);
  if (evenIfWrong !== true && failed(verdict.diagnostics, context.strict)) {
    tellDiagnostics(context, verdict.diagnostics);
    return asItWas(context, path, 'it would not pass newsctl check');
  }
  const { state } = verdict;
  if (state !== undefined && leadsTo?.includes(state) === false)
    return asItWas(context, path, `it would be ${state}, not ${leadsTo[0]}`, ways[state]);
  const written = applyToFile(file.text, raw.source.text, splices);
  if (!dryRun) replaceArticle(context.root, path, file, written, context.pid);
  tellEdit(context, {
    ...{ path, dryRun, what, verdict, site, notes: notes(verdict) },
    diff: unifiedDiff(path, file.text, written),
  });
  return exitCodes.done;
}

const asItWas = (context: Context, path: string, why: string, help?: string): ExitCode =>
  tellRefusal(context, { message: `${path} is as it was: ${why}`, ...(help && { help }) }, exitCodes.content);

/** Ways out of a state that was not meant. */
const ways: { readonly [state in State]?: string } = {
  embargoed: 'wait for the end of its embargo, or lift it with --no-embargo',
  expired: 'remove `expires` from its front matter, or write a later time',
  scheduled: 'its date is still to come: leave --keep-date out to publish it now',
};

/** A last guard: whatever the form of the front matter, nothing but the fields meant may change. */
function refuseStray({ raw, entryOf }: Sheet, text: string, path: string, touched: readonly string[]): void {
  const may = new Set(touched.map((name) => entryOf(name)?.key.text ?? name));
  const after = parsedAgain(path, text);
  const changed = after === undefined ? undefined : changedKeys(raw.frontMatter, after.frontMatter);
  const stray = [...(changed ?? [])].filter((key) => !may.has(key));
  if (changed === undefined || stray.length > 0)
    throw new Error(`an edit of ${path} would change ${stray.join(', ') || 'all of it'}`);
}
