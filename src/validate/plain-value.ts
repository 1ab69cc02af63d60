import type { FrontMatterNode, ScalarNode } from '../model/source.ts';

/** What a site's schema gets to see: plain scalars by the core schema of YAML 1.2 (numbers, true, false, null), all others as text. Maps
 *  have no prototype, so that no key means more than it says. */
export function plainValue(node: FrontMatterNode): unknown {
  if (node.kind === 'scalar') return node.plain ? plainScalar(node) : node.text;
  if (node.kind === 'list') return node.items.map(plainValue);
  const value: { [key: string]: unknown } = Object.create(null);
  for (const { key, value: held } of node.entries) value[key.text] = plainValue(held);
  return value;
}

function plainScalar({ text }: ScalarNode): unknown {
  // Schemas are foreign code, and null is what they expect here.
  if (/^(?:|~|null|Null|NULL)$/.test(text)) return null;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  if (/^[-+]?[0-9]+$/.test(text) || /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(text))
    return Number(text);
  if (/^0o[0-7]+$|^0x[0-9a-fA-F]+$/.test(text)) return Number(text);
  return text;
}
