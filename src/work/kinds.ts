import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { failed } from '../diagnostics/severity.ts';
import type { RawArticle } from '../model/source.ts';
import { parseArticle } from '../parse/article.ts';
import { readKinds } from '../read/kinds.ts';

/** Reads and parses the kinds of article of a site, by name. One whose front matter is not sound is reported and left out. */
export function openKinds(root: string, shippedTheme: string): Outcome<ReadonlyMap<string, RawArticle>> {
  const { value: sources, diagnostics: ofFiles } = readKinds(root, shippedTheme);
  const kinds = new Map<string, RawArticle>();
  const diagnostics: Diagnostic[] = [...ofFiles];
  for (const [name, source] of sources) {
    const parsed = parseArticle(source);
    diagnostics.push(...parsed.diagnostics);
    if (parsed.value !== undefined && !failed(parsed.diagnostics, false)) kinds.set(name, parsed.value);
  }
  return { value: kinds, diagnostics };
}
