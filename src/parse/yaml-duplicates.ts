import { diagnose } from '../diagnostics/diagnostic.ts';
import { placeAt } from '../diagnostics/place.ts';
import type { FrontMatterNode, ScalarNode } from '../model/source.ts';
import type { Mistake } from './mistake.ts';

/** A key that stands twice, with the first of its name. */
export interface Duplicate {
  readonly first: ScalarNode;
  readonly second: ScalarNode;
}

/** Finds the keys that stand twice in one mapping, at any depth. */
export function findDuplicates(node: FrontMatterNode): Duplicate[] {
  const pairs: Duplicate[] = [];
  visit(node, pairs);
  return pairs;
}

/** Finds the keys that stand twice, where the value of one of the two could not be read. */
export function findBrokenDuplicates(read: readonly ScalarNode[], broken: readonly ScalarNode[]): Duplicate[] {
  const isBroken = new Set(broken);
  const firsts = new Map<string, ScalarNode>();
  const pairs: Duplicate[] = [];
  for (const second of [...read, ...broken].sort((a, b) => a.start - b.start)) {
    const first = firsts.get(second.text);
    if (first === undefined) firsts.set(second.text, second);
    else if (isBroken.has(first) || isBroken.has(second)) pairs.push({ first, second });
  }
  return pairs;
}

/** The mistake that a duplicate is. */
export const mistakeOf = ({ first, second: { start, end, text } }: Duplicate): Mistake => ({
  start,
  end,
  diagnose: (place, source) => diagnose('duplicate-key', place, text, placeAt(source, first.start).line),
});

function visit(node: FrontMatterNode, pairs: Duplicate[]): void {
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
