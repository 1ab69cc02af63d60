import { basename, join, relative, resolve } from 'node:path';
import { mistakeIn } from '../config/mistake-in.ts';
import { dateOfNew } from '../edit/date-like.ts';
import { initFailure, initSummary } from '../report/init-summary.ts';
import { jsonDocument } from '../report/json.ts';
import { isCancelled, makeAsk } from '../scaffold/ask.ts';
import { newSiteFiles } from '../scaffold/new-site.ts';
import { packageNameOf } from '../scaffold/package-text.ts';
import type { NewFile, SiteAnswers } from '../scaffold/site-answers.ts';
import { sameInFlags } from '../scaffold/site-flags.ts';
import {
  askForSite,
  completeAnswers,
  type SiteGiven,
  type Suggestions,
  sectionsOf,
  withScheme,
} from '../scaffold/site-questions.ts';
import { namesIn, takenOf, writeNewFiles } from '../write/new-files.ts';
import { type Context, type ExitCode, exitCodes } from './context.ts';
import { looksOf } from './looks.ts';

export interface InitFlags extends Omit<SiteGiven, 'sections'> {
  /** With commas between them. */
  readonly sections?: string;
  readonly folder?: string;
  readonly yes: boolean;
  readonly ci: boolean;
  readonly editor: boolean;
  readonly dryRun: boolean;
}

/** Makes a new site: asks for what flags do not say, then writes all of its files, or none when one of them is there already. */
export async function init(context: Context, flags: InitFlags, suggested: Suggestions): Promise<ExitCode> {
  const { sections, ...others } = flags;
  const known: SiteGiven = sections === undefined ? others : { ...others, sections: sectionsOf(sections) };
  const place = flags.folder ?? (context.dialog === undefined ? '.' : undefined);
  const mistake = mistakeInFlags(known) ?? (place === undefined ? undefined : obstacleIn(context.root, place));
  if (mistake !== undefined) return fail(context, mistake);
  if (context.dialog === undefined && !flags.yes && flags.title === undefined)
    return fail(context, nobodyToAsk(flags, context.program));
  try {
    const { folder, given } = await ask(context, known, flags.folder, suggested);
    const answers = completeAnswers(given, suggested, titleFrom(resolve(context.root, folder)));
    return create(context, flags, folder, answers);
  } catch (error) {
    if (!isCancelled(error)) throw error;
    context.say(`${looksOf(context).signs.error} Cancelled, nothing written.\n`);
    return exitCodes.interrupted;
  }
}

interface Failure {
  readonly exit: ExitCode;
  readonly message: string;
  readonly help?: string;
}

function fail(context: Context, { exit, ...failure }: Failure): ExitCode {
  const { message } = failure;
  if (context.format === 'json') context.print(jsonDocument({ ok: false, ...failure, diagnostics: [] }));
  else context.say(initFailure({ ...failure, message: `${message}, nothing was written` }, context.terminal));
  return exit;
}

function mistakeInFlags({ title, url, language, timeZone, sections, author, email }: SiteGiven): Failure | undefined {
  const authors =
    author === undefined && email === undefined ? {} : { author: { name: author || 'A', ...(email && { email }) } };
  const judged = [
    ['--title', title === undefined ? undefined : mistakeIn({ title })],
    ['--url', url === undefined ? undefined : mistakeIn({ url: withScheme(url) })],
    ['--language', language === undefined ? undefined : mistakeIn({ language })],
    ['--time-zone', timeZone === undefined ? undefined : mistakeIn({ timeZone })],
    [
      '--sections',
      sections === undefined ? undefined : mistakeIn({ sections: [...sections], ...(language && { language }) }),
    ],
    [email === undefined ? '--author' : '--email', mistakeIn({ authors })],
  ] as const;
  const wrong = judged.find(([, mistake]) => mistake !== undefined);
  if (wrong?.[1] === undefined) return undefined;
  const [flag, { message, ...help }] = [wrong[0], wrong[1]];
  return { exit: exitCodes.usage, message: `${flag}: ${message}`, ...help };
}

