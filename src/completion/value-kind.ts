import type { ArgumentNode, OptionNode } from '../model/command-tree.ts';

/** What a value names. Files and folders are found by the shell itself. */
export type ValueKind =
  | 'article'
  | 'kind'
  | 'section'
  | 'tag'
  | 'author'
  | 'code'
  | 'language'
  | 'zone'
  | 'file'
  | 'folder';

/** What the value of an option names, and whether it is a list with commas. */
export function kindOfOption({ long, value }: OptionNode): { readonly kind?: ValueKind; readonly isList: boolean } {
  const isList = value?.endsWith('s') === true || value?.includes(',') === true;
  const kind = byOption[long] ?? (value === undefined ? undefined : byPlaceholder[value]);
  return kind === undefined ? { isList } : { kind, isList };
}

/** What an argument names. */
export function kindOfArgument({ name }: ArgumentNode): ValueKind | undefined {
  return byPlaceholder[name.replace(/s$/, '')];
}

const byPlaceholder: { readonly [name: string]: ValueKind } = {
  article: 'article',
  code: 'code',
  dir: 'folder',
  folder: 'folder',
  file: 'file',
};

const byOption: { readonly [long: string]: ValueKind } = {
  '--section': 'section',
  '--sections': 'section',
  '--tag': 'tag',
  '--tags': 'tag',
  '--author': 'author',
  '--authors': 'author',
  '--kind': 'kind',
  '--lang': 'language',
  '--language': 'language',
  '--time-zone': 'zone',
};
