import type { Article } from '../model/article.ts';
import type { LineResult } from '../work/article-line.ts';

/** Whether what became of an article shows on its own page and in feeds with its text, and nowhere else. */
export function isInward(before: LineResult, after: LineResult): boolean {
  const [old, now] = [before.article, after.article];
  if (old === undefined || now === undefined || before.diagnostics.length + after.diagnostics.length > 0) return false;
  // Others may link to what was there; what came nobody links to.
  const anchors = new Set(now.body.anchors);
  return old.body.anchors.every((anchor) => anchors.has(anchor)) && outward(old) === outward(now);
}

/** Everything of an article that any other page, list or rule may look at. */
function outward({ body, ...matter }: Article): string {
  const { ref: _, anchors: _anchors, headings: _headings, words: _words, excerpt, links, ...rest } = body;
  const targets = links.map(({ path, anchor }) => [path, anchor]);
  // An excerpt stands in for a summary.
  return JSON.stringify([sorted(matter), rest, targets, matter.summary ? '' : excerpt]);
}

/** The order of keys differs between what was read and what was remembered. */
const sorted = (value: object): unknown[] => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
