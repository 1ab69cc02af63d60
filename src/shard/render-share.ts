import type { Memory } from '../cache/memory.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { settle } from '../diagnostics/severity.ts';
import type { ArticlePage } from '../model/plan.ts';
import { makePageRenderer } from '../render/page-renderer.ts';
import { draftPages } from '../render/site.ts';
import type { Edition } from '../work/edition.ts';
import { renderContextOf } from '../work/outputs.ts';
import type { PartWriter } from './write-part.ts';

/** Renders the pages of `own` articles and adds them to a part, each with what is known of its article. Returns what the templates did wrong.
 *  The edition must be that of a job made by `sharedJob`. */
export async function renderShare(
  edition: Edition,
  own: ReadonlySet<string>,
  memory: Memory,
  part: PartWriter,
): Promise<readonly Diagnostic[]> {
  const { job, plan } = edition;
  const pages = plan.pages.filter((page): page is ArticlePage => page.kind === 'article' && own.has(page.article.path));
  const renderer = makePageRenderer(job.theme, job.reportUnknownVariables);
  const drafts = draftPages(plan, pages, renderContextOf(edition), renderer)[Symbol.iterator]();
  for (const [number, { article }] of pages.entries()) {
    const record = memory.recordOf(article.path);
    if (record !== undefined && article.body.ref) part.article(article.path, record, job.bodies.get(article.body.ref));
    const draft = drafts.next().value;
    const sketch = draft?.sketch?.();
    const key = draft?.key();
    const html = draft?.make();
    if (draft && sketch !== undefined && key !== undefined && typeof html === 'string') {
      part.page(draft.path, sketch, key, html);
    }
    const wait = job.pause('rendering pages', number + 1, pages.length);
    if (wait) await wait;
  }
  return settle(renderer.diagnostics(), { rules: job.site.rules, drafts: new Set(), mode: job.mode });
}
