import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Article } from '../model/article.ts';
import type { Locate, Ranked } from './whole-site.ts';

/** Finds articles that have the identity of another one, whatever their states: an id is for ever. */
export function* checkIds(ranked: readonly Ranked[], locate: Locate): Generator<Diagnostic> {
  const owners = new Map<string, Ranked>();
  for (const { article } of byFirst(ranked, owners)) {
    const owner = owners.get(article.id) as Ranked;
    const place = locate(article.path, 'id');
    if (followsFromAddress(article, owner.article, place.line)) continue;
    yield diagnose('duplicate-id', place, owner.article.path, owner.state === 'live' ? article.id : undefined);
  }
}

/** Remembers the first article of each id and gives all others. */
function* byFirst(ranked: readonly Ranked[], owners: Map<string, Ranked>): Generator<Ranked> {
  for (const each of ranked) {
    if (owners.has(each.article.id)) yield each;
    else owners.set(each.article.id, each);
  }
}

/** Without an `id` in the front matter (then its place is the first line) it is made of the path: `a.md` and `a/index.md` on one day have one address as well, and one mistake is reported once. */
function followsFromAddress(article: Article, owner: Article, line: number): boolean {
  return article.address === owner.address && line === 1;
}
