import { ninjsPath } from '../feed/ninjs.ts';
import type { Draft } from '../model/draft.ts';
import type { ArticlePage } from '../model/plan.ts';
import { makePageRenderer } from '../render/page-renderer.ts';
import { draftPages } from '../render/site.ts';
import { draftFeeds, type Published, renderContextOf } from './outputs.ts';

/** Drafts the pages of the articles at `paths` and everything else that holds their texts: the feed documents at `feedPaths`, ninjs. */
export function* draftFew(
  published: Published,
  paths: ReadonlySet<string>,
  feedPaths: ReadonlySet<string>,
): Generator<Draft> {
  const { job, files, plan } = published;
  const isWanted = (page: ArticlePage) => paths.has(page.article.path);
  const pages = plan.pages.filter((page): page is ArticlePage => page.kind === 'article' && isWanted(page));
  const renderer = makePageRenderer(job.theme, job.reportUnknownVariables, job.profile);
  yield* draftPages(plan, pages, renderContextOf(published), renderer);
  const others = new Set([...feedPaths, ...pages.map(({ address }) => ninjsPath(address))]);
  // A file of the site wins over ours.
  for (const path of files.statics) others.delete(path.slice('static/'.length));
  // Of all others the documents are empty.
  const feeds = plan.feeds.filter(({ documents }) => documents.some(({ entries }) => entries.length > 0));
  yield* draftFeeds({ ...published, plan: { ...plan, feeds } }, (path) => others.has(path));
}
