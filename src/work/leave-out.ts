import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LineResult } from './article-line.ts';
import { commentsFileOf } from './comments-file.ts';

/** Articles that a build goes on without. */
export interface LeftOut {
  readonly paths: ReadonlySet<string>;
  /** Why, for those that are sound by themselves: without them the rules over several articles find nothing any more. */
  readonly reasons: readonly Diagnostic[];
}

/** What can be decided about a site without the articles left out. */
export interface Decision {
  /** Found by the rules over several articles, as they found it. */
  readonly together: readonly Diagnostic[];
  /** All that is wrong, as it will be told. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Decides with all articles. With `skipInvalid` it decides again without those that have errors, until no more of them fall out. */
export function decideWithout<D extends Decision>(
  decide: (leftOut: LeftOut) => D,
  lines: readonly LineResult[],
  skipInvalid: boolean,
): D & { readonly leftOut: readonly string[] } {
  let leftOut: LeftOut = { paths: new Set(), reasons: [] };
  for (;;) {
    const decision = decide(leftOut);
    const broken = skipInvalid ? newlyBroken(lines, decision.diagnostics, leftOut.paths) : [];
    if (broken.length === 0) return { ...decision, leftOut: [...leftOut.paths].sort() };
    const paths = new Set([...leftOut.paths, ...broken]);
    leftOut = {
      paths,
      reasons: [...leftOut.reasons, ...decision.together.filter(({ place }) => paths.has(place.path))],
    };
  }
}

/** Articles that have errors, or stand on folder defaults that do, and are not left out yet. */
function newlyBroken(
  lines: readonly LineResult[],
  diagnostics: readonly Diagnostic[],
  leftOut: ReadonlySet<string>,
): string[] {
  const wrong = new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ place }) => place.path));
  const isBroken = ({ path, article, draft }: LineResult) =>
    wrong.has(path) || wrong.has(commentsFileOf(path)) || (article === undefined && !draft);
  return lines.filter((line) => !leftOut.has(line.path) && isBroken(line)).map(({ path }) => path);
}
