/** Finds where the content of each tag of a template begins; `contents` are the tags' contents in order, as Eta parses them. */
export function contentOffsets(source: string, contents: readonly string[]): number[] {
  let from = 0;
  return contents.map((content) => {
    const open = source.indexOf('<%', from);
    opening.lastIndex = open;
    const start = open + (opening.exec(source)?.[0].length ?? 0);
    from = start + content.length;
    return start;
  });
}

/** What a tag holds from `offset`, the start of its content, to its end. Quotes may hold `%>`. */
export function tagContentAt(source: string, offset: number): string {
  tagEnd.lastIndex = offset;
  const length = tagEnd.exec(source)?.[0].length ?? 0;
  return source.slice(offset, offset + length);
}

/** Where the content of the tag behind the one at `offset` begins. */
export function contentOffsetAfter(source: string, offset: number): number | undefined {
  return nextContentOffset(source, offset + tagContentAt(source, offset).length);
}

/** Where the content of the first tag from `index` on begins. */
export function nextContentOffset(source: string, index: number): number | undefined {
  const open = source.indexOf('<%', index);
  if (open === -1) return undefined;
  opening.lastIndex = open;
  return open + (opening.exec(source)?.[0].length ?? 0);
}

const opening = /<%[-_]?\s*[=~]?\s*/y;
const tagEnd =
  /(?:"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`|\/\*[\s\S]*?\*\/|(?!\s*[-_]?%>)[\s\S])*/y;
