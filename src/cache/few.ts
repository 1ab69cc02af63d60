import type { LiveArticle } from '../model/article.ts';
import type { Before } from '../model/before.ts';
import type { Draft } from '../model/draft.ts';
import type { FeedFormat } from '../model/feed.ts';
import type { OutputFile } from '../model/output.ts';
import { splitByVisibility } from '../plan/visibility.ts';
import type { SiteFiles } from '../read/list-files.ts';
import type { LineResult } from '../work/article-line.ts';
import { draftFew } from '../work/draft-few.ts';
import type { Job } from '../work/edition.ts';
import { holdsTextAsBefore, renewFeed, textAsBefore } from '../work/renew-feed.ts';
import { keyOf } from './digest.ts';
import type { Memory } from './memory.ts';
import type { OutputKeys } from './output-keys.ts';
import type { PlanPart, PrintedPlan } from './plan-lines.ts';

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
  /** The text of a file of the output; undefined when it does not stand as it was made, or is too long to be worked with as a whole. */
  readonly published: (path: string) => string | undefined;
}

/** Makes again what holds the texts of some articles. First it proves that it knows what those outputs are made of: from the articles as they
 *  were it must find the very keys that the outputs have. Undefined when it does not, or when a template fails. */
export function remake(input: FewInput, changed: readonly Changed[]): OutputFile[] | undefined {
  const was = new Map(changed.map(({ path, before }) => [path, before]));
  const is = new Map(changed.map(({ path, after }) => [path, after]));
  const others = new Map<string, LiveArticle | undefined>();
  const resultWas = (path: string) => was.get(path)?.result;
  const keyWas = (path: string) => was.get(path)?.key;
  const then = draftsOf(input, { changed, others, resultOf: resultWas, keyOfText: keyWas });
  const now = draftsOf(input, { changed, others, resultOf: (path) => is.get(path), keyOfText: () => undefined });
  if (then === undefined || now?.drafts.length !== then.drafts.length) return undefined;
  const files: OutputFile[] = [];
  const keys: [path: string, key: string][] = [];
  let size = 0;
  for (const [place, draft] of now.drafts.entries()) {
    const before = then.drafts[place] as Draft;
    const format = now.feedPaths.get(draft.path);
    const make = format === undefined ? () => textOf(draft) : renewing(format, before, draft, input.published);
    const isProven = draft.path === before.path && isProvenBy(before, input.keys);
    const key = isProven ? draft.key() : undefined;
    const content = key === undefined ? undefined : make?.();
    if (key === undefined || content === undefined || holdsTextAsBefore(content)) return undefined;
    size += content.length;
    if (size > most) return undefined;
    keys.push([draft.path, key]);
    files.push({ path: draft.path, role: draft.role, content });
  }
  for (const [path, key] of keys) input.keys.isSame(path, key);
  return files;
}

/** Characters in all that are held at once; beyond, a whole build streams them. */
const most = 64 * 1024 * 1024;

function isProvenBy({ path, key }: Draft, keys: OutputKeys): boolean {
  const found = key();
  return found !== undefined && keys.before(path) === keyOf(found);
}

/** Makes what makes a document of a feed. The stand-ins come first: their keys are found of what they hold. */
function renewing(
  format: FeedFormat,
  before: Draft,
  draft: Draft,
  textOfPublished: FewInput['published'],
): (() => string | undefined) | undefined {
  const published = textOfPublished(draft.path);
  const then = published === undefined ? undefined : before.standIn?.();
  const now = then === undefined ? undefined : draft.standIn?.();
  if (published === undefined || then === undefined || now === undefined) return undefined;
  return () => {
    const changed = textOf(draft);
    return changed === undefined ? undefined : renewFeed(format, { published, before: then, after: now, changed });
  };
}

/** The text of a draft: pages, feeds and ninjs are texts. */
function textOf({ make }: Draft): string | undefined {
  const content = make();
  if (typeof content === 'string') return content;
  return typeof content === 'object' && 'pieces' in content ? [...content.pieces].join('') : undefined;
}

interface DraftsWanted {
  readonly changed: readonly Changed[];
  /** Articles that did not change, once they were asked for. */
  readonly others: Map<string, LiveArticle | undefined>;
  /** What a changed article is to be taken for, and the key of its text. */
  readonly resultOf: (path: string) => LineResult | undefined;
  readonly keyOfText: (path: string) => string | undefined;
}

interface FewDrafts extends Pick<PlanPart, 'feedPaths'> {
  readonly drafts: readonly Draft[];
}

function draftsOf(
  { job, files, plan, memory }: FewInput,
  { changed, others, resultOf, keyOfText }: DraftsWanted,
): FewDrafts | undefined {
  const paths = new Set(changed.map(({ path }) => path));
  const own = new Map(Array.from(paths, (path) => [path, liveOf(resultOf(path), job)]));
  const articleOf = (path: string): LiveArticle | undefined => {
    if (paths.has(path)) return own.get(path);
    if (!others.has(path)) others.set(path, liveOf(memory.earlier.recall(path), job));
    return others.get(path);
  };
  const part = plan.part([...paths], articleOf);
  const before: Before = {
    bodyKey: (path) => keyOfText(path) ?? memory.bodyKey(path),
    fileKey: () => undefined,
    isCurrent: () => false,
    isSketched: () => false,
  };
  const bodies: Job['bodies'] = {
    ...job.bodies,
    get: (ref) => ('late' in ref ? textAsBefore : job.bodies.get(ref)),
  };
  const addressOf = (path: string): string | undefined => {
    const article = plan.has(path) ? articleOf(path) : undefined;
    return article && job.site.base + article.address;
  };
  const published = { job: { ...job, before, bodies }, files, plan: part.plan, addressOf };
  const drafts = [...draftFew(published, paths, new Set(part.feedPaths.keys()))];
  return part.isWhole ? { drafts, feedPaths: part.feedPaths } : undefined;
}

function liveOf(result: LineResult | undefined, job: Job): LiveArticle | undefined {
  return result?.article && splitByVisibility([result.article], job.now, job).live[0];
}
