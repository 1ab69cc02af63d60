import { placeAt } from '../diagnostics/place.ts';
import type { FrontMatterNode, ScalarNode, Source } from '../model/source.ts';
import type { ConfigNode } from './node.ts';
import { pathOfKey } from './node.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Turns parsed YAML or JSON into config nodes; a plain `20` may be read as a number or as text, a quoted one as text only. */
export function nodeOfYaml(source: Source, node: FrontMatterNode, path = '', at: Span = node): ConfigNode {
  const place = () => placeAt(source, at.start, at.end);
  if (node.kind === 'scalar') return { ...readings(node), path, place };
  if (node.kind === 'list') {
    const items = node.items.map((item, index) => nodeOfYaml(source, item, pathOfKey(path, index)));
    return { kind: 'list', path, place, found: 'a list', items };
  }
  const entries = node.entries.map(({ key, value }) => ({
    key: key.text,
    keyPlace: () => placeAt(source, key.start, key.end),
    // A collection has no end worth marking, and nothing has no place: the key is shown instead.
    value: nodeOfYaml(
      source,
      value,
      pathOfKey(path, key.text),
      value.kind === 'scalar' && value.end > value.start ? value : key,
    ),
  }));
  return { kind: 'map', path, place, found: 'keys and values', entries };
}

const numeral = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

function readings({ text, plain }: ScalarNode) {
  if (!plain) return { kind: 'scalar', text, found: 'text' } as const;
  if (text === '' || text === '~' || text === 'null') return { kind: 'other', found: 'nothing' } as const;
  if (text === 'true' || text === 'false')
    return { kind: 'scalar', text, flag: text === 'true', found: `\`${text}\`` } as const;
  if (numeral.test(text)) return { kind: 'scalar', text, number: Number(text), found: 'a number' } as const;
  return { kind: 'scalar', text, found: 'text' } as const;
}
