import type { FrontMatterNode, ScalarNode } from '../model/source.ts';

/** Finds the keys that stand twice in one mapping, at any depth, each with the first of its name. */
export function findDuplicates(node: FrontMatterNode): { first: ScalarNode; second: ScalarNode }[] {
  const pairs: { first: ScalarNode; second: ScalarNode }[] = [];
  visit(node, pairs);
  return pairs;
}

function visit(node: FrontMatterNode, pairs: { first: ScalarNode; second: ScalarNode }[]): void {
  if (node.kind === 'scalar') return;
  if (node.kind === 'list') {
    for (const item of node.items) visit(item, pairs);
    return;
  }
  const seen = new Map<string, ScalarNode>();
  for (const { key, value } of node.entries) {
    const first = seen.get(key.text);
    if (first === undefined) seen.set(key.text, key);
    else pairs.push({ first, second: key });
    visit(value, pairs);
  }
}
