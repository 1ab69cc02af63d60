import type { FrontMatterNode, MapNode, RawArticle } from '../model/source.ts';
import { applySplices, type Splice } from './splice.ts';

/** The keys, as written, whose values differ between two versions of a front matter. */
export function changedKeys(before: MapNode, after: MapNode): ReadonlySet<string> {
  const [old, fresh] = [before, after].map(
    ({ entries }) => new Map(entries.map(({ key, value }) => [key.text, JSON.stringify(plain(value))])),
  ) as [Map<string, string>, Map<string, string>];
  return new Set([...old.keys(), ...fresh.keys()].filter((key) => old.get(key) !== fresh.get(key)));
}

/** The text of an article after changes of its front matter. */
export const editedText = ({ source }: RawArticle, splices: readonly Splice[]): string =>
  applySplices(source.text, splices);

function plain(node: FrontMatterNode): unknown {
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'list') return node.items.map(plain);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, plain(value)]));
}
