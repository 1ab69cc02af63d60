import type { Article } from '../model/article.ts';
import type { Version } from '../model/plan.ts';
import { compareText } from '../words/compare-text.ts';
import { none } from '../words/own-texts.ts';

/** Finds for each article its versions in other languages, one for each language, by language. Being a translation is mutual and
 *  carries on: two translations of one article are translations of each other, even when that article is not among `articles`. */
export function translationsOf<A extends Article>(articles: readonly A[]): (article: A) => readonly A[] {
  const groupOf = groupTranslations(articles);
  return (article) => {
    const group = groupOf.get(article);
    if (group === undefined) return none;
    const versions = new Map<string, A>();
    for (const other of group) {
      if (other.lang !== article.lang && !versions.has(other.lang)) versions.set(other.lang, other);
    }
    return [...versions.values()].sort((a, b) => compareText(a.lang, b.lang));
  };
}

/** An article and its translations as `hreflang` wants them: every one with itself, by language; the one in the site's language is also for
 *  readers of any other. Nothing for an article that was not translated. */
export function versionsOf(
  article: Article,
  translations: readonly Article[],
  siteLanguage: string,
): readonly Version[] {
  if (translations.length === 0) return none;
  const versions = [article, ...translations]
    .map(({ lang, address }) => ({ language: lang, address }))
    .sort((a, b) => compareText(a.language, b.language));
  const fallback = versions.find(({ language }) => language === siteLanguage);
  return fallback ? [...versions, { language: 'x-default', address: fallback.address }] : versions;
}

/** Groups articles that `translationOf` (a path or an id) ties together; articles without translations are in no group. */
export function groupTranslations<A extends Article>(articles: readonly A[]): ReadonlyMap<A, readonly A[]> {
  const pathOfId = new Map(articles.map((article) => [article.id, article.path]));
  const parents = new Map<string, string>();
  const tied = articles.filter((article) => article.translationOf !== undefined);
  for (const { path, translationOf = '' } of tied) {
    join(parents, path, pathOfId.get(translationOf) ?? translationOf);
  }
  const groups = new Map<string, A[]>();
  for (const article of articles) {
    if (!parents.has(article.path)) continue;
    const root = rootOf(parents, article.path);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [article]);
    else group.push(article);
  }
  return new Map([...groups.values()].filter(isGroup).flatMap((group) => group.map((article) => [article, group])));
}

const isGroup = (group: readonly unknown[]): boolean => group.length > 1;

function join(parents: Map<string, string>, a: string, b: string): void {
  const [rootA, rootB] = [rootOf(parents, a), rootOf(parents, b)];
  parents.set(rootA, rootA);
  parents.set(rootB, rootA);
}

/** Halves the way up as it goes, so that long chains of translations stay cheap. */
function rootOf(parents: Map<string, string>, start: string): string {
  let at = start;
  for (;;) {
    const parent = parents.get(at) ?? at;
    if (parent === at) return at;
    const above = parents.get(parent) ?? parent;
    parents.set(at, above);
    at = above;
  }
}
