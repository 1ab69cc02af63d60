import { placeAt, placeOfFile } from '../diagnostics/place.ts';
import type { Site } from '../model/site.ts';
import type { FrontMatterNode } from '../model/source.ts';
import { parseArticle } from '../parse/article.ts';
import type { Locate } from '../plan/whole-site.ts';
import { readSource } from '../read/source.ts';

/** Makes a `Locate` that reads the file again: rules over several articles keep no places, and ask only when they report. */
export function makeLocator(root: string, site: Site): Locate {
  return (path, key, item) => {
    const source = readSource(root, path).value;
    if (source === undefined) return placeOfFile(path);
    const entries = parseArticle(source).value?.frontMatter.entries ?? [];
    const entry = entries.find(({ key: { text } }) => text === key || site.fieldNames.get(text) === key);
    if (entry === undefined) return placeAt(source, 0, Math.max(1, source.text.indexOf('\n')));
    const node = (item === undefined ? undefined : itemOf(entry.value, item)) ?? entry.value;
    return node.end > node.start
      ? placeAt(source, node.start, node.end)
      : placeAt(source, entry.key.start, entry.key.end);
  };
}

function itemOf(node: FrontMatterNode, text: string): FrontMatterNode | undefined {
  if (node.kind !== 'list') return undefined;
  return node.items.find((item) => item.kind === 'scalar' && item.text.trim() === text);
}
