/** A tag in raw HTML, with offsets into it. */
export interface RawTag {
  /** In lower case. */
  readonly name: string;
  readonly closing: boolean;
  readonly start: number;
  readonly end: number;
  readonly attributes: readonly RawAttribute[];
}

export interface RawAttribute {
  /** In lower case. */
  readonly name: string;
  /** As written, references not resolved. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
}

/** Stands as the name of a comment that has no end. */
export const openComment = '!--';

/** Lists the tags of raw HTML in order, comments left out but for one without an end. Only for messages and rewriting: what is safe is decided by the sanitiser. */
export function tagsOf(html: string): RawTag[] {
  const tags: RawTag[] = [];
  let isOpen = false;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    if (!isOpen && html.startsWith('<!--', at)) {
      comment.lastIndex = at;
      const { length } = comment.exec(html)?.[0] ?? '';
      isOpen = length === 0;
      if (isOpen) tags.push({ name: openComment, closing: false, start: at, end: at + 4, attributes: [] });
      at += length || 4;
      continue;
    }
    tagName.lastIndex = at;
    const match = tagName.exec(html);
    if (match?.[2] === undefined) {
      at += 1;
      continue;
    }
    const { attributes, end } = attributesOf(html, at + match[0].length);
    tags.push({ name: match[2].toLowerCase(), closing: match[1] === '/', start: at, end, attributes });
    at = end;
  }
  return tags;
}

/** A comment as browsers end it: `<!-->`, `<!--->` and `--!>` too. */
const comment = /<!--(?:-?>|[\s\S]*?--!?>)/y;
const tagName = /<(\/?)([a-zA-Z][^\s/>]*)/y;
const attribute = /[\s/]*([^\s=>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*)?))?/y;

function attributesOf(html: string, from: number): { attributes: RawAttribute[]; end: number } {
  const attributes: RawAttribute[] = [];
  let at = from;
  for (;;) {
    attribute.lastIndex = at;
    const match = attribute.exec(html);
    if (match?.[1] === undefined) break;
    const value = match[2] ?? match[3] ?? match[4] ?? '';
    const end = at + match[0].length;
    const quoted = match[2] !== undefined || match[3] !== undefined;
    const start = at + match[0].search(/[^\s/]/);
    attributes.push({
      name: match[1].toLowerCase(),
      value,
      start,
      end,
      valueStart: end - value.length - (quoted ? 1 : 0),
    });
    at = end;
  }
  const close = html.indexOf('>', at);
  return { attributes, end: close === -1 ? html.length : close + 1 };
}
