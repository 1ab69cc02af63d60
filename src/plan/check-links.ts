import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Article, Held } from '../model/article.ts';
import type { ArticleLink } from '../model/body.ts';
import type { Site } from '../model/site.ts';
import { isoAt } from '../time/zone.ts';
import { didYouMean } from '../words/did-you-mean.ts';
import { percentDecoded } from '../words/percent-decoded.ts';
import type { Together } from './whole-site.ts';

/** Finds links between articles that lead to a held one, to one that is left out, or to an anchor that is not there. */
export function* checkLinks({ site, articles, held }: Together): Generator<Diagnostic> {
  const articleOf = new Map(articles.map((article) => [article.path, article]));
  const holdOf = new Map(held.map((hold) => [hold.article.path, hold]));
  const hasAnchor = makeAnchorIndex();
  for (const article of articles) {
    const from = holdOf.get(article.path);
    if (from?.state === 'expired') continue;
    for (const link of article.body.links) {
      const target = articleOf.get(link.path);
      if (target === undefined) yield diagnose('link-to-left-out', link.place, link.path);
      else yield* checkLink(site, link, target, from, holdOf.get(link.path), hasAnchor);
    }
  }
}

function* checkLink(
  site: Site,
  { anchor, path, place }: ArticleLink,
  target: Article,
  from: Held | undefined,
  to: Held | undefined,
  hasAnchor: HasAnchor,
): Generator<Diagnostic> {
  if (to !== undefined && !isOutInTime(from, to)) {
    const until = to.until === undefined ? undefined : isoAt(to.until, site.timeZone);
    yield diagnose('link-to-held', place, path, nameOf(to.state), until);
  }
  if (anchor === undefined || hasAnchor(target, anchor)) return;
  // Headings of a held article say what it is about.
  const meant = to === undefined ? didYouMean(anchor, target.body.anchors) : undefined;
  yield diagnose('missing-anchor', place, path, anchor, meant);
}

/** A held article may link to one that will be out when it is; when a draft will be out nobody knows. */
function isOutInTime(from: Held | undefined, to: Held): boolean {
  if (from === undefined || to.state === 'expired') return false;
  if (from.state === 'draft') return true;
  return to.until !== undefined && from.until !== undefined && to.until <= from.until;
}

const nameOf = (state: Held['state']): string => (state === 'draft' ? 'a draft' : state);

type HasAnchor = (article: Article, anchor: string) => boolean;

/** Sets are made only of articles that links with anchors lead to. */
function makeAnchorIndex(): HasAnchor {
  const index = new Map<string, ReadonlySet<string>>();
  return ({ path, body }, anchor) => {
    const anchors = index.get(path) ?? new Set(body.anchors);
    index.set(path, anchors);
    return anchors.has(anchor) || anchors.has(percentDecoded(anchor) ?? anchor);
  };
}
