import { resolve } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { placeOfFile } from '../diagnostics/place.ts';
import { failed } from '../diagnostics/severity.ts';
import type { FeedFormat, FeedSettings } from '../model/feed.ts';
import { assemble } from '../pipeline.ts';
import { nextChangeOf } from '../plan/visibility.ts';
import { signsOf } from '../report/signs.ts';
import { unknownTerm } from '../report/unknown-term.ts';
import { isoNotBefore } from '../time/zone.ts';
import { canonicalLanguage } from '../words/language-tag.ts';
import type { Edition, Job } from '../work/edition.ts';
import { addressInOutput, type FeedWishes, type OneFeed, piecesOf, planOneFeed } from '../work/one-feed.ts';
import { openOneFile } from '../write/one-file.ts';
import { type Context, type ExitCode, exitCodes } from './context.ts';
import { handOn, whyNotHandOn } from './hand-on.ts';
import { readTime } from './read-time.ts';
import { tellDiagnostics, tellFailure } from './tell.ts';
import { tellFeed, tellPrinted } from './tell-feed.ts';
import { withJob } from './with-job.ts';

/** What `newsctl rss` was asked for; what is absent is as the config says. */
export interface RssFlags {
  readonly format: FeedFormat;
  /** A file, from the site's folder; absent for standard output. */
  readonly out?: string;
  readonly section?: string;
  readonly tag?: string;
  readonly author?: string;
  readonly lang?: string;
  readonly limit?: number;
  /** As written; read in the site's zone. */
  readonly since?: string;
  readonly content?: FeedSettings['content'];
  readonly selfUrl?: string;
  readonly githubOutput: boolean;
}

/** Prints one feed, or writes it to a file when its bytes change. Looks at no template. With an error in the content it prints and writes nothing. */
export async function rss(given: Context, flags: RssFlags): Promise<ExitCode> {
  const mistake = mistakeIn(flags, given);
  if (mistake !== undefined) return refuse(given, mistake);
  // Standard output is the feed's own: whatever the form of the mistakes, they are said.
  const context = given.format === 'json' ? given : { ...given, print: given.say };
  const wishes = { mode: 'build', skipInvalid: false, reportUnknownVariables: false, withoutPages: true } as const;
  return withJob(context, wishes, async (job, early) => {
    const since = flags.since === undefined ? undefined : readTime(flags.since, job.site.timeZone);
    if (typeof since === 'string') {
      tellDiagnostics(context, [wrongTime(flags.since ?? '', since)]);
      return exitCodes.usage;
    }
    const edition = await assemble(job);
    const diagnostics = [...early, ...edition.diagnostics];
    if (failed(diagnostics, context.strict)) return tellFailure(context, edition, diagnostics, nothingMade(flags.out));
    const found = planOneFeed({ site: job.site, ...edition }, wishesOf(flags, since, context));
    if ('unknown' in found) return refuse(context, unknownTerm(found));
    if (flags.out === undefined) {
      await print(given, edition, found, flags.format);
      tellPrinted(context, diagnostics);
    } else await write(context, flags, edition, found, diagnostics);
    return exitCodes.done;
  });
}

function mistakeIn({ out, lang, selfUrl, githubOutput }: RssFlags, context: Context): string | undefined {
  if (out === undefined && context.format === 'json')
    return '--json needs --out: without it standard output is the feed itself';
  if (out === undefined && githubOutput) return '--github-output needs --out: only a file can have changed';
  const why = githubOutput ? whyNotHandOn(context) : undefined;
  if (why !== undefined) return why;
  if (lang !== undefined && canonicalLanguage(lang) === undefined)
    return `--lang ${JSON.stringify(lang)} is not a language tag such as en or pt-BR`;
  if (selfUrl !== undefined && !(URL.canParse(selfUrl) && /^https?:\/\//i.test(selfUrl)))
    return `--self-url ${JSON.stringify(selfUrl)} is not an absolute address such as https://example.org/feed.xml`;
  return undefined;
}

function refuse(context: Context, why: string): ExitCode {
  context.say(`${signsOf(context.terminal).error} ${why}\n`);
  return exitCodes.usage;
}

const nothingMade = (out: string | undefined): string =>
  out === undefined ? 'no feed printed' : `${out} left as it was`;

const wrongTime = (given: string, advice: string): Diagnostic =>
  diagnose('config-wrong-value', placeOfFile('--since'), '--since', given, advice);

function wishesOf(flags: RssFlags, since: number | undefined, { root, out }: Context): FeedWishes {
  const { format, section, tag, author, lang, limit, content, selfUrl } = flags;
  const place = flags.out === undefined ? undefined : addressInOutput(resolve(root, flags.out), resolve(root, out));
  return {
    format,
    ...(section !== undefined && { section }),
    ...(tag !== undefined && { tag }),
    ...(author !== undefined && { author }),
    ...(lang !== undefined && { lang: canonicalLanguage(lang) ?? lang }),
    ...(limit !== undefined && { limit }),
    ...(content !== undefined && { content }),
    ...(since !== undefined && { since }),
    ...(place !== undefined && { place }),
    ...(selfUrl !== undefined && { self: new URL(selfUrl).href }),
  };
}

/** Many small pieces are put together, and the reader of the pipe is waited for. */
async function print(context: Context, edition: Edition, one: OneFeed, format: FeedFormat): Promise<void> {
  let text = '';
  for await (const piece of inTurn(edition.job, piecesOf(edition, one, format), one)) {
    text += piece;
    if (text.length < 65_536) continue;
    await context.printSlowly(text);
    text = '';
  }
  await context.printSlowly(text);
}

async function write(
  context: Context,
  { format, out = '', githubOutput }: RssFlags,
  edition: Edition,
  one: OneFeed,
  diagnostics: readonly Diagnostic[],
): Promise<void> {
  const { root, pid } = context;
  const file = openOneFile({ root, path: resolve(root, out), mayReplace: isFeed }, pid);
  try {
    for await (const piece of inTurn(edition.job, piecesOf(edition, one, format), one)) file.add(piece);
    const result = { path: out, items: itemsOf(one), ...file.finish() };
    const nextChangeAt = nextChangeOfFeeds(edition);
    if (githubOutput) handOn(context, result.changed, nextChangeAt);
    tellFeed(context, { ...result, ...(nextChangeAt !== undefined && { nextChangeAt }) }, diagnostics);
  } finally {
    file.abandon();
  }
}

/** That of the articles alone: what leaves the news sitemap leaves no feed. */
function nextChangeOfFeeds({ live, held, job }: Edition): string | undefined {
  const articles = [...live, ...held.map(({ article }) => article)];
  const next = nextChangeOf(articles, job.now, { drafts: job.drafts, news: false });
  return next === undefined ? undefined : isoNotBefore(next, job.site.timeZone);
}

const itemsOf = ({ feed }: OneFeed): number => feed.documents[0]?.entries.length ?? 0;

/** What an earlier run left, or another maker of feeds. */
const isFeed = (start: string): boolean =>
  /^\ufeff?\s*<(?:\?xml|rss|feed|rdf:RDF)\b/.test(start) ||
  /^\s*\{\s*"version"\s*:\s*"https:\/\/jsonfeed\.org\//.test(start);

async function* inTurn({ pause }: Job, pieces: Iterable<string>, one: OneFeed): AsyncGenerator<string> {
  const total = itemsOf(one);
  let done = 0;
  for (const piece of pieces) {
    yield piece;
    const wait = pause('writing the feed', Math.min(++done, total), total);
    if (wait) await wait;
  }
}
