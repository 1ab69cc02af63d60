import type { LiveArticle } from '../model/article.ts';
import type { Before } from '../model/before.ts';
import type { Draft } from '../model/draft.ts';
import type { OutputFile } from '../model/output.ts';
import { splitByVisibility } from '../plan/visibility.ts';
import type { SiteFiles } from '../read/list-files.ts';
import type { LineResult } from '../work/article-line.ts';
import { draftFew } from '../work/draft-few.ts';
import type { Job } from '../work/edition.ts';
import { keyOf } from './digest.ts';
import type { Memory } from './memory.ts';
import type { OutputKeys } from './output-keys.ts';
import type { PrintedPlan } from './plan-lines.ts';

/** An article whose text changed: what it was, and what it is. */
export interface Changed {
  readonly path: string;
  readonly before: { readonly key: string; readonly result: LineResult };
  readonly after: LineResult;
}

export interface FewInput {
  readonly job: Job;
  readonly files: SiteFiles;
  readonly plan: PrintedPlan;
  readonly memory: Memory;
  readonly keys: OutputKeys;
}

/** Makes again what holds the texts of some articles. First it proves that it knows what those outputs are made of: from the articles as they
 *  were it must find the very keys that the outputs have. Undefined when it does not, or when a template fails. */
export function remake(input: FewInput, changed: readonly Changed[]): OutputFile[] | undefined {
  const was = new Map(changed.map(({ path, before }) => [path, before]));
  const then = draftsOf(
    input,
    changed,
    (path) => was.get(path)?.result,
    (path) => was.get(path)?.key,
  );
  const isProven = then?.every((draft) => isProvenBy(draft, input.keys)) === true;
  if (!isProven) return undefined;
  const is = new Map(changed.map(({ path, after }) => [path, after]));
  const files: OutputFile[] = [];
  for (const { path, role, key: keyNow, make } of draftsOf(
    input,
    changed,
    (one) => is.get(one),
    () => undefined,
  ) ?? []) {
    const key = keyNow();
    const content = key === undefined ? undefined : make();
    if (key === undefined || content === undefined) return undefined;
    input.keys.isSame(path, key);
    files.push({ path, role, content });
  }
  return files.length === then?.length ? files : undefined;
}

function isProvenBy({ path, key }: Draft, keys: OutputKeys): boolean {
  const found = key();
  return found !== undefined && keys.before(path) === keyOf(found);
}

function draftsOf(
  { job, files, plan, memory }: FewInput,
  changed: readonly Changed[],
  resultOf: (path: string) => LineResult | undefined,
  keyOfText: (path: string) => string | undefined,
): Draft[] | undefined {
  const paths = changed.map(({ path }) => path);
  const articles = new Map<string, LiveArticle | undefined>();
  const articleOf = (path: string): LiveArticle | undefined => {
    if (!articles.has(path)) articles.set(path, liveOf(resultOf(path) ?? memory.earlier.recall(path), job));
    return articles.get(path);
  };
  const part = plan.part(paths, articleOf);
  const before: Before = {
    bodyKey: (path) => keyOfText(path) ?? memory.bodyKey(path),
    fileKey: () => undefined,
    isCurrent: () => false,
    isSketched: () => false,
  };
  const addressOf = (path: string): string | undefined => {
    const article = plan.has(path) ? articleOf(path) : undefined;
    return article && job.site.base + article.address;
  };
  const published = { job: { ...job, before }, files, plan: part.plan, addressOf };
  const drafts = [...draftFew(published, new Set(paths), part.feedPaths)];
  return part.isWhole ? drafts : undefined;
}

function liveOf(result: LineResult | undefined, job: Job): LiveArticle | undefined {
  return result?.article && splitByVisibility([result.article], job.now, job).live[0];
}
