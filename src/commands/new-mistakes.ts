import type { Site } from '../model/site.ts';
import { sameArticleInFlags } from '../scaffold/article-flags.ts';
import type { ArticleGiven } from '../scaffold/article-given.ts';
import { gives } from '../scaffold/article-text.ts';
import { langOf, mistakeIn, standardKind, type Workbench } from '../scaffold/compose.ts';
import { problemOfLine, tidyLine } from '../scaffold/line-problem.ts';
import { didYouMean } from '../words/did-you-mean.ts';
import { isReservedName, isSlug, slugOf } from '../words/slug.ts';
import { type ExitCode, exitCodes } from './context.ts';
import { requiredFieldsOf } from './newsroom.ts';
import { readMoment } from './read-moment.ts';

/** Why there will be no article, what to do about it, and the exit code. */
export interface Refusal {
  readonly exit: ExitCode;
  readonly message: string;
  readonly help?: string;
}

/** Without a terminal somebody must say what the article is called. */
export function missingTitle({ matter }: ArticleGiven): Refusal {
  const meant = Object.keys(matter).find((key) => didYouMean(key, ['title']) !== undefined);
  if (meant !== undefined)
    return {
      exit: exitCodes.usage,
      message: `newsctl new needs a title, and there is no field ${JSON.stringify(meant)}`,
      help: 'did you mean title?',
    };
  return missing('newsctl new needs a title when there is no terminal to ask on', 'newsctl new "My title" --yes');
}

/** What nobody has said and nothing follows from: a slug for a title without letters, a field that the site wants. Names the flag. */
export function missingAnswer(given: ArticleGiven, bench: Workbench): Refusal | undefined {
  const { matter, slug, path } = given;
  const title = String(matter.title);
  if (slug === undefined && path === undefined && slugOf(title, langOf(bench.site, given)) === '')
    return missing('newsctl new needs a slug: none can be made of this title', withFlag(given, '--slug my-slug'));
  for (const name of requiredFieldsOf(bench)) {
    const said = bench.mistakeInOwn(name, undefined);
    if (matter[name] === undefined && kindLacks(bench, given, name))
      return missing(`newsctl new needs the field ${name}: ${said}`, withFlag(given, `--set ${name}=…`));
  }
  return undefined;
}

/** The first answer that a check would find wrong, with the flag that gave it, or its name in what came by `--from`. */
export function wrongAnswer(bench: Workbench, given: ArticleGiven): Refusal | undefined {
  return wrongTitle(given) ?? wrongSlug(bench.site, given) ?? wrongTime(bench.site, given) ?? wrongValue(bench, given);
}

function wrongTitle(given: ArticleGiven): Refusal | undefined {
  const { title } = given.matter;
  if (title === undefined) return undefined;
  const problem = typeof title === 'string' ? problemOfLine(title) : 'it is no text';
  return problem === undefined ? undefined : wrong(sourceOf(given, 'title', '--title'), problem);
}

function wrongSlug({ language }: Site, given: ArticleGiven): Refusal | undefined {
  const { slug } = given;
  if (slug === undefined || (isSlug(slug) && !isReservedName(slug))) return undefined;
  const meant = slugOf(slug, language);
  const help =
    meant === '' || isReservedName(meant) ? 'small letters a to z, digits and hyphens' : `did you mean ${meant}?`;
  return wrong(sourceOf(given, 'slug', '--slug'), `${JSON.stringify(slug)} is no slug`, help);
}

function wrongTime({ timeZone }: Site, { when }: ArticleGiven): Refusal | undefined {
  if (when === undefined || !('time' in when)) return undefined;
  const read = readMoment(when.time, timeZone);
  return typeof read === 'string' ? wrong(`--${when.kind}`, read) : undefined;
}

function wrongValue(bench: Workbench, given: ArticleGiven): Refusal | undefined {
  for (const [key, value] of Object.entries(given.matter)) {
    const problem = key === 'title' || value === '' ? undefined : mistakeIn(bench, given, key, value);
    if (problem !== undefined) return wrong(sourceOf(given, key, flagNames[key] ?? `--set ${key}`), problem);
  }
  return undefined;
}

/** The title as it will be read: without blanks around it, one for each gap, in NFC. */
export const withTidyTitle = (given: ArticleGiven): ArticleGiven =>
  typeof given.matter.title === 'string'
    ? { ...given, matter: { ...given.matter, title: tidyLine(given.matter.title) } }
    : given;

const flagNames: { readonly [key: string]: string | undefined } = {
  ...{ categories: '--sections', tags: '--tags', authors: '--authors', dateline: '--dateline' },
  ...{ lang: '--lang', summary: '--summary', image: '--image' },
};

/** Where an answer came from. */
const sourceOf = ({ byInput }: ArticleGiven, name: string, flag: string): string =>
  byInput?.has(name) === true ? `--from: \`${name}\`` : flag;

const wrong = (source: string, problem: string, help?: string): Refusal => ({
  exit: exitCodes.usage,
  message: `${source}: ${problem}`,
  ...(help !== undefined && { help }),
});

const missing = (message: string, command: string): Refusal => ({
  exit: exitCodes.usage,
  message,
  help: `try  ${command}`,
});

const withFlag = (given: ArticleGiven, flag: string): string =>
  sameArticleInFlags(given).replace(/ --yes$/, ` ${flag} --yes`);

function kindLacks({ kinds }: Workbench, { kind }: ArticleGiven, name: string): boolean {
  const chosen = kinds.get(kind ?? standardKind);
  return chosen === undefined || !gives(chosen, name);
}
