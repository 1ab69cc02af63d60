import type { FrontMatterNode } from '../model/source.ts';
import { didYouMean } from '../words/did-you-mean.ts';
import type { Desk } from './desk.ts';
import { deskWithin } from './desk.ts';
import { inWords, isEmpty } from './text.ts';

/** Reads a mapping with the known `keys`, each by its reader. Other keys are reported; an empty value is reported and left out. */
export function readMap<R extends { readonly [key: string]: (node: FrontMatterNode, desk: Desk) => unknown }>(
  node: FrontMatterNode,
  desk: Desk,
  readers: R,
): { readonly [K in keyof R]?: NonNullable<ReturnType<R[K]>> } | undefined {
  const names = Object.keys(readers);
  if (node.kind !== 'map') {
    desk.report(
      'wrong-type',
      node,
      desk.key,
      `a mapping of ${names.map((name) => `\`${name}\``).join(', ')}`,
      inWords(node),
    );
    return undefined;
  }
  const values: { [key: string]: unknown } = Object.create(null);
  for (const { key, value } of node.entries) {
    const reader = Object.hasOwn(readers, key.text) ? readers[key.text] : undefined;
    const within = deskWithin(desk, key.text);
    if (reader === undefined) {
      const meant = didYouMean(key.text, names);
      desk.report('unknown-field', key, within.key, meant && `${desk.key}.${meant}`);
    } else if (isEmpty(value)) {
      desk.report('empty-value', value.end > value.start ? value : key, within.key);
    } else {
      const read = reader(value, within);
      if (read !== undefined) values[key.text] = read;
    }
  }
  return values as { readonly [K in keyof R]?: NonNullable<ReturnType<R[K]>> };
}
