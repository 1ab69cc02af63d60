import { isAbsolute, relative } from 'node:path';
import { compareText } from '../words/compare-text.ts';
import { didYouMean } from '../words/did-you-mean.ts';
import type { Trial } from '../work/trial.ts';
import { realPathOf } from '../write/safe-place.ts';

/** The path of the article that a word on the command line names: by its path from `root`, the site's folder, from `articles/` or from the top,
 *  with or without `.md`, by its slug, its identity or its address; or in words why there is none. */
export function findArticle(
  word: string,
  root: string,
  { files, roll }: Pick<Trial, 'files' | 'roll'>,
): { path: string } | { problem: string; help: string } {
  // A shell that went through a link names the way it went.
  const inSite = isAbsolute(word) ? relative(realPathOf(root), realPathOf(word)) : word;
  const path = inSite.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
  const spellings = [path, `${path}.md`, `articles/${path}`, `articles/${path}.md`];
  const found = spellings.find((spelling) => files.articles.includes(spelling));
  if (found !== undefined) return { path: found };
  const called = roll.filter(({ article: { slug, id, address } }) => slug === word || id === word || address === word);
  if (called.length === 1 && called[0] !== undefined) return { path: called[0].article.path };
  const shown = JSON.stringify(word);
  if (called.length > 1) {
    const paths = called.map(({ article }) => article.path).sort(compareText);
    return {
      problem: `${paths.length} articles have the slug ${shown}`,
      help: `name one by its path: ${paths.slice(0, 5).join(', ')}`,
    };
  }
  const meant =
    didYouMean(
      path,
      roll.map(({ article }) => article.slug),
    ) ??
    didYouMean(
      path.replace(/^articles\//, '').replace(/\.md$/, ''),
      files.articles.map((one) => one.slice('articles/'.length, -'.md'.length)),
    );
  return {
    problem: `there is no article ${shown}`,
    help: meant === undefined ? 'newsctl list shows them all; name one by its path or slug' : `did you mean ${meant}?`,
  };
}
