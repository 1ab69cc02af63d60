import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { placeAt } from '../diagnostics/place.ts';
import { didYouMean } from '../words/did-you-mean.ts';
import { callersOf } from './callers.ts';
import { escapeRegExp, findNeedle } from './find-needle.ts';
import type { Theme } from './theme.ts';
import type { UnknownRead } from './watch.ts';

/** Makes the warnings about names that templates read while they rendered `page`. */
export function unknownVariables(theme: Theme, reads: readonly UnknownRead[], page: string): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const read of reads) {
    const warning = unknownVariable(theme, read, page);
    if (warning) found.set(JSON.stringify(warning.place), warning);
  }
  return [...found.values()];
}

function unknownVariable(theme: Theme, { key, known, frames }: UnknownRead, page: string): Diagnostic | undefined {
  const [frame] = frames;
  const source = frame && theme.templates.get(frame.name);
  if (!frame || !source) return undefined;
  const { start, end, found } = findNeedle(source.text, frame.offset, keyPattern(key));
  const keyStart = found ? end - key.length : start;
  const name = found ? closeBracket(source.text.slice(start, end)) : key;
  const facts = { rendering: page, calledFrom: callersOf(theme, frames) };
  return diagnose(
    'unknown-variable',
    placeAt(source, keyStart, keyStart + key.length),
    name,
    didYouMean(key, known),
    facts,
  );
}

/** The key with the names before it, or on its own where it is taken apart: `it.article.sumary`, `{ sumary }`, `labels['sumary`. */
function keyPattern(key: string): RegExp {
  const name = escapeRegExp(key);
  return new RegExp(`(?:[\\w$]+(?:\\?\\.|\\.))*(?:[\\w$]+\\[['"])?(?<![\\w$])${name}(?![\\w$])`);
}

/** `labels['sumary` as it would stand in a template. */
const closeBracket = (name: string): string => name.replace(/\[(['"])(?!.*\])(.*)$/, '[$1$2$1]');
