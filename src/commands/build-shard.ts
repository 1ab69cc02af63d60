import { resolve } from 'node:path';
import { openArticles } from '../cache/open-articles.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Share } from '../model/share.ts';
import { assemble } from '../pipeline.ts';
import { isPart } from '../shard/part-format.ts';
import { renderShare } from '../shard/render-share.ts';
import { ownArticles, sharedJob } from '../shard/share.ts';
import { makePartWriter } from '../shard/write-part.ts';
import type { Edition, Job } from '../work/edition.ts';
import { type OneFile, openOneFile } from '../write/one-file.ts';
import { type Context, type ExitCode, exitCodes } from './context.ts';
import { stops } from './stops.ts';
import { tellFailure } from './tell.ts';
import { tellPart } from './tell-part.ts';
import { withJob } from './with-job.ts';

export interface ShardFlags {
  readonly share: Share;
  /** The file to write, from the site's folder; absent for the usual one. */
  readonly part?: string;
  readonly skipInvalid: boolean;
}

/** Reads one share of the articles, renders their pages, and writes both to a file, of which `merge` makes a site. With a mistake in one of
 *  them it writes nothing. Mistakes are told by the shard to which the article falls. */
export async function buildShard(context: Context, flags: ShardFlags): Promise<ExitCode> {
  const { skipInvalid } = flags;
  const wishes = { mode: 'build', skipInvalid, reportUnknownVariables: context.strict } as const;
  return withJob(context, wishes, async (job, early) => {
    const { root, pid } = context;
    const name = flags.part ?? usualPart(flags.share);
    const file = openOneFile({ path: resolve(root, name), root, mayReplace: isPart, what: 'a part of a site' }, pid);
    try {
      return await writeShare(context, flags.share, { job, early, file, name });
    } finally {
      file.abandon();
    }
  });
}

/** Where a part goes when no file is named: not hidden, since stores of CI services pass over what is. */
const usualPart = ({ index, of }: Share): string => `parts/${index}-of-${of}.part`;

interface ShardWork {
  readonly job: Job;
  /** What was wrong before an article was read. */
  readonly early: readonly Diagnostic[];
  readonly file: OneFile;
  readonly name: string;
}

async function writeShare(context: Context, share: Share, { job, early, file, name }: ShardWork): Promise<ExitCode> {
  const { version, strict, cache } = context;
  const known = openArticles({ job, version, readOnly: !cache, isEmpty: !cache });
  const { memory, environment } = known;
  const own = ownArticles(job.root, share);
  const edition = await assemble(sharedJob(job, memory, own));
  const part = makePartWriter(file, { ...share, environment });
  const templates = await renderShare(edition, own, memory, part);
  const isOthers = othersIn(edition, own);
  const diagnostics = [...early, ...edition.diagnostics, ...templates].filter(({ place }) => !isOthers(place.path));
  if (known.time !== undefined) known.table.save(known.time, 'all');
  known.table.close();
  const files = { ...edition.files, articles: [...own] };
  if (stops(diagnostics, edition, { strict })) {
    return tellFailure(context, { ...edition, files }, diagnostics, `nothing written to ${name}`);
  }
  const { bytes } = part.finish();
  const live = edition.live.filter(({ path }) => own.has(path)).length;
  tellPart(context, { share, path: name, articles: own.size, live, bytes, diagnostics });
  return exitCodes.done;
}

/** Whether a file belongs to an article of another share, which tells what is wrong with it. */
function othersIn({ files }: Edition, own: ReadonlySet<string>): (path: string) => boolean {
  const all = new Set(files.articles);
  return (path) => {
    const article = path.replace(/\.comments\.yaml$/, '.md');
    return all.has(article) && !own.has(article);
  };
}
