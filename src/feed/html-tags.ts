/** A start tag, cut out of HTML. */
export interface Tag {
  /** Lower case. */
  readonly name: string;
  readonly attributes: readonly Attribute[];
  /** How it ends: `>` or `/>`. */
  readonly close: string;
}

export interface Attribute {
  /** As written. */
  readonly name: string;
  /** Without quotes, not decoded; absent for `<video controls>`. */
  readonly value?: string;
}

/** Rewrites each start tag of HTML and leaves everything else as it is: text, end tags, comments. Goes through it once; meant for HTML that
 *  newsctl serialised, yet does not stumble over any other. Tags that `fit` (a sticky pattern from `<` to `>`) matches stay as well. */
export function rewriteTags(html: string, rewrite: (tag: Tag) => string, fit = nothing): string {
  const out: string[] = [];
  let from = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      at = endOfComment(html, at);
      continue;
    }
    if (!isLetter(html.charCodeAt(at + 1))) {
      at++;
      continue;
    }
    fit.lastIndex = at;
    if (fit.test(html)) {
      at = fit.lastIndex;
      continue;
    }
    const read = readTag(html, at);
    if (read === undefined) break; // a tag that is not closed before the end hides all others
    out.push(html.slice(from, at), rewrite(read.tag));
    from = at = read.end;
  }
  if (from === 0) return html;
  out.push(html.slice(from));
  return out.join('');
}

const nothing = /(?!)/y;

/** As browsers find it: `<!-->` is a whole comment, and `--!>` ends one as well. */
function endOfComment(html: string, at: number): number {
  const end = html.indexOf('-->', at + 2);
  const oddEnd = html.indexOf('--!>', at + 4);
  if (oddEnd !== -1 && (end === -1 || oddEnd < end)) return oddEnd + 4;
  return end === -1 ? html.length : end + 3;
}

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/** Writes a start tag; values must be escaped already. */
export function writeTag({ name, attributes, close }: Tag): string {
  let written = `<${name}`;
  for (const { name, value } of attributes) written += value === undefined ? ` ${name}` : ` ${name}="${value}"`;
  return written + close;
}

function readTag(html: string, start: number): { tag: Tag; end: number } | undefined {
  const name = stickyMatch(tagName, html, start + 1) ?? '';
  const attributes: Attribute[] = [];
  let at = start + 1 + name.length;
  for (;;) {
    usual.lastIndex = at;
    for (let found = usual.exec(html); found !== null; found = usual.exec(html)) {
      attributes.push({ name: found[1] ?? '', value: found[2] ?? '' });
      at = usual.lastIndex;
    }
    at += stickyMatch(between, html, at)?.length ?? 0;
    if (at >= html.length) return undefined;
    if (html[at] === '>') {
      const close = html[at - 1] === '/' ? ' />' : '>';
      return { tag: { name: name.toLowerCase(), attributes, close }, end: at + 1 };
    }
    const read = readAttribute(html, at);
    attributes.push(read.attribute);
    at = read.end;
  }
}

// The form in which newsctl writes attributes; all others take the long way.
const usual = / ([a-z][a-z0-9-]*)="([^"]*)"(?=[ >/])/y;
const tagName = /[^\s/>]+/y;
const between = /[\s/]*/y;
const attributeName = /[^>/\s][^=>/\s]*/y;
const equals = /\s*=\s*/y;
const unquoted = /[^\s>]*/y;

function readAttribute(html: string, start: number): { attribute: Attribute; end: number } {
  // A name may begin with `=`, by the rules of HTML.
  const name = stickyMatch(attributeName, html, start) ?? '';
  const sign = stickyMatch(equals, html, start + name.length);
  const at = start + name.length + (sign?.length ?? 0);
  if (sign === undefined) return { attribute: { name }, end: at };
  const quote = html[at];
  if (quote !== '"' && quote !== "'") {
    const value = stickyMatch(unquoted, html, at) ?? '';
    return { attribute: { name, value: value.replaceAll('"', '&quot;') }, end: at + value.length };
  }
  const close = html.indexOf(quote, at + 1);
  const end = close === -1 ? html.length : close;
  return { attribute: { name, value: html.slice(at + 1, end).replaceAll('"', '&quot;') }, end: end + 1 };
}

function stickyMatch(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
