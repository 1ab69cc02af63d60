import type { Memory } from '../cache/memory.ts';
import { Fault } from '../diagnostics/fault.ts';
import type { Body } from '../model/body.ts';
import type { Share } from '../model/share.ts';
import { listFiles } from '../read/list-files.ts';
import { ownTexts } from '../words/own-texts.ts';
import { type LineContext, type LineResult, runArticleLine } from '../work/article-line.ts';
import type { Job } from '../work/edition.ts';
import { makeMatterReader, type ReadMatter } from '../work/front-matter-alone.ts';
import { lateBody } from '../work/late-body.ts';

/** The articles that fall to a share: of n paths in their order the first, second … n-th part, none larger by more than one. A site's paths
 *  mostly follow its calendar, so that articles that show each other fall together. */
export function articlesOf(paths: readonly string[], { index, of }: Share): ReadonlySet<string> {
  const border = (number: number) => Math.floor((paths.length * number) / of);
  return new Set(paths.slice(border(index - 1), border(index)));
}

/** The articles of the site at `root` that fall to a share. */
export const ownArticles = (root: string, share: Share): ReadonlySet<string> =>
  articlesOf(listFiles(root).value.articles, share);

/** Makes of a job one that reads `own` articles whole and of all others the front matter; of these the rest is read where a page of an own
 *  article shows it, or a link leads there. */
export function sharedJob(job: Job, memory: Memory, own: ReadonlySet<string>): Job {
  const { earlier } = memory;
  const late = new Map<string, LineResult>();
  let readMatter: ReadMatter | undefined;
  let listening: LineContext | undefined;
  const readWhole = (path: string): Body => {
    const known = late.get(path) ?? earlier.recall(path) ?? readNow(path);
    late.set(path, known);
    if (known.article === undefined) throw new Fault(`cannot read ${path}: it changed during the build; build again`);
    return known.article.body;
  };
  const readNow = (path: string): LineResult => {
    if (listening === undefined) throw new Error('no article has been read');
    // Its text belongs to another share.
    const result = runArticleLine(path, { ...listening, keep: () => undefined });
    earlier.keep(path, result);
    return result;
  };
  const frontMatterOf = (path: string): LineResult | undefined => {
    if (readMatter === undefined) return undefined;
    const { matter, ...known } = readMatter(path);
    if (matter === undefined) return known;
    const body = lateBody(path, { make: () => readWhole(path), made: () => late.get(path)?.article?.body });
    return { ...known, article: { ...ownTexts(matter), body } };
  };
  return {
    ...job,
    bodies: memory.lateBodies(job.bodies),
    earlier: {
      ...earlier,
      around(context) {
        readMatter = makeMatterReader(context);
        listening = memory.around(context);
        return listening;
      },
      recall: (path) => earlier.recall(path) ?? (own.has(path) ? undefined : frontMatterOf(path)),
    },
    before: {
      fileKey: memory.fileKey,
      bodyKey(path) {
        if (memory.bodyKey(path) === undefined) readWhole(path);
        return memory.bodyKey(path);
      },
      isCurrent: () => false,
      isSketched: () => false,
    },
  };
}
