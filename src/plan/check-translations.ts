import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Article } from '../model/article.ts';
import { compareText } from '../words/compare-text.ts';
import { didYouMean } from '../words/did-you-mean.ts';
import { groupTranslations } from './translations.ts';
import type { Locate, Together } from './whole-site.ts';

/** Finds translations of nothing, of themselves, and two versions in one language. */
export function* checkTranslations({ articles, live, paths }: Together, locate: Locate): Generator<Diagnostic> {
  const known = new Set([...articles.flatMap(({ path, id }) => [path, id]), ...(paths ?? [])]);
  const guess = makeGuess(live);
  for (const { path, id, translationOf } of articles) {
    if (translationOf === undefined) continue;
    if (translationOf === path || translationOf === id) {
      yield diagnose('translation-of-itself', locate(path, 'translationOf'));
    } else if (!known.has(translationOf)) {
      yield diagnose('unknown-translation', locate(path, 'translationOf'), translationOf, guess(translationOf));
    }
  }
  yield* checkLanguages(live, locate);
}

/** Looks for the file elsewhere, then for a similar name in its folder; never through the whole archive. */
function makeGuess(live: readonly Article[]): (target: string) => string | undefined {
  let index: Map<string, string[]> | undefined;
  return (target) => {
    index ??= indexPaths(live);
    const moved = index.get(nameOf(target)) ?? [];
    return moved.length === 1 ? moved[0] : didYouMean(target, index.get(folderOf(target)) ?? []);
  };
}

function indexPaths(live: readonly Article[]): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const { path } of live) {
    for (const key of [folderOf(path), nameOf(path)]) {
      const list = index.get(key);
      if (list === undefined) index.set(key, [path]);
      else list.push(path);
    }
  }
  return index;
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function* checkLanguages(live: readonly Article[], locate: Locate): Generator<Diagnostic> {
  for (const group of new Set(groupTranslations(live).values())) {
    const firsts = new Map<string, string>();
    for (const { path, lang, translationOf } of [...group].sort(byOrigin)) {
      const first = firsts.get(lang);
      if (first === undefined) firsts.set(lang, path);
      else {
        const place = locate(path, translationOf === undefined ? 'lang' : 'translationOf');
        yield diagnose('translation-same-language', place, lang, first);
      }
    }
  }
}

/** What is called a translation stands after what it is one of: the mistake is in the former. */
const byOrigin = (a: Article, b: Article): number =>
  Number(a.translationOf !== undefined) - Number(b.translationOf !== undefined) || compareText(a.path, b.path);
