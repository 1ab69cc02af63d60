import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { codeOf, systemFault } from '../diagnostics/system-fault.ts';
import type { Source } from '../model/source.ts';
import { readSource } from './source.ts';

/** The kinds of article of a site, by name: the files `templates/articles/*.md` of the site over those of the shipped theme. */
export type Kinds = ReadonlyMap<string, Source>;

/** Reads the kinds of the site at `root`. A site's own file takes the place of the shipped one of the same name. */
export function readKinds(root: string, shippedTheme: string): Outcome<Kinds> {
  const kinds = new Map<string, Source>();
  const diagnostics: Diagnostic[] = [];
  for (const theme of [shippedTheme, join(root, 'templates')]) {
    for (const name of namesIn(join(theme, 'articles'))) {
      const read = readSource(theme, `articles/${name}`);
      const path = `templates/articles/${name}`;
      diagnostics.push(...read.diagnostics.map((one) => ({ ...one, place: { ...one.place, path } })));
      if (read.value !== undefined) kinds.set(name.slice(0, -'.md'.length), { path, text: read.value.text });
    }
  }
  return { value: kinds, diagnostics };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^[\p{L}\p{N}][\p{L}\p{N}_-]*\.md$/u.test(name))
      .sort();
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return [];
    throw systemFault('cannot read templates/articles', error);
  }
}
