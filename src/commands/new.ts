import { failed } from '../diagnostics/severity.ts';
import { zonedTime } from '../edit/date-like.ts';
import type { Site } from '../model/site.ts';
import { loadTheme } from '../render/theme.ts';
import { jsonDocument } from '../report/json.ts';
import { newSummary } from '../report/new-summary.ts';
import { signsOf } from '../report/signs.ts';
import { sameArticleInFlags } from '../scaffold/article-flags.ts';
import {
  type ArticleFlags,
  type ArticleGiven,
  bothGiven,
  givenByFlags,
  givenByInput,
} from '../scaffold/article-given.ts';
import { habitOf, problemOfPath } from '../scaffold/article-path.ts';
import { askForArticle } from '../scaffold/article-questions.ts';
import { isCancelled, makeAsk } from '../scaffold/ask.ts';
import { type Composed, compose, standardKind, type Workbench } from '../scaffold/compose.ts';
import { mistakeInOwn } from '../validate/own-mistake.ts';
import { didYouMean } from '../words/did-you-mean.ts';
import { openKinds } from '../work/kinds.ts';
import { makeTrial, type Trial } from '../work/trial.ts';
import { createArticle } from '../write/article-file.ts';
import { absolute } from './addresses.ts';
import { type Context, type ExitCode, exitCodes } from './context.ts';
import { looksOf } from './looks.ts';
import { missingAnswer, missingTitle, type Refusal, withTidyTitle, wrongAnswer } from './new-mistakes.ts';
import { obstacleTo } from './new-obstacle.ts';
import { authorFor, newsroomOf, wordsToLookAt } from './newsroom.ts';
import { readMoment } from './read-moment.ts';
import { tellDiagnostics } from './tell.ts';
import { tellRefusal } from './tell-refusal.ts';
import { withSite } from './with-job.ts';

export interface NewFlags extends ArticleFlags {
  /** Answers as JSON, or the text of the article, as they were read. */
  readonly answers?: string;
  readonly force: boolean;
  readonly yes: boolean;
  readonly dryRun: boolean;
  readonly edit: boolean;
}

/** Who writes, and the editor that was asked for; it resolves with a problem in words, or nothing. */
export interface Surroundings {
  readonly author?: string;
  readonly email?: string;
  readonly openEditor?: (file: string) => Promise<string | undefined>;
}

/** Makes a new article: asks for what flags do not say, judges it as a check would, then writes it, or nothing. */
export async function newArticle(context: Context, flags: NewFlags, writer: Surroundings): Promise<ExitCode> {
  const given = givenOf(flags);
  if (typeof given === 'string') return tellRefusal(context, { message: given }, exitCodes.usage);
  if (flags.edit && writer.openEditor === undefined)
    return tellRefusal(
      context,
      { message: '--edit: there is no editor', help: 'set VISUAL or EDITOR to one' },
      exitCodes.usage,
    );
  const isAsked = context.dialog !== undefined && flags.answers === undefined;
  if (!isAsked && given.matter.title === undefined) return refuse(context, missingTitle(given));
  return withSite(context, async (job) => {
    const { site, now } = job;
    const trial = await makeTrial({ ...job, theme: loadTheme(context.root, context.shippedTheme).value });
    const { value: kinds, diagnostics } = openKinds(context.root, context.shippedTheme);
    if (failed(diagnostics, false)) {
      tellDiagnostics(context, diagnostics);
      return exitCodes.usage;
    }
    const bench: Workbench = {
      ...{ site, now, kinds },
      habit: habitOf(trial.roll.map(({ article }) => article)),
      judgeAlone: trial.judgeAlone,
      mistakeInOwn: (name, value) => {
        const schema = site.fields.get(name);
        return schema && mistakeInOwn(schema, value);
      },
    };
    const wrong = kindProblem(given, kinds) ?? wrongAnswer(bench, given);
    if (wrong !== undefined) return refuse(context, wrong);
    const tidy = withTidyTitle(given);
    try {
      const answered = isAsked ? await ask(context, tidy, bench, trial, writer) : withDefaults(tidy, site, writer);
      return await create(context, flags, answered, { bench, trial, isAsked, writer });
    } catch (error) {
      if (!isCancelled(error)) throw error;
      context.say(`${looksOf(context).signs.error} Cancelled, nothing written.\n`);
      return exitCodes.interrupted;
    }
  });
}

const refuse = (context: Context, { exit, ...why }: Refusal): ExitCode => tellRefusal(context, why, exit);

function givenOf(flags: NewFlags): ArticleGiven | string {
  const byFlags = givenByFlags(flags);
  if (typeof byFlags === 'string') return byFlags;
  const byInput = flags.answers === undefined ? undefined : givenByInput(flags.answers);
  if (typeof byInput === 'string') return byInput;
  const given = byInput === undefined ? byFlags : bothGiven(byInput, byFlags);
  const problem = given.path === undefined ? undefined : problemOfPath(given.path);
  return problem === undefined ? given : `--path: ${problem}`;
}

