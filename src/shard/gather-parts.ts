import type { Handed } from '../cache/handed.ts';
import type { Part } from './read-part.ts';

/** Says in words why these parts are not the parts of one site; undefined when they are. */
export function whyNotWhole(parts: readonly Part[], environment: string): string | undefined {
  const [first] = parts;
  if (first === undefined) return 'there are no parts; newsctl build --shard 1/2 makes the first of two';
  const { of } = first.index;
  const found = new Map<number, Part>();
  for (const part of parts) {
    const { index } = part;
    if (index.of !== of) return `${first.name} is one of ${of} parts, ${part.name} one of ${index.of}`;
    const twin = found.get(index.index);
    if (twin !== undefined) return `${twin.name} and ${part.name} are both part ${index.index} of ${of}`;
    if (index.environment !== environment)
      return `${part.name} was made with another newsctl, Node, config or set of templates; make it again with these`;
    found.set(index.index, part);
  }
  const missing = Array.from({ length: of }, (_, number) => number + 1).filter((index) => !found.has(index));
  if (missing.length === 0) return undefined;
  if (missing.length === 1) return `part ${missing[0]} of ${of} is missing`;
  const more = missing.length > 5 ? ` and ${missing.length - 5} more` : '';
  return `of ${of} parts ${missing.length} are missing: ${missing.slice(0, 5).join(', ')}${more}`;
}

/** What all parts together hand over. */
export function handOver(parts: readonly Part[]): Handed {
  const articles = new Map<string, readonly [part: Part, at: number, record: number, text: number]>();
  const pages = new Map<string, readonly [part: Part, row: Part['index']['pages'][number]]>();
  for (const part of parts) {
    for (const [path, ...place] of part.index.articles) articles.set(path, [part, ...place]);
    for (const row of part.index.pages) pages.set(row[0], [part, row]);
  }
  return {
    record(path) {
      const found = articles.get(path);
      return found?.[0].read(found[1], found[2]).toString();
    },
    text(path) {
      const found = articles.get(path);
      if (found === undefined) throw new Error(`no part knows ${path}`);
      const [part, at, record, text] = found;
      return part.read(at + record, text).toString();
    },
    page(output, wanted) {
      const found = pages.get(output);
      if (found === undefined) return undefined;
      const [part, [, sketch, key, at, length]] = found;
      return sketch === wanted ? { key, content: part.read(at, length) } : undefined;
    },
  };
}
