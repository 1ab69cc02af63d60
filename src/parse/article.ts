import matter from 'gray-matter';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { placeAt } from '../diagnostics/place.ts';
import type { FrontMatterNode, MapNode, RawArticle, Source } from '../model/source.ts';
import type { Fences } from './fences.ts';
import { findFences } from './fences.ts';
import { parseYaml } from './yaml.ts';

/** Splits an article into front matter and Markdown and parses the front matter. Where parts of the YAML are broken the rest is still
 *  returned, with the broken keys named in `frontMatter.unread`, so that the rest can be checked; fences that are nearly right are an error
 *  too, and are read on from. An article with `unread` must not be published. */
export function parseArticle(source: Source): Outcome<RawArticle | undefined> {
  const fences = findFences(source);
  if (fences.value === undefined) return { value: undefined, diagnostics: fences.diagnostics };
  const { start, end, bodyStart } = fences.value;
  if (fences.diagnostics.length > 0) return guessed(source, fences.value, fences.diagnostics);
  let parsed: Outcome<FrontMatterNode | undefined> = { value: undefined, diagnostics: [] };
  const engines = {
    yaml: {
      parse: () => {
        parsed = parseYaml(source, start, end);
        return {};
      },
    },
    ...refusedEngines,
  };
  // Always with options: without them gray-matter caches by content, and a second call on broken YAML returns nothing and no error.
  // Without the Markdown too, which it would copy several times: nothing may be left over behind the fence.
  const { content } = matter(withoutLongBlanks(source.text.slice(0, bodyStart), end), { language: 'yaml', engines });
  if (content !== '') throw new Error(`gray-matter split ${source.path} at another place`);
  const frontMatter = mapOf(source, parsed.value, end);
  const diagnostics: Diagnostic[] = [...parsed.diagnostics, ...frontMatter.diagnostics];
  return { value: { source, frontMatter: frontMatter.value, bodyStart }, diagnostics };
}

/** gray-matter looks for comments in a way that takes the square of the length of a run of blanks; what it looks at is not used. */
const withoutLongBlanks = (text: string, end: number): string =>
  end < 8000 ? text : text.slice(0, end).replace(/\s{100,}/g, '\n') + text.slice(end);

/** Reads on behind wrong fences; `unread` keeps the result from being published. */
function guessed(source: Source, { start, end, bodyStart }: Fences, wrong: readonly Diagnostic[]): Outcome<RawArticle> {
  const parsed = parseYaml(source, start, end);
  const { value } = mapOf(source, parsed.value, end);
  const frontMatter: MapNode = { ...value, unread: value.unread ?? new Set() };
  // The line of a wrong fence is none of YAML's business.
  const lines = new Set(wrong.map(({ place }) => place.line));
  const within = parsed.diagnostics.filter(({ place }) => !lines.has(place.line));
  return { value: { source, frontMatter, bodyStart }, diagnostics: [...wrong, ...within] };
}

const refuse = (): never => {
  throw new Error('front matter other than YAML got past the fence check');
};
const refusedEngines = Object.fromEntries(
  ['json', 'javascript', 'js', 'coffee', 'coffeescript', 'cson', 'toml'].map((name) => [name, { parse: refuse }]),
);

function mapOf(source: Source, node: FrontMatterNode | undefined, end: number): Outcome<MapNode> {
  if (node?.kind === 'map') return { value: node, diagnostics: [] };
  const empty: MapNode = { kind: 'map', start: 0, end: 3, entries: [] };
  if (node === undefined || (node.kind === 'scalar' && node.text === '')) return { value: empty, diagnostics: [] };
  const place = placeAt(source, node.start, Math.min(node.end, end));
  const unread = { ...empty, unread: 'all' as const };
  return { value: unread, diagnostics: [diagnose('not-a-mapping', place, node.kind === 'list' ? 'a list' : 'a text')] };
}