function kindProblem({ kind }: ArticleGiven, kinds: Workbench['kinds']): Refusal | undefined {
  const name = kind ?? standardKind;
  if (kinds.has(name)) return undefined;
  const meant = didYouMean(name, kinds.keys());
  const help = meant === undefined ? `the kinds are ${[...kinds.keys()].sort().join(', ')}` : `did you mean ${meant}?`;
  return { exit: exitCodes.usage, message: `--kind: there is no kind ${JSON.stringify(name)}`, help };
}

async function ask(
  context: Context,
  given: ArticleGiven,
  bench: Workbench,
  trial: Trial,
  writer: Surroundings,
): Promise<ArticleGiven> {
  if (context.dialog === undefined) return given;
  const author = authorFor(bench.site, writer);
  const signs = signsOf(context.terminal);
  const room = newsroomOf(bench, trial, {
    root: context.root,
    sign: signs.warning,
    more: signs.more,
    ...(author !== undefined && { author }),
  });
  // Also takes away what a long reading of the archive has shown of its progress.
  context.say('\n');
  return askForArticle(makeAsk(context.dialog, looksOf(context)), given, room);
}

function withDefaults(given: ArticleGiven, site: Site, writer: Surroundings): ArticleGiven {
  const author = given.matter.authors === undefined ? authorFor(site, writer) : undefined;
  return author === undefined ? given : { ...given, matter: { ...given.matter, authors: [author] } };
}

interface Ready {
  readonly bench: Workbench;
  readonly trial: Trial;
  readonly isAsked: boolean;
  readonly writer: Surroundings;
}

async function create(context: Context, flags: NewFlags, answered: ArticleGiven, ready: Ready): Promise<ExitCode> {
  const { bench, trial, writer } = ready;
  const missing = missingAnswer(answered, bench);
  if (missing !== undefined) return refuse(context, missing);
  const composed = compose(bench, withZones(answered, bench.site));
  const stop = (why: string, help?: string) => {
    // Whoever was asked so much shall not have to say it again.
    const answers = ready.isAsked
      ? `your answers: ${sameArticleInFlags(answered).replace(/^newsctl/, context.program)}`
      : undefined;
    const lines = [help, answers].filter((line) => line !== undefined);
    const message = `nothing was written: ${why}`;
    return tellRefusal(context, { message, ...(lines.length > 0 && { help: lines.join('\n') }) }, exitCodes.content);
  };
  const taken = obstacleTo(composed, { root: context.root, trial, force: flags.force });
  if (taken !== undefined) {
    const help =
      taken.what === 'file'
        ? 'name another with --slug or --path, or replace it with --force'
        : 'choose another with --slug';
    return stop(taken.message, help);
  }
  const verdict = trial.judge(composed.path, composed.text);
  if (failed(verdict.diagnostics, context.strict) || verdict.matter === undefined) {
    tellDiagnostics(context, verdict.diagnostics);
    return stop('the article would not pass newsctl check');
  }
  if (!flags.dryRun && !createArticle(context.root, composed.path, composed.text, context.pid, flags.force))
    return stop(`${composed.path} is there already`);
  tell(context, flags, composed, verdict, answered, ready);
  const problem =
    flags.edit && !flags.dryRun ? await writer.openEditor?.(`${context.root}/${composed.path}`) : undefined;
  return problem === undefined ? exitCodes.done : tellRefusal(context, { message: problem }, exitCodes.surroundings);
}

/** An embargo names its zone in front matter; whoever gives one without means the site's. */
function withZones(given: ArticleGiven, site: Site): ArticleGiven {
  if (given.when?.kind !== 'embargo') return given;
  const read = readMoment(given.when.time, site.timeZone);
  return typeof read === 'string'
    ? given
    : { ...given, when: { kind: 'embargo', time: zonedTime(read.at, site.timeZone) } };
}

function tell(
  context: Context,
  flags: NewFlags,
  { path, text }: Composed,
  verdict: ReturnType<Trial['judge']>,
  answered: ArticleGiven,
  { bench, trial, isAsked }: Ready,
): void {
  const { matter, state, diagnostics } = verdict;
  const address = absolute(bench.site, matter?.address ?? '/');
  const notes = matter === undefined ? [] : wordsToLookAt(bench.site, trial, matter, signsOf(context.terminal).warning);
  if (context.format === 'json') {
    const facts = {
      dryRun: flags.dryRun,
      path,
      slug: matter?.slug,
      url: address,
      state,
      notes,
      ...(flags.dryRun && { text }),
    };
    context.print(jsonDocument({ ok: true, ...facts, diagnostics }));
    return;
  }
  const same = isAsked ? sameArticleInFlags(answered).replace(/^newsctl/, context.program) : undefined;
  const facts = {
    path,
    address,
    state: state ?? 'draft',
    dryRun: flags.dryRun,
    program: context.program,
    warnings: diagnostics,
    notes,
    ...(same && { same }),
  };
  if (!context.quiet) context.say(newSummary(facts, context.terminal));
  // On a terminal the lines above have named it.
  if (flags.dryRun) context.print(text);
  else if (!context.isOutTerminal) context.print(`${path}\n`);
}
