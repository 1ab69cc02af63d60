import type { FrontMatterNode } from '../model/source.ts';
import type { Desk } from './desk.ts';
import { inWords, isEmpty, readLine } from './text.ts';

/** Reads a list item by item; items that cannot be read are left out. A single value is a mistake, and is taken as the only item
 *  unless it looks like several. */
export function readList<T>(
  node: FrontMatterNode,
  desk: Desk,
  readItem: (item: FrontMatterNode, desk: Desk) => T | undefined,
): T[] | undefined {
  if (node.kind === 'map') {
    desk.report('wrong-type', node, desk.key, 'a list', inWords(node));
    return undefined;
  }
  if (node.kind === 'scalar') {
    if (isEmpty(node)) desk.report('empty-value', node, desk.key);
    else desk.report('not-a-list', node, desk.key, node.text);
    if (isEmpty(node)) return [];
    // Several items in one text: to say that there is no such item would be about nothing the author wrote.
    if (/[,;]/.test(node.text)) return undefined;
    const only = readItem(node, desk);
    return only === undefined ? [] : [only];
  }
  const values: T[] = [];
  for (const item of node.items) {
    if (isEmpty(item)) {
      desk.report('empty-item', item, desk.key);
      continue;
    }
    const value = readItem(item, desk);
    if (value !== undefined) values.push(value);
  }
  return values;
}

/** Reads a list of lines, each once. */
export function readLines(node: FrontMatterNode, desk: Desk, readItem = readLine): string[] | undefined {
  const seen = new Set<string>();
  return readList(node, desk, (item) => {
    const line = readItem(item, desk);
    if (line === undefined) return undefined;
    if (seen.has(line)) {
      desk.report('duplicate-item', item, desk.key, line);
      return undefined;
    }
    seen.add(line);
    return line;
  });
}