/** A folder that is a site already, which no answer can change. */
function obstacleIn(root: string, folder: string): Failure | undefined {
  const config = namesIn(resolve(root, folder)).find((name) => /^newsctl\.config\.\w+$/.test(name));
  if (config === undefined) return undefined;
  return {
    exit: exitCodes.content,
    message: `there is a site already: ${join(folder, config)}`,
    help: 'name another folder, or begin an article with `newsctl new`',
  };
}

function nobodyToAsk({ folder }: InitFlags, program: string): Failure {
  return {
    exit: exitCodes.usage,
    message: 'a title is needed, and there is no terminal to ask on',
    help: `${program} init ${folder === undefined ? '' : `${folder} `}--title "The Morning Paper" --yes`,
  };
}

async function ask(
  context: Context,
  known: SiteGiven,
  folder: string | undefined,
  suggested: Suggestions,
): Promise<{ folder: string; given: SiteGiven }> {
  if (context.dialog === undefined) return { folder: folder ?? '.', given: known };
  const isFolderFree = namesIn(context.root).every((name) =>
    /^\.|^package(?:-lock)?\.json$|^node_modules$|^(?:readme|licen[cs]e)\b/i.test(name),
  );
  context.say('\n');
  return askForSite(
    makeAsk(context.dialog, looksOf(context)),
    { ...known, ...(folder !== undefined && { folder }) },
    { ...suggested, isFolderFree },
    {
      mistakeIn,
      obstacleIn: (place) => obstacleIn(context.root, place),
    },
  );
}

function create(context: Context, flags: InitFlags, folder: string, answers: SiteAnswers): ExitCode {
  const target = resolve(context.root, folder);
  const there = namesIn(target);
  const kept = ['package.json', '.gitignore'].filter((name) => there.includes(name));
  const files = newSiteFiles({
    answers,
    now: dateOfNew(context.clock, 'time', answers.timeZone),
    version: context.version,
    packageName: packageNameOf(answers.title, answers.language),
    wishes: {
      article: namesIn(join(target, 'articles')).length === 0,
      package: !kept.includes('package.json'),
      gitignore: !kept.includes('.gitignore'),
      ci: flags.ci,
      editor: flags.editor,
    },
  });
  const taken = takenOf(
    target,
    files.map(({ path }) => path),
  );
  if (taken.length > 0) return fail(context, alreadyThere(taken));
  if (!flags.dryRun) writeNewFiles(target, files);
  tell(context, flags, { folder, answers, files, kept });
  return exitCodes.done;
}

const alreadyThere = (taken: readonly string[]): Failure => ({
  exit: exitCodes.content,
  message: `${taken.join(', ')} ${taken.length === 1 ? 'is' : 'are'} there already`,
  help: 'rename them, choose another folder, or leave these parts out with --no-ci, --no-editor',
});

interface Made {
  readonly folder: string;
  readonly answers: SiteAnswers;
  readonly files: readonly NewFile[];
  readonly kept: readonly string[];
}

function tell(context: Context, flags: InitFlags, { folder, answers, files, kept }: Made): void {
  const paths = files.map(({ path }) => path);
  const shown = relative(context.cwd, resolve(context.root, folder)).split('\\').join('/') || '.';
  if (context.format === 'json') {
    context.print(jsonDocument({ ok: true, dryRun: flags.dryRun, folder: shown, files: paths, kept, diagnostics: [] }));
    return;
  }
  const same =
    context.dialog === undefined ? undefined : sameInFlags(shown, answers, flags).replace(/^newsctl/, context.program);
  if (!context.quiet) {
    const facts = { folder: shown, files: paths, kept, url: answers.url, dryRun: flags.dryRun, ...(same && { same }) };
    context.say(initSummary(facts, context.terminal));
  }
  // On a terminal the line above has named it.
  if (!context.isOutTerminal) context.print(`${shown}\n`);
}

/** `morning-paper` is a paper called Morning paper, until somebody says otherwise. */
function titleFrom(folder: string): string {
  const words = basename(folder)
    .replace(/[-_.]+/g, ' ')
    .trim();
  return words === '' ? 'My paper' : words.charAt(0).toUpperCase() + words.slice(1);
}
