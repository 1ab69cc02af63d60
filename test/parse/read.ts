import type { FrontMatterNode } from '../../src/model/source.ts';
import { parseArticle } from '../../src/parse/article.ts';

/** Parses front matter that stands between sound fences; its first line is line 2. */
export function parseMatter(yaml: string) {
  const text = `---\n${yaml}\n---\nText.\n`;
  const { value, diagnostics } = parseArticle({ path: 'articles/a.md', text });
  return { text, frontMatter: value?.frontMatter, told: diagnostics.map(inShort), diagnostics };
}

/** `line:column code marked`, where marked is the stretch that the place marks. */
function inShort({ code, place }: ReturnType<typeof parseArticle>['diagnostics'][number]): string {
  const { line, column, length, excerpt } = place;
  const text = excerpt?.lines[line - excerpt.from] ?? '';
  return `${line}:${column} ${code} ${text.slice(column - 1, column - 1 + length)}`;
}

/** The tree as plain values: every scalar a text. */
export function plainOf(node: FrontMatterNode): unknown {
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'list') return node.items.map(plainOf);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, plainOf(value)]));
}

/** Every scalar of a tree, keys included. */
export function scalarsOf(node: FrontMatterNode): { text: string; start: number; end: number }[] {
  if (node.kind === 'scalar') return [node];
  if (node.kind === 'list') return node.items.flatMap(scalarsOf);
  return node.entries.flatMap(({ key, value }) => [key, ...scalarsOf(value)]);
}
