import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { failed } from '../diagnostics/severity.ts';
import type { RawArticle } from '../model/source.ts';
import { parseArticle } from '../parse/article.ts';
import { readSource } from '../read/source.ts';

/** Reads and parses an article to be changed. The value is undefined when its fences or its YAML are not sound. */
export function openArticle(root: string, path: string): Outcome<RawArticle | undefined> {
  const source = readSource(root, path);
  if (source.value === undefined) return { value: undefined, diagnostics: source.diagnostics };
  const parsed = parseArticle(source.value);
  const diagnostics: readonly Diagnostic[] = [...source.diagnostics, ...parsed.diagnostics];
  return { value: failed(diagnostics, false) ? undefined : parsed.value, diagnostics };
}

/** Parses another version of an article that was sound. */
export const parsedAgain = (path: string, text: string): RawArticle | undefined => parseArticle({ path, text }).value;
