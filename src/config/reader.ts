import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../words/did-you-mean.ts';
import type { ConfigEntry, ConfigMap, ConfigNode } from './node.ts';

/** Takes typed values out of config nodes; what does not fit becomes a diagnostic and `undefined`, and reading goes on. */
export interface Reader {
  readonly diagnostics: Diagnostic[];
  /** Text without blanks at its ends; empty text is a mistake. */
  text(node: ConfigNode | undefined): string | undefined;
  /** Text in one line without control characters: it stands in titles, links and feeds. */
  line(node: ConfigNode | undefined): string | undefined;
  /** A text of a given form; `wanted` says which. */
  matching(node: ConfigNode | undefined, form: RegExp, wanted: string): string | undefined;
  count(node: ConfigNode | undefined, from: number, to: number): number | undefined;
  /** `wanted` says what else it may be, where that is more. */
  flag(node: ConfigNode | undefined, wanted?: string): boolean | undefined;
  choice<T extends string>(node: ConfigNode | undefined, choices: readonly T[]): T | undefined;
  list<T>(node: ConfigNode | undefined, read: (item: ConfigNode) => T | undefined): readonly T[];
  /** Keys and values with free keys. */
  map(node: ConfigNode | undefined): readonly ConfigEntry[];
  /** Keys and values with known keys; unknown and missing ones are reported. */
  object<K extends string>(
    node: ConfigNode | undefined,
    keys: readonly K[],
    required?: readonly K[],
  ): Found<K> | undefined;
}

export type Found<K extends string> = { readonly [key in K]?: ConfigNode };

/** Makes a reader with an empty list of diagnostics. */
export function makeReader(): Reader {
  const diagnostics: Diagnostic[] = [];
  const wrongType = (node: ConfigNode, wanted: string): undefined => {
    diagnostics.push(diagnose('config-wrong-type', node.place(), node.path, wanted, node.found));
    return undefined;
  };
  const wrongValue = (node: ConfigNode, value: string, wanted: string, meant?: string): undefined => {
    diagnostics.push(diagnose('config-wrong-value', node.place(), node.path, value, wanted, meant));
    return undefined;
  };

  const text = (node: ConfigNode | undefined): string | undefined => {
    if (node === undefined) return undefined;
    if (node.kind !== 'scalar' || node.text === undefined) return wrongType(node, 'text');
    const trimmed = node.text.trim();
    return trimmed === '' ? wrongType({ ...node, found: 'empty text' }, 'text') : trimmed;
  };
  const map = (node: ConfigNode | undefined): readonly ConfigEntry[] => {
    if (node === undefined) return [];
    if (node.kind === 'map') return node.entries;
    wrongType(node, 'keys and values');
    return [];
  };

  const matching = (node: ConfigNode | undefined, form: RegExp, wanted: string): string | undefined => {
    const value = text(node);
    if (node === undefined || value === undefined || form.test(value)) return value;
    return wrongValue(node, value, wanted);
  };

  return {
    diagnostics,
    text,
    map,
    matching,
    line: (node) => matching(node, /^[^\x00-\x1f\x7f-\x9f\u2028\u2029]*$/, 'one line without control characters'),
    count(node, from, to) {
      if (node === undefined) return undefined;
      const wanted = `a whole number from ${from} to ${to}`;
      if (node.kind !== 'scalar' || node.number === undefined) return wrongType(node, wanted);
      const isFit = Number.isInteger(node.number) && node.number >= from && node.number <= to;
      return isFit ? node.number : wrongValue(node, String(node.number), wanted);
    },
    flag(node, wanted = '`true` or `false`') {
      if (node === undefined) return undefined;
      return node.kind === 'scalar' && node.flag !== undefined ? node.flag : wrongType(node, wanted);
    },
    choice(node, choices) {
      const value = text(node);
      if (node === undefined || value === undefined) return undefined;
      const found = choices.find((choice) => choice === value);
      return (
        found ?? wrongValue(node, value, choices.map((one) => `\`${one}\``).join(' or '), didYouMean(value, choices))
      );
    },
    list(node, read) {
      if (node === undefined) return [];
      if (node.kind !== 'list') {
        wrongType(node, 'a list');
        return [];
      }
      return node.items.map(read).filter((item) => item !== undefined);
    },
    object(node, keys, required = []) {
      if (node === undefined) return undefined;
      if (node.kind !== 'map') return wrongType(node, 'keys and values');
      return pick(node, keys, required, diagnostics);
    },
  };
}

function pick<K extends string>(
  node: ConfigMap,
  keys: readonly K[],
  required: readonly K[],
  diagnostics: Diagnostic[],
): Found<K> {
  const found: { [key in K]?: ConfigNode } = {};
  for (const { key, keyPlace, value } of node.entries) {
    const known = keys.find((one) => one === key);
    if (known !== undefined) found[known] = value;
    else diagnostics.push(diagnose('config-unknown-key', keyPlace(), key, node.path, didYouMean(key, keys), keys));
  }
  for (const key of required) {
    if (found[key] === undefined)
      diagnostics.push(diagnose('config-missing-key', node.place(), key, node.path, wantedFor[key] ?? 'some text'));
  }
  return found;
}

const wantedFor: { readonly [key: string]: string } = {
  title: 'the name of the paper',
  url: 'the absolute address of the home page, such as `https://example.org/`',
  name: 'a name',
  text: 'the text of the link',
};
