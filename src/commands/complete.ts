import { resolve } from 'node:path';
import { type Candidate, completionOf } from '../completion/candidates.ts';
import { offerText } from '../completion/offer.ts';
import { unquote } from '../completion/unquote.ts';
import type { ValueKind } from '../completion/value-kind.ts';
import { codesByArea } from '../explain/index.ts';
import { languageName } from '../labels/language.ts';
import { spokenLanguages } from '../labels/spoken.ts';
import type { CommandTree } from '../model/command-tree.ts';
import { descriptionOf } from '../scaffold/article-text.ts';
import { articlePaths } from '../work/article-paths.ts';
import { openKinds } from '../work/kinds.ts';
import { callRoll, type Roll } from '../work/roll.ts';
import { type Context, type ExitCode, exitCodes } from './context.ts';
import { type SiteJob, withSite } from './with-job.ts';

/** Prints what may follow the words of a command line, for a completion script. Whatever is wrong with the site, it says nothing. */
export async function complete(
  context: Context,
  tree: CommandTree,
  words: readonly string[],
  shell: { readonly keepsQuotes: boolean },
): Promise<ExitCode> {
  const plain = shell.keepsQuotes ? words.map(unquote) : words;
  const completion = completionOf(tree, plain);
  const quiet: Context = {
    ...context,
    ...siteOf(context, plain),
    say: () => {},
    print: () => {},
    nowGiven: '2000-01-01',
  };
  try {
    const found = completion.kind === undefined ? [] : await valuesOf(completion.kind, quiet);
    context.print(offerText(completion, found));
  } catch {
    context.print(offerText(completion, []));
  }
  return exitCodes.done;
}

/** `--cwd` and `--config` among the words say which site is meant. */
function siteOf(context: Context, words: readonly string[]): Partial<Context> {
  const cwd = valueBehind('--cwd', words);
  const config = valueBehind('--config', words);
  return {
    ...(cwd !== undefined && { root: resolve(context.cwd, cwd) }),
    ...(config !== undefined && { configFile: config }),
  };
}

function valueBehind(flag: string, words: readonly string[]): string | undefined {
  const before = words.slice(0, -1);
  const joined = before.find((word) => word.startsWith(`${flag}=`))?.slice(flag.length + 1);
  const index = before.indexOf(flag);
  return joined ?? (index === -1 ? undefined : before.slice(index + 1).find((word) => word !== '='));
}

async function valuesOf(kind: ValueKind, context: Context): Promise<readonly Candidate[]> {
  switch (kind) {
    case 'article':
      return articlePaths(context.root).map((value) => ({ value }));
    case 'kind':
      return [...openKinds(context.root, context.shippedTheme).value].map(([value, kind]) => {
        const note = descriptionOf(kind);
        return note === undefined ? { value } : { value, note };
      });
    case 'code':
      return codesByArea().flatMap(({ area, codes }) => codes.map((value) => ({ value, note: area })));
    case 'language':
      return spokenLanguages.map((value) => ({ value, note: languageName(value) }));
    case 'zone':
      return ['UTC', ...Intl.supportedValuesOf('timeZone')].map((value) => ({ value }));
    case 'section':
    case 'tag':
    case 'author':
      return fromFrontMatter(context, readers[kind]);
    default:
      return [];
  }
}

type Reader = (site: SiteJob['site'], articles: readonly Roll['articles'][number]['article'][]) => readonly Candidate[];

const readers: Readonly<Record<'section' | 'tag' | 'author', Reader>> = {
  section: (site, articles) => [
    ...site.sections.map(({ name }) => ({ value: name })),
    ...articles.flatMap(({ categories }) => categories.map((value) => ({ value }))),
  ],
  tag: (_, articles) => articles.flatMap(({ tags }) => tags.map((value) => ({ value }))),
  author: (site, articles) => [
    ...[...site.authors.values()].map(({ id, name }) => ({ value: id, note: name })),
    ...articles
      .flatMap(({ authors }) => authors)
      .filter(({ id }) => id === undefined)
      .map(({ name }) => ({ value: name })),
  ],
};

async function fromFrontMatter(context: Context, read: Reader): Promise<readonly Candidate[]> {
  const found = new Map<string, Candidate>();
  await withSite(context, async (given) => {
    const { articles } = await callRoll(given);
    for (const candidate of read(
      given.site,
      articles.map(({ article }) => article),
    )) {
      if (!found.has(candidate.value)) found.set(candidate.value, candidate);
    }
    return exitCodes.done;
  });
  return [...found.values()];
}
